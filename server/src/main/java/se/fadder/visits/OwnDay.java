package se.fadder.visits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.Problem;
import se.fadder.kernel.TimeTold;
import se.fadder.kernel.Today;

/** The rules of when something was said of one's own day: on that day, and not after now. */
final class OwnDay {
  private final Today today;
  private final TimeTold told;

  OwnDay(Today today) {
    this.today = today;
    this.told = new TimeTold(today);
  }

  Instant now() {
    return today.now();
  }

  /** What is wrong with when something was said; empty where nothing is. */
  Optional<Problem> problem(@Nullable Instant at) {
    return told.problem(at);
  }

  /**
   * When something was said: never after now, whatever the clock of a phone.
   *
   * @param at when, if that was before the server heard of it
   */
  Instant said(@Nullable Instant at) {
    return told.of(at);
  }

  /** The day on which something was said. */
  LocalDate day(Instant said) {
    return LocalDate.ofInstant(said, today.zone());
  }

  /** Whether that day is over, so that what was said of it changes nothing any more. */
  boolean isOver(LocalDate day) {
    return day.isBefore(today.date());
  }

  /** The end of a day: the first moment of the next. */
  Instant end(LocalDate day) {
    return day.plusDays(1).atStartOfDay(today.zone()).toInstant();
  }

  /**
   * Whether something was said before what is known. What was said after now was said by a clock
   * that has gone back since, and counts no more than what is said now.
   */
  boolean isOlder(Instant said, @Nullable Instant last) {
    return last != null && said.isBefore(last) && !last.isAfter(today.now());
  }
}
