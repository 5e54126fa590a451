package se.fadder.supervision;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.fadder.calendar.Hours;
import se.fadder.kernel.Term;

/**
 * The rule of a series: every so many weeks on a weekday, at hours by the clock on the wall. It
 * touches nothing.
 *
 * <p>Weeks are counted from that of the first session, not by their numbers: 2026 has a week 53. A
 * session whose people do not all work then is moved within its ISO week, or left out.
 *
 * @param everyWeeks 1, 2 or 4
 * @param term the first session is on the first such weekday of it
 */
record SeriesRule(DayOfWeek weekday, Hours hours, int everyWeeks, Term term) {
  /** How many weeks may lie between two sessions. */
  static final List<Integer> EVERY_WEEKS = List.of(1, 2, 4);

  SeriesRule {
    if (!EVERY_WEEKS.contains(everyWeeks)) {
      throw new IllegalArgumentException("every " + everyWeeks + " weeks");
    }
    if (term.lastDay() == null) {
      throw new IllegalArgumentException("a series without an end");
    }
  }

  /** The sessions in the order of their weeks, those that are left out among them. */
  List<SeriesDay> days(SharedTime shared) {
    LocalDate first = term.firstDay().with(TemporalAdjusters.nextOrSame(weekday));
    return Stream.iterate(first, term::includes, day -> day.plusWeeks(everyWeeks))
        .map(day -> placed(day, shared))
        .toList();
  }

  private SeriesDay placed(LocalDate day, SharedTime shared) {
    Optional<SeriesReason> reason = shared.hindrance(day, hours);
    return reason.isEmpty()
        ? new SeriesDay(day, day, null)
        : new SeriesDay(day, shared.insteadOf(day, hours, term).orElse(null), reason.orElseThrow());
  }
}
