package se.fadder.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Term;

/**
 * An absence: a person is away from work.
 *
 * @param lastDay null while it is not known
 */
public record Absence(
    AbsenceId id, PersonId personId, LocalDate firstDay, @Nullable LocalDate lastDay) {

  public Term term() {
    return new Term(firstDay, lastDay);
  }
}
