package se.fadder.supervision;

import java.time.LocalDate;
import java.time.LocalTime;
import se.fadder.calendar.Hours;

/** A time at which some people work and are free. */
public record FreeTime(LocalDate day, Hours hours) {
  private static final Hours LUNCH = new Hours(LocalTime.NOON, LocalTime.of(13, 0));

  boolean isOverLunch() {
    return overlaps(LUNCH);
  }

  boolean overlaps(FreeTime other) {
    return day.equals(other.day) && overlaps(other.hours);
  }

  private boolean overlaps(Hours other) {
    return hours.begins().isBefore(other.ends()) && other.begins().isBefore(hours.ends());
  }
}
