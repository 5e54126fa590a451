package se.fadder.kernel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A span of days, both ends included.
 *
 * @param lastDay null for an open end
 */
public record Term(LocalDate firstDay, @Nullable LocalDate lastDay) {
  public Term {
    if (lastDay != null && lastDay.isBefore(firstDay)) {
      throw new IllegalArgumentException(
          "ends on " + lastDay + ", before it begins on " + firstDay);
    }
  }

  public boolean includes(LocalDate day) {
    return !day.isBefore(firstDay) && !endedBefore(day);
  }

  public boolean endedBefore(LocalDate day) {
    return lastDay != null && lastDay.isBefore(day);
  }

  public boolean beginsAfter(LocalDate day) {
    return firstDay.isAfter(day);
  }

  public boolean overlaps(Term other) {
    return !endedBefore(other.firstDay) && !other.endedBefore(firstDay);
  }

  /** Whether every day of the other is a day of this one. */
  public boolean contains(Term other) {
    return !other.firstDay.isBefore(firstDay)
        && (lastDay == null || (other.lastDay != null && !other.lastDay.isAfter(lastDay)));
  }

  /**
   * The term as ISO 8601 writes an interval: {@code 2026-03-02/2027-03-01}, or {@code
   * 2026-03-02/..}.
   */
  public String toText() {
    return firstDay + "/" + (lastDay == null ? ".." : lastDay);
  }
}
