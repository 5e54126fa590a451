package se.fadder.cadence;

import java.time.LocalDate;
import java.util.function.Predicate;
import se.fadder.calendar.WorkingTime;

/** The days on which two people both work, at whatever hours. */
record SharedDays(WorkingTime one, WorkingTime other) implements Predicate<LocalDate> {
  @Override
  public boolean test(LocalDate day) {
    return one.on(day).isPresent() && other.on(day).isPresent();
  }
}
