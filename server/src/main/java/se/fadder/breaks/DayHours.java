package se.fadder.breaks;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import se.fadder.calendar.Hours;
import se.fadder.calendar.TimeSpan;
import se.fadder.calendar.WallClock;
import se.fadder.calendar.WorkingTime;
import se.fadder.teamfika.HalfDay;
import se.fadder.visits.HoursOfDay;

/**
 * What the hours of a day of a person follow from: outside them nobody is reminded.
 *
 * @param hours what the person has said of that day
 * @param resting the half of the day that the team has for wellness
 */
record DayHours(WorkingTime workingTime, Optional<HoursOfDay> hours, Optional<HalfDay> resting) {

  /** The hours on that day; empty where there are none. */
  Optional<TimeSpan> on(WallClock clock, LocalDate day) {
    return workingTime.on(day).flatMap(this::narrowed).flatMap(of -> clock.span(day, of));
  }

  /** What is left of the hours of a day on which somebody begins later, or is with their team. */
  private Optional<Hours> narrowed(Hours usual) {
    LocalTime begins = usual.begins();
    LocalTime ends = usual.ends();
    if (hours.isPresent()) {
      HoursOfDay of = hours.get();
      begins = later(begins, of.begins().orElse(begins));
      ends = earlier(ends, of.ends().orElse(ends));
    }
    if (resting.isPresent()) {
      begins = resting.get() == HalfDay.MORNING ? later(begins, LocalTime.NOON) : begins;
      ends = resting.get() == HalfDay.AFTERNOON ? earlier(ends, LocalTime.NOON) : ends;
    }
    return begins.isBefore(ends) ? Optional.of(new Hours(begins, ends)) : Optional.empty();
  }

  private static LocalTime later(LocalTime one, LocalTime other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalTime earlier(LocalTime one, LocalTime other) {
    return one.isBefore(other) ? one : other;
  }
}
