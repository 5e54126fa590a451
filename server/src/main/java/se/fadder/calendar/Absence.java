package se.fadder.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Term;

/**
 * An absence: a person is away from work.
 *
 * @param lastDay null while it is not known
 * @param standInId who stands in for the person meanwhile; null where nobody was chosen
 */
public record Absence(
    AbsenceId id,
    PersonId personId,
    LocalDate firstDay,
    @Nullable LocalDate lastDay,
    @Nullable PersonId standInId) {

  /** An absence in which nobody stands in. */
  public Absence(AbsenceId id, PersonId personId, LocalDate firstDay, @Nullable LocalDate lastDay) {
    this(id, personId, firstDay, lastDay, null);
  }

  /** The same absence with another last day. */
  Absence until(LocalDate day) {
    return new Absence(id, personId, firstDay, day, standInId);
  }

  public Term term() {
    return new Term(firstDay, lastDay);
  }
}
