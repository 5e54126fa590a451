package se.fadder.arrivals;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.fadder.people.EmploymentForm;
import se.fadder.people.Experience;

/** The words in a cell for a form of employment and for an experience. */
final class WrittenWords {
  private static final Map<String, EmploymentForm> FORMS =
      Map.ofEntries(
          Map.entry("tillsvidare", EmploymentForm.PERMANENT),
          Map.entry("tillsvidareanställning", EmploymentForm.PERMANENT),
          Map.entry("fast", EmploymentForm.PERMANENT),
          Map.entry("visstid", EmploymentForm.TEMPORARY),
          Map.entry("visstidsanställning", EmploymentForm.TEMPORARY),
          Map.entry("vikariat", EmploymentForm.TEMPORARY),
          Map.entry("vikarie", EmploymentForm.TEMPORARY),
          Map.entry("konsult", EmploymentForm.CONSULTANT),
          Map.entry("praktikant", EmploymentForm.INTERN),
          Map.entry("praktik", EmploymentForm.INTERN));

  private static final Map<String, Experience> EXPERIENCES =
      Map.of(
          "nyexaminerad", Experience.NEWLY_GRADUATED,
          "ny", Experience.NEWLY_GRADUATED,
          "erfaren", Experience.EXPERIENCED);

  private WrittenWords() {}

  static Optional<EmploymentForm> form(String word) {
    return Optional.ofNullable(FORMS.get(word.toLowerCase(Locale.ROOT)));
  }

  static Optional<Experience> experience(String word) {
    return Optional.ofNullable(EXPERIENCES.get(word.toLowerCase(Locale.ROOT)));
  }
}
