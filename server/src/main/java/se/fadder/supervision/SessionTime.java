package se.fadder.supervision;

import java.time.LocalDate;
import java.time.LocalTime;

/** The time of a session: a day, and a part of it. */
public record SessionTime(LocalDate day, LocalTime begins, LocalTime ends) {
  boolean overlaps(SessionTime other) {
    return day.equals(other.day) && begins.isBefore(other.ends) && other.begins.isBefore(ends);
  }
}
