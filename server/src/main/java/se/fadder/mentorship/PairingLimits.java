package se.fadder.mentorship;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import se.fadder.calendar.Availability;
import se.fadder.calendar.DayKind;
import se.fadder.calendar.WorkingDays;
import se.fadder.people.Employment;

/**
 * The limits by which a mentor is too new, or away for too long.
 *
 * @param monthsEmployed how long a mentor must have worked in the organisation
 */
record PairingLimits(WorkingDays workingDays, int monthsEmployed) {
  /** The most working days that a mentor may be away from the first day on. */
  static final int MOST_DAYS_AWAY = 10;

  /** The longest time between two employments, in days, that does not make somebody new again. */
  static final int LONGEST_BREAK_DAYS = 31;

  /** As far as is looked for working days of somebody who works on very few. */
  private static final int FARTHEST_DAYS = 366;

  /**
   * Whether somebody has worked in an organisation for the time that is asked of mentors.
   *
   * @param employments those in that organisation
   */
  boolean hasWorkedLongEnough(List<Employment> employments, LocalDate day) {
    LocalDate since = day;
    for (Employment at :
        employments.stream()
            .sorted(Comparator.comparing(Employment::firstDay).reversed())
            .toList()) {
      if (!at.term().beginsAfter(day)
          && !at.term().endedBefore(since.minusDays(LONGEST_BREAK_DAYS))) {
        since = at.firstDay().isBefore(since) ? at.firstDay() : since;
      }
    }
    return !since.isAfter(day.minusMonths(monthsEmployed));
  }

  /**
   * Whether somebody is away on a day and for too many of their working days from it on: those of
   * one absence, or of several that follow on one another, be it without an end. Days off by part
   * time count for nothing.
   */
  boolean isLongAway(Availability person, LocalDate from) {
    if (person.absences().isEmpty()) {
      return false;
    }
    int away = 0;
    for (int passed = 0; passed < FARTHEST_DAYS && away <= MOST_DAYS_AWAY; passed++) {
      LocalDate day = from.plusDays(passed);
      if (workingDays.kind(day) != DayKind.FREE
          && person.weekdays(day).contains(day.getDayOfWeek())) {
        if (person.absences().stream().noneMatch(absence -> absence.term().includes(day))) {
          return false;
        }
        away++;
      }
    }
    return away > MOST_DAYS_AWAY;
  }
}
