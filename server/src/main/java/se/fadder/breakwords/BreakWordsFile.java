package se.fadder.breakwords;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.breakwords.BreakWords.KindWords;
import se.fadder.files.FileFault;
import se.fadder.files.YamlFile;
import se.fadder.files.YamlNode;
import se.fadder.people.Language;

/** The file of the words of breaks: for each kind a title and some lines, in every language. */
final class BreakWordsFile {
  /** The kinds of breaks of which something is said. */
  static final List<String> KINDS =
      List.of("FIKA", "WALK", "WELLNESS", "WIND_DOWN", "OWN", "TEAM_FIKA");

  /** So that nobody hears a line twice within a week. */
  static final int FEWEST_LINES = 6;

  /** What a lock screen shows of a title and of a line. */
  static final int LONGEST_TITLE = 30;

  static final int LONGEST_LINE = 100;

  static final int LONGEST_FILE = 256 * 1024;

  private static final String OWN = "words.yaml";

  private BreakWordsFile() {}

  /** Fadder's own words. */
  static Map<String, KindWords> own() {
    return Own.WORDS;
  }

  /** What is delivered, read once it is asked for. */
  private static final class Own {
    private static final Map<String, KindWords> WORDS = delivered();
  }

  private static Map<String, KindWords> delivered() {
    try (InputStream file = BreakWordsFile.class.getResourceAsStream("/breakwords/" + OWN)) {
      if (file == null) {
        throw new IllegalStateException(OWN + " is missing");
      }
      return read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The words of an operator's file.
   *
   * @throws FileFault when it is not one, with the line
   */
  static Map<String, KindWords> read(Path file) {
    try {
      if (Files.size(file) > LONGEST_FILE) {
        throw new FileFault(0, "is larger than 256 KiB");
      }
      return read(
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
              .toString());
    } catch (CharacterCodingException e) {
      throw new FileFault(0, "is not in UTF-8");
    } catch (IOException e) {
      throw new FileFault(0, "cannot be read");
    }
  }

  /**
   * The words of a file with that text.
   *
   * @throws FileFault when it has others than it must, with the line
   */
  static Map<String, KindWords> read(String text) {
    YamlNode root = YamlFile.root(text, false);
    root.allow(KINDS.toArray(String[]::new));
    Map<String, KindWords> words = new LinkedHashMap<>();
    for (String kind : KINDS) {
      YamlNode node = root.mapping(kind);
      if (node == null) {
        throw new FileFault(0, "'" + kind + "' is missing");
      }
      node.allow("title", "lines");
      words.put(
          kind,
          new KindWords(titles(node.mapping("title"), root.line(List.of(kind))), lines(node)));
    }
    return words;
  }

  private static Map<Language, String> titles(@Nullable YamlNode title, long line) {
    if (title == null) {
      throw new FileFault(line, "'title' is missing");
    }
    return inAllLanguages(title, LONGEST_TITLE);
  }

  private static List<Map<Language, String>> lines(YamlNode node) {
    List<Map<Language, String>> lines = new ArrayList<>();
    Set<String> said = new HashSet<>();
    for (YamlNode line : node.list("lines")) {
      Map<Language, String> texts = inAllLanguages(line, LONGEST_LINE);
      texts.forEach((language, text) -> {
        if (!said.add(language + " " + text)) {
          throw new FileFault(
              line.line(List.of(key(language))), "'" + text + "' stands here twice");
        }
      });
      lines.add(texts);
    }
    if (lines.size() < FEWEST_LINES) {
      throw new FileFault(
          node.line(List.of("lines")), "'lines' has fewer than " + FEWEST_LINES + " of them");
    }
    return List.copyOf(lines);
  }

  private static Map<Language, String> inAllLanguages(YamlNode node, int longest) {
    node.allow("sv", "en");
    Map<Language, String> texts = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      texts.put(language, node.required(key(language), longest));
    }
    return texts;
  }

  private static String key(Language language) {
    return language.name().toLowerCase(Locale.ROOT);
  }
}
