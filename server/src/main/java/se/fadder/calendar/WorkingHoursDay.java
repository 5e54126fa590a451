package se.fadder.calendar;

import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * The hours of one weekday.
 *
 * @param week which week of the cycle, from 1
 */
public record WorkingHoursDay(int week, DayOfWeek weekday, LocalTime begins, LocalTime ends) {
  Hours hours() {
    return new Hours(begins, ends);
  }

  boolean isOn(int week, DayOfWeek weekday) {
    return this.week == week && this.weekday == weekday;
  }
}
