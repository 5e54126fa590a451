package se.fadder.people;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The form of employment as HR systems and people in Sweden write it, of which there are more words
 * than forms.
 */
public final class WrittenForm {
  private static final Map<String, EmploymentForm> FORMS =
      Map.ofEntries(
          Map.entry("tillsvidare", EmploymentForm.PERMANENT),
          Map.entry("tillsvidareanställning", EmploymentForm.PERMANENT),
          Map.entry("tillsvidareanställd", EmploymentForm.PERMANENT),
          Map.entry("tv", EmploymentForm.PERMANENT),
          Map.entry("fast", EmploymentForm.PERMANENT),
          Map.entry("fast anställning", EmploymentForm.PERMANENT),
          // Ends in an employment until further notice where nobody says otherwise (LAS 6 §).
          Map.entry("provanställning", EmploymentForm.PERMANENT),
          Map.entry("provanställd", EmploymentForm.PERMANENT),
          Map.entry("visstid", EmploymentForm.TEMPORARY),
          Map.entry("visstidsanställning", EmploymentForm.TEMPORARY),
          Map.entry("visstidsanställd", EmploymentForm.TEMPORARY),
          Map.entry("tidsbegränsad", EmploymentForm.TEMPORARY),
          Map.entry("tidsbegränsad anställning", EmploymentForm.TEMPORARY),
          Map.entry("särskild visstid", EmploymentForm.TEMPORARY),
          Map.entry("särskild visstidsanställning", EmploymentForm.TEMPORARY),
          Map.entry("säva", EmploymentForm.TEMPORARY),
          Map.entry("allmän visstid", EmploymentForm.TEMPORARY),
          Map.entry("allmän visstidsanställning", EmploymentForm.TEMPORARY),
          Map.entry("ava", EmploymentForm.TEMPORARY),
          Map.entry("vikariat", EmploymentForm.TEMPORARY),
          Map.entry("vikarie", EmploymentForm.TEMPORARY),
          Map.entry("timanställd", EmploymentForm.TEMPORARY),
          Map.entry("timanställning", EmploymentForm.TEMPORARY),
          Map.entry("timavlönad", EmploymentForm.TEMPORARY),
          Map.entry("timvikarie", EmploymentForm.TEMPORARY),
          Map.entry("intermittent", EmploymentForm.TEMPORARY),
          Map.entry("intermittent anställning", EmploymentForm.TEMPORARY),
          Map.entry("säsongsanställning", EmploymentForm.TEMPORARY),
          Map.entry("projektanställning", EmploymentForm.TEMPORARY),
          Map.entry("feriejobb", EmploymentForm.TEMPORARY),
          Map.entry("konsult", EmploymentForm.CONSULTANT),
          Map.entry("inhyrd", EmploymentForm.CONSULTANT),
          Map.entry("bemanning", EmploymentForm.CONSULTANT),
          Map.entry("praktikant", EmploymentForm.INTERN),
          Map.entry("praktik", EmploymentForm.INTERN),
          Map.entry("vfu", EmploymentForm.INTERN));

  private WrittenForm() {}

  /** The form that a word means, whatever the case of its letters. */
  public static Optional<EmploymentForm> of(String word) {
    return Optional.ofNullable(FORMS.get(word.toLowerCase(Locale.ROOT)));
  }
}
