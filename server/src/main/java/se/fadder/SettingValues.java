package se.fadder;

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

/** The texts of the settings, read as what they must be, or refused with the key's name. */
record SettingValues(Map<Settings.Key, String> texts) {
  private static final int HIGHEST_PORT = 65_535;

  private static final Pattern UNSEEN = Pattern.compile("\\p{Cc}");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

  /** A name, an IPv4 address, or an IPv6 address with or without brackets. */
  private static final Pattern HOST =
      Pattern.compile(
          "[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9.])?"
              + "|\\[?(?=[^:]*+:[^:]*+:)[0-9A-Fa-f:.]++]?");

  private static final Map<String, Integer> USUAL_PORTS = Map.of("http", 80, "https", 443);

  /** The text of a key that needs one. */
  String text(Settings.Key key) {
    String text = texts.getOrDefault(key, "");
    if (text.isEmpty()) {
      throw new Settings.Invalid(key.property + " is empty");
    }
    return text;
  }

  @Nullable String textOrNull(Settings.Key key) {
    String text = texts.getOrDefault(key, "");
    return text.isEmpty() ? null : text;
  }

  /** A text in which white space can only be a mistake. */
  String word(Settings.Key key) {
    String text = text(key);
    if (text.chars().anyMatch(Character::isWhitespace)) {
      throw invalid(key, "which has a space");
    }
    return text;
  }

  /** A key without which the others say nothing. */
  void requireWith(Settings.Key key, Settings.Key... others) {
    for (Settings.Key other : others) {
      if (textOrNull(key) == null && textOrNull(other) != null) {
        throw new Settings.Invalid(other.property + " is set without " + key.property);
      }
    }
  }

  boolean truth(Settings.Key key) {
    return choice(key, Map.of("true", true, "false", false));
  }

  /** The value that the text names. */
  <T> T choice(Settings.Key key, Map<String, T> choices) {
    T chosen = choices.get(text(key));
    if (chosen == null) {
      throw invalid(
          key, "none of " + String.join(", ", choices.keySet().stream().sorted().toList()));
    }
    return chosen;
  }

  int number(Settings.Key key, int least, int most, String what) {
    String text = text(key);
    int number = NUMBER.matcher(text).matches() ? Integer.parseInt(text) : -1;
    if (number < least || number > most) {
      throw invalid(key, "not " + what + " from " + least + " to " + most);
    }
    return number;
  }

  /** A port to listen on; 0 for any free one. */
  int port(Settings.Key key) {
    return number(key, 0, HIGHEST_PORT, "a port");
  }

  OptionalInt portOrNone(Settings.Key key) {
    return textOrNull(key) == null ? OptionalInt.empty() : OptionalInt.of(port(key));
  }

  /** A port of somebody else's. */
  int portOfOther(Settings.Key key) {
    return number(key, 1, HIGHEST_PORT, "a port");
  }

  /** The name or the address of a machine. */
  String host(Settings.Key key) {
    String text = text(key);
    if (!HOST.matcher(text).matches()) {
      throw invalid(key, "not the name or the address of a machine");
    }
    return text;
  }

  Path path(Settings.Key key) {
    try {
      return Path.of(text(key));
    } catch (InvalidPathException e) {
      throw invalid(key, "not a path");
    }
  }

  /** A scheme, a host and perhaps a port, and nothing else; written as browsers write origins. */
  Optional<URI> origin(Settings.Key key, String example) {
    String text = textOrNull(key);
    if (text == null) {
      return Optional.empty();
    }
    return Optional.of(
        origin(text).orElseThrow(() -> invalid(key, "not like " + example + ", without a path")));
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

  /** An address of one of the schemes. */
  Optional<URI> uri(Settings.Key key, Set<String> schemes) {
    String text = textOrNull(key);
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
        key,
        "not an address that begins with "
            + String.join(": or ", schemes.stream().sorted().toList())
            + ":");
  }

  /** In one line, whatever the text holds. */
  Settings.Invalid invalid(Settings.Key key, String why) {
    String text = UNSEEN.matcher(texts.getOrDefault(key, "")).replaceAll("\ufffd");
    return new Settings.Invalid(key.property + " is '" + text + "', " + why);
  }
}
