package se.fadder.kernel;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The values of the settings: texts that are read as what they must be, or refused with the key's
 * name.
 *
 * @param texts by key
 */
public record SettingValues(Map<String, String> texts) {
  private static final int HIGHEST_PORT = 65_535;

  private static final Pattern UNSEEN = Pattern.compile("\\p{Cc}");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

  /** The name of a host, an IPv4 address, or an IPv6 address with or without brackets. */
  private static final Pattern HOST =
      Pattern.compile(
          "[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9.])?"
              + "|\\[?(?=[^:]*+:[^:]*+:)[0-9A-Fa-f:.]++]?");

  private static final Map<String, Integer> USUAL_PORTS = Map.of("http", 80, "https", 443);

  /** The text of a setting that must not be empty. */
  public String text(Setting setting) {
    String text = texts.getOrDefault(setting.key(), "");
    if (text.isEmpty()) {
      throw new InvalidSetting(setting.key() + " is empty");
    }
    return text;
  }

  public @Nullable String textOrNull(Setting setting) {
    String text = texts.getOrDefault(setting.key(), "");
    return text.isEmpty() ? null : text;
  }

  /** A text without white space, which can only be a mistake in it. */
  public String word(Setting setting) {
    String text = text(setting);
    if (text.chars().anyMatch(Character::isWhitespace)) {
      throw invalid(setting, "which has a space");
    }
    return text;
  }

  /** Requires this setting where one of the others is set, as those mean nothing without it. */
  public void requireWith(Setting setting, Setting... others) {
    for (Setting other : others) {
      if (textOrNull(setting) == null && textOrNull(other) != null) {
        throw new InvalidSetting(other.key() + " is set without " + setting.key());
      }
    }
  }

  public boolean truth(Setting setting) {
    return choice(setting, Map.of("true", true, "false", false));
  }

  /** The value that the setting's text names among the choices. */
  public <T> T choice(Setting setting, Map<String, T> choices) {
    T chosen = choices.get(text(setting));
    if (chosen == null) {
      throw invalid(
          setting, "none of " + String.join(", ", choices.keySet().stream().sorted().toList()));
    }
    return chosen;
  }

  public int number(Setting setting, int least, int most, String what) {
    String text = text(setting);
    int number = NUMBER.matcher(text).matches() ? Integer.parseInt(text) : -1;
    if (number < least || number > most) {
      throw invalid(setting, "not " + what + " from " + least + " to " + most);
    }
    return number;
  }

  /** A port to listen on; 0 for any free one. */
  public int port(Setting setting) {
    return number(setting, 0, HIGHEST_PORT, "a port");
  }

  public OptionalInt portOrNone(Setting setting) {
    return textOrNull(setting) == null ? OptionalInt.empty() : OptionalInt.of(port(setting));
  }

  /** A port of another server, which cannot be 0. */
  public int portOfOther(Setting setting) {
    return number(setting, 1, HIGHEST_PORT, "a port");
  }

  /** The name or the address of a machine. */
  public String host(Setting setting) {
    String text = text(setting);
    if (!HOST.matcher(text).matches()) {
      throw invalid(setting, "not the name or the address of a machine");
    }
    return text;
  }

  public Path path(Setting setting) {
    try {
      return Path.of(text(setting));
    } catch (InvalidPathException e) {
      throw invalid(setting, "not a path");
    }
  }

  /**
   * An origin: a scheme, a host and perhaps a port, and nothing else; written as browsers write
   * origins.
   */
  public Optional<URI> origin(Setting setting, String example) {
    String text = textOrNull(setting);
    if (text == null) {
      return Optional.empty();
    }
    return Optional.of(
        origin(text)
            .orElseThrow(() -> invalid(setting, "not like " + example + ", without a path")));
  }

  private static Optional<URI> origin(String text) {
    try {
      URI uri = new URI(text);
      String scheme = Objects.requireNonNullElse(uri.getScheme(), "").toLowerCase(Locale.ROOT);
      boolean isPlain =
          USUAL_PORTS.containsKey(scheme)
              && uri.getHost() != null
              && uri.getRawUserInfo() == null
              && uri.getRawQuery() == null
              && uri.getRawFragment() == null
              && uri.getRawPath().isEmpty()
              && !uri.getRawAuthority().endsWith(":")
              && uri.getPort() != 0
              && uri.getPort() <= HIGHEST_PORT;
      if (!isPlain) {
        return Optional.empty();
      }
      boolean isUsual = Objects.equals(USUAL_PORTS.get(scheme), uri.getPort());
      String host = uri.getHost().toLowerCase(Locale.ROOT);
      return Optional.of(
          new URI(scheme, null, host, isUsual ? -1 : uri.getPort(), null, null, null));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** An absolute address of one of the schemes. */
  public Optional<URI> uri(Setting setting, Set<String> schemes) {
    String text = textOrNull(setting);
    if (text == null) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(text);
      String rest = uri.getRawSchemeSpecificPart();
      boolean leads = !"https".equals(uri.getScheme()) || uri.getHost() != null;
      if (uri.getScheme() != null
          && schemes.contains(uri.getScheme())
          && !rest.isEmpty()
          && leads) {
        return Optional.of(uri);
      }
    } catch (URISyntaxException e) {
      // Told below, as of any other text that is no such address.
    }
    throw invalid(
        setting,
        "not an address that begins with "
            + String.join(": or ", schemes.stream().sorted().toList())
            + ":");
  }

  /** The refusal of a setting's value, in one line whatever the text holds. */
  public InvalidSetting invalid(Setting setting, String why) {
    String text = UNSEEN.matcher(texts.getOrDefault(setting.key(), "")).replaceAll("\ufffd");
    return new InvalidSetting(setting.key() + " is '" + text + "', " + why);
  }
}
