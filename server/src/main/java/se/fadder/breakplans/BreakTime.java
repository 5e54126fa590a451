package se.fadder.breakplans;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * When a break falls, and how long it is.
 *
 * @param begins a fixed time, or the beginning of a window
 * @param ends the end of the window; null for a fixed time
 * @param minutes how long it is
 */
public record BreakTime(
    Weekdays weekdays, LocalTime begins, @Nullable LocalTime ends, int minutes) {
  /** The end of the time in which somebody is reminded: that of the window, or an hour later. */
  public LocalTime until() {
    return ends == null ? begins.plusHours(1) : ends;
  }

  /** The time as the audit log has it, such as {@code 12345 11:30-13:00 20 min}. */
  String toText() {
    return weekdays.text()
        + " "
        + begins
        + (ends == null ? "" : "-" + ends)
        + " "
        + minutes
        + " min";
  }
}
