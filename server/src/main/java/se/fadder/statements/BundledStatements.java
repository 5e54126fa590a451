package se.fadder.statements;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import se.fadder.people.Language;

/**
 * The statements that come with the server, true of it as it is set up, with the name of the
 * organisation to be filled in. They are read once somebody asks for them.
 */
final class BundledStatements {
  private static final String NAME = "organisation";

  private final Map<String, String> words;

  /**
   * Creates the statements.
   *
   * @param words what is to be filled in of how the server is set up, by what stands in braces
   */
  BundledStatements(Map<String, String> words) {
    this.words = Map.copyOf(words);
  }

  private static final class Read {
    static final Map<Language, Map<StatementKind, String>> TEXTS = new EnumMap<>(Language.class);

    static {
      for (Language language : Language.values()) {
        Map<StatementKind, String> texts = new EnumMap<>(StatementKind.class);
        for (StatementKind kind : StatementKind.values()) {
          texts.put(kind, read(language, kind));
        }
        TEXTS.put(language, texts);
      }
    }
  }

  private static String read(Language language, StatementKind kind) {
    String file = "/statements/%s/%s.md".formatted(lower(language), lower(kind));
    try (InputStream in = BundledStatements.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** The text for an organisation of that name. */
  String text(Language language, StatementKind kind, String organisation) {
    Map<StatementKind, String> texts = Objects.requireNonNull(Read.TEXTS.get(language));
    String text = Objects.requireNonNull(texts.get(kind));
    for (Map.Entry<String, String> word : words.entrySet()) {
      text = filled(text, word.getKey(), word.getValue());
    }
    // Last: what is in braces in a name is a part of the name.
    return filled(text, NAME, organisation);
  }

  private static String filled(String text, String place, String word) {
    return text.replace("{" + place + "}", word);
  }
}
