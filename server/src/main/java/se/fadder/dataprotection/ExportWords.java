package se.fadder.dataprotection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.fadder.people.Language;

/** What tables and columns are called on the page with all that is stored of somebody. */
final class ExportWords {
  private static final String FILE = "/dataprotection/words.txt";

  private ExportWords() {}

  /**
   * What one is called.
   *
   * @param isTruth whether it is yes or no
   */
  record Word(String swedish, String english, boolean isTruth) {
    String in(Language language) {
      return language == Language.SV ? swedish : english;
    }
  }

  /** By the name that is stored; null where it says nothing to people. */
  private static final class Read {
    static final Map<String, @Nullable Word> WORDS = read();
  }

  private static Map<String, @Nullable Word> read() {
    String text;
    try (InputStream in = ExportWords.class.getResourceAsStream(FILE)) {
      text = new String(Objects.requireNonNull(in, FILE).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, @Nullable Word> words = new HashMap<>();
    for (String line : text.lines().toList()) {
      if (line.endsWith(" -")) {
        words.put(line.substring(0, line.length() - 2), null);
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        int is = line.indexOf(" = ");
        int or = line.indexOf(" | ");
        String name = line.substring(0, is);
        boolean isTruth = name.endsWith("?");
        words.put(
            isTruth ? name.substring(0, name.length() - 1) : name,
            new Word(line.substring(is + 3, or), line.substring(or + 3), isTruth));
      }
    }
    return words;
  }

  /** Whether a column refers to something else, or to somebody, by an id. */
  private static boolean isReference(String column) {
    return column.equals("id") || column.endsWith("_id") || column.endsWith("_by");
  }

  /** What a table or column is called; empty where the page leaves it out. */
  static Optional<Word> of(String name) {
    return isReference(name) ? Optional.empty() : Optional.ofNullable(Read.WORDS.get(name));
  }
}
