package se.fadder.visits;

import java.time.Instant;
import se.fadder.calendar.BusySource;
import se.fadder.calendar.TimeSpan;

/** A visit of a person, from an instant until before another: why and where nobody has said. */
public record Visit(VisitId id, Instant begins, Instant ends) {
  /** What makes a person busy who is on a visit. */
  BusySource source() {
    return BusySource.ownSaying(id);
  }

  TimeSpan span() {
    return new TimeSpan(begins, ends);
  }

  boolean isRunningAt(Instant instant) {
    return !begins.isAfter(instant) && ends.isAfter(instant);
  }

  Visit until(Instant end) {
    return new Visit(id, begins, end);
  }
}
