package se.fadder.breaks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.fadder.breakplans.BreakPlan;
import se.fadder.calendar.TimeSpan;
import se.fadder.calendar.WallClock;
import se.fadder.calendar.WorkingTime;
import se.fadder.teamfika.HalfDay;
import se.fadder.teamfika.TeamFikaOfDay;
import se.fadder.visits.HoursOfDay;

/**
 * The facts from which a day of a person is planned.
 *
 * @param plan empty where the person has not agreed to be reminded, or is paused
 * @param resting the half of the day that the team has for wellness
 * @param busy when the person is busy on the day
 * @param sessions when sessions of theirs begin on it
 * @param slots what was planned before: of it counts what was told or answered, and what was put
 *     off
 */
record DayFacts(
    LocalDate day,
    Optional<BreakPlan> plan,
    WorkingTime workingTime,
    Optional<HoursOfDay> hours,
    Optional<HalfDay> resting,
    List<TimeSpan> busy,
    List<Instant> sessions,
    Optional<TeamFikaOfDay> teamFika,
    List<BreakSlot> slots) {
  DayFacts {
    busy = List.copyOf(busy);
    sessions = List.copyOf(sessions);
    slots = List.copyOf(slots);
  }

  /** The working hours of the day; empty where there are none. */
  Optional<TimeSpan> working(WallClock clock) {
    return new DayHours(workingTime, hours, resting).on(clock, day);
  }

  /** The same facts with a slot as it is by now. */
  DayFacts with(BreakSlot now) {
    return new DayFacts(
        day,
        plan,
        workingTime,
        hours,
        resting,
        busy,
        sessions,
        teamFika,
        slots.stream().map(of -> of.id().equals(now.id()) ? now : of).toList());
  }
}
