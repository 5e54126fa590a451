package se.fadder.arrivals;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.fadder.people.Experience;

/** The words in a cell for an experience. */
final class WrittenWords {
  private static final Map<String, Experience> EXPERIENCES =
      Map.of(
          "nyexaminerad", Experience.NEWLY_GRADUATED,
          "ny", Experience.NEWLY_GRADUATED,
          "erfaren", Experience.EXPERIENCED);

  private WrittenWords() {}

  static Optional<Experience> experience(String word) {
    return Optional.ofNullable(EXPERIENCES.get(word.toLowerCase(Locale.ROOT)));
  }
}
