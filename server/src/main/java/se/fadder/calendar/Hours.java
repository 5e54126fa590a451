package se.fadder.calendar;

import java.time.LocalTime;
import java.util.Optional;

/** The hours of one day: an interval of its time of day. */
public record Hours(LocalTime begins, LocalTime ends) {
  public Hours {
    if (!begins.isBefore(ends)) {
      throw new IllegalArgumentException("ends at " + ends + ", not after " + begins);
    }
  }

  /** What of them is left when the day ends at that time; empty for nothing. */
  Optional<Hours> until(LocalTime end) {
    if (!begins.isBefore(end)) {
      return Optional.empty();
    }
    return Optional.of(end.isBefore(ends) ? new Hours(begins, end) : this);
  }

  @Override
  public String toString() {
    return begins + "-" + ends;
  }
}
