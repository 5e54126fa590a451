package se.fadder.cadence;

import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.Term;

/**
 * The rule of when the next session of a mentor and a newcomer is due.
 *
 * <p>The weeks of a mentorship are counted from the ISO week of its first day. A week in which the
 * two have no working day together, as when one of them is away on all days, does not count at all:
 * neither between two sessions nor as a week of the mentorship. The first session is due in week 1,
 * each other one as many weeks after the last one as the cadence says for the week in which that
 * was held; until the last day of its week on which both work.
 *
 * <p>There is no contact once fifteen days on which both work have passed without a session. Where
 * the cadence has them meet less often than that, it is not before a session was due.
 */
final class CadenceRule {
  /** After how many working days together without a session there is no contact. */
  static final int DAYS_WITHOUT_CONTACT = 15;

  /** How many weeks ahead are looked through: longer than any leave. */
  private static final int FARTHEST_WEEKS = 3 * 53;

  private static final int WEEKDAYS = DayOfWeek.values().length;

  private CadenceRule() {}

  /**
   * The days that a cadence comes to.
   *
   * @param mentorship in which it was held, if it was
   * @param lastHeld the day of the last session; null where there was none
   * @param together whether both work on a day
   */
  static CadenceDays of(
      Cadence cadence,
      Term mentorship,
      @Nullable LocalDate lastHeld,
      Predicate<LocalDate> together) {
    LocalDate due = due(cadence, mentorship, lastHeld, together).orElse(null);
    Predicate<LocalDate> shared = day -> mentorship.includes(day) && together.test(day);
    LocalDate without = due == null ? null : contactUntil(mentorship, lastHeld, shared, due);
    return new CadenceDays(lastHeld, due, without);
  }

  /**
   * The last day on which the next session is as agreed; empty where the two do not work together
   * as long as that.
   *
   * @param lastHeld the day of the last session; null where there was none
   * @param together whether both work on a day
   */
  static Optional<LocalDate> due(
      Cadence cadence,
      Term mentorship,
      @Nullable LocalDate lastHeld,
      Predicate<LocalDate> together) {
    Predicate<LocalDate> shared = day -> mentorship.includes(day) && together.test(day);
    LocalDate first = monday(mentorship.firstDay());
    LocalDate held = lastHeld == null ? null : monday(lastHeld);
    LocalDate farthest = (held == null ? first : held).plusWeeks(FARTHEST_WEEKS);
    int week = 0;
    int wanted = 1;
    for (LocalDate monday = first; hasNotEnded(mentorship, monday, farthest); ) {
      LocalDate next = monday.plusDays(WEEKDAYS);
      boolean counts = isAnyShared(monday, next, shared);
      if (counts) {
        week++;
      }
      if (monday.equals(held)) {
        wanted = week + cadence.everyWeeks(Math.max(week, 1));
      } else if (counts && week == wanted && (held == null || monday.isAfter(held))) {
        return lastShared(monday, next, shared);
      }
      monday = next;
    }
    return Optional.empty();
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(previousOrSame(MONDAY));
  }

  private static boolean hasNotEnded(Term mentorship, LocalDate monday, LocalDate farthest) {
    return !mentorship.endedBefore(monday) && !monday.isAfter(farthest);
  }

  /** A loop, since figures ask it of each week of everybody. */
  private static boolean isAnyShared(LocalDate from, LocalDate until, Predicate<LocalDate> shared) {
    for (LocalDate day = from; day.isBefore(until); day = day.plusDays(1)) {
      if (shared.test(day)) {
        return true;
      }
    }
    return false;
  }

  private static Optional<LocalDate> lastShared(
      LocalDate from, LocalDate until, Predicate<LocalDate> shared) {
    return from.datesUntil(until).filter(shared).reduce((_, later) -> later);
  }

  private static @Nullable LocalDate contactUntil(
      Term mentorship, @Nullable LocalDate lastHeld, Predicate<LocalDate> shared, LocalDate due) {
    LocalDate since = lastHeld == null ? mentorship.firstDay() : lastHeld.plusDays(1);
    LocalDate farthest = since.plusWeeks(FARTHEST_WEEKS);
    return since
        .datesUntil(farthest)
        .takeWhile(day -> !mentorship.endedBefore(day))
        .filter(shared)
        .skip(DAYS_WITHOUT_CONTACT - 1L)
        .findFirst()
        .map(day -> day.isBefore(due) ? due : day)
        .orElse(null);
  }
}
