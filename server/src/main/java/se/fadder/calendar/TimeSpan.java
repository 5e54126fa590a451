package se.fadder.calendar;

import java.time.Instant;

/** A span of time, from an instant until before another. */
public record TimeSpan(Instant begins, Instant ends) {
  public TimeSpan {
    if (!begins.isBefore(ends)) {
      throw new IllegalArgumentException("ends at " + ends + ", not after " + begins);
    }
  }

  public boolean overlaps(TimeSpan other) {
    return begins.isBefore(other.ends) && other.begins.isBefore(ends);
  }
}
