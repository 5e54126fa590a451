package se.fadder.dataprotection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.fadder.kernel.Json;
import se.fadder.people.Language;

/**
 * What the codes that are stored read as: words of the screens where those have them, so that both
 * say the same.
 */
final class ExportCodes {
  private static final String FILE = "/dataprotection/codes.txt";

  /** How long the id of a thing is; no code is. */
  private static final int ID = 36;

  private final Map<String, Map<String, String>> columns = new HashMap<>();
  private final Map<String, Map<String, String>> screens = new HashMap<>();
  private final Language language;

  private ExportCodes(Language language) {
    this.language = language;
    Map<String, String> codes = new HashMap<>();
    for (String line : text(FILE).lines().toList()) {
      int is = line.indexOf(" = ");
      if (line.startsWith("  ")) {
        int or = line.indexOf(" | ");
        codes.put(
            line.substring(2, is),
            language == Language.SV ? line.substring(is + 3, or) : line.substring(or + 3));
      } else if (!line.startsWith("#")) {
        codes = is < 0 ? new HashMap<>() : ofScreen(line.substring(is + 3));
        columns.put(is < 0 ? line : line.substring(0, is), codes);
      }
    }
  }

  private static final class Read {
    static final Map<Language, ExportCodes> ALL =
        Stream.of(Language.values())
            .collect(Collectors.toMap(language -> language, ExportCodes::new));
  }

  /** Those of a language. */
  static ExportCodes in(Language language) {
    return Objects.requireNonNull(Read.ALL.get(language));
  }

  private static String text(String file) {
    try (InputStream in = ExportCodes.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The texts below a key of a file of the client, by what follows the key. */
  private Map<String, String> ofScreen(String fileAndKey) {
    int space = fileAndKey.indexOf(' ');
    String below = fileAndKey.substring(space + 1) + ".";
    return screens.computeIfAbsent(fileAndKey.substring(0, space), this::screen).entrySet().stream()
        .filter(text -> text.getKey().startsWith(below))
        .collect(
            Collectors.toMap(text -> text.getKey().substring(below.length()), Map.Entry::getValue));
  }

  /** Each text stands in a line; one that counts something has several forms, and is no code's. */
  private Map<String, String> screen(String file) {
    String folder = "/web/texts/" + language.name().toLowerCase(Locale.ROOT) + "/";
    Map<String, String> texts = new HashMap<>();
    for (String line : text(folder + file + ".js").lines().map(String::strip).toList()) {
      String pair = line.endsWith(",") ? line.substring(0, line.length() - 1) : line;
      Json.texts(("{" + pair + "}").getBytes(UTF_8)).ifPresent(texts::putAll);
    }
    return texts;
  }

  /** What stands in a column, in words as far as it is codes; several are joined by commas. */
  String words(String column, String stored) {
    return columns.containsKey(column)
        ? codesOf(stored).stream()
            .map(code -> word(column, code).orElse(code))
            .collect(Collectors.joining(", "))
        : stored;
  }

  /** What a code in a column reads as; empty where it has no words. */
  Optional<String> word(String column, String code) {
    return Optional.ofNullable(columns.get(column)).map(codes -> codes.get(code));
  }

  /** Days of the week are stored by their numbers, and some codes with the id of a thing. */
  private static List<String> codesOf(String stored) {
    return stored.chars().allMatch(sign -> sign >= '1' && sign <= '7')
        ? stored.chars().mapToObj(number -> DayOfWeek.of(number - '0').name()).toList()
        : Stream.of(stored.split(" ", -1)).filter(code -> code.length() != ID).toList();
  }
}
