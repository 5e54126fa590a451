package se.fadder.teamfika;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import se.fadder.calendar.WorkingTime;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Term;

/**
 * Somebody of a team.
 *
 * @param sortKey the shown name's place in Swedish order
 * @param isProtected whether they are told of to those of the team alone
 * @param terms when they are employed in it
 */
record Colleague(
    PersonId id, String sortKey, boolean isProtected, List<Term> terms, WorkingTime time) {
  /** Whether they work with the team on that day. */
  boolean worksOn(LocalDate day) {
    return isOf(day) && time.on(day).isPresent();
  }

  /** Whether they are at work with the team at that time of the day. */
  boolean isAtWork(LocalDate day, LocalTime at) {
    return isOf(day)
        && time.on(day)
            .filter(on -> !at.isBefore(on.begins()) && at.isBefore(on.ends()))
            .isPresent();
  }

  private boolean isOf(LocalDate day) {
    return terms.stream().anyMatch(term -> term.includes(day));
  }
}
