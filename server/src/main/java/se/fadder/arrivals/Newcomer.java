package se.fadder.arrivals;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Term;
import se.fadder.people.EmailAddress;
import se.fadder.people.EmploymentForm;
import se.fadder.people.Employments;
import se.fadder.people.Experience;
import se.fadder.people.PersonMatcher.Named;
import se.fadder.people.UnitId;
import se.fadder.text.OneLine;
import se.fadder.text.PlainText;

/**
 * A newcomer who is to be added.
 *
 * @param experience null while nobody has said
 * @param lastDay null when none is set
 * @param ownerId who is to answer for the plan; null while nobody does
 */
public record Newcomer(
    Named named,
    UnitId unitId,
    String title,
    EmploymentForm form,
    @Nullable Experience experience,
    LocalDate firstDay,
    @Nullable LocalDate lastDay,
    @Nullable PersonId ownerId) {
  static final int LONGEST_NAME = 80;
  static final int LONGEST_TITLE = 80;

  /** The most characters of an address. */
  static final int LONGEST_EMAIL = EmailAddress.LONGEST;

  public Newcomer {
    title = OneLine.of(title);
  }

  Term term() {
    return new Term(firstDay, lastDay);
  }

  /** The fault of the newcomer in itself; empty when there is none. */
  Optional<Problem> fault(LocalDate today) {
    if (named.givenName().isEmpty()) {
      return Optional.of(Problem.at("givenName", "INVALID", "Nothing of the name can be seen."));
    }
    return hidden("givenName", named.givenName())
        .or(() -> hidden("familyName", named.familyName()))
        .or(() -> hidden("title", title))
        .or(this::badEmail)
        .or(() -> badDays(today));
  }

  private static Optional<Problem> hidden(String field, String text) {
    return PlainText.fault(text)
        .map(fault -> Problem.at(field, "INVALID", "The text " + fault + "."));
  }

  private Optional<Problem> badEmail() {
    return EmailAddress.fault("email", named.email());
  }

  private Optional<Problem> badDays(LocalDate today) {
    if (Employments.isUnlikely(firstDay, today)) {
      return Optional.of(Problem.at("firstDay", "DAY_UNLIKELY", "Nobody begins on such a day."));
    } else if (lastDay != null && lastDay.isBefore(firstDay)) {
      return Optional.of(
          Problem.at("lastDay", "ENDS_BEFORE_IT_BEGINS", "The last day is before the first."));
    } else if (lastDay != null && Employments.isEndUnlikely(lastDay, today)) {
      return Optional.of(Employments.endUnlikely());
    } else if (lastDay != null && lastDay.isBefore(today)) {
      return Optional.of(Problem.at("lastDay", "ENDED_ALREADY", "The last day has passed."));
    }
    return Optional.empty();
  }
}
