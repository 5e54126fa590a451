package se.fadder.push;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import se.fadder.calendar.TimeSpan;

/**
 * The times at which nothing goes to the devices of a person: while they are busy, and in their
 * quiet hours.
 *
 * @param busy when they are busy, in any order; spans may overlap
 */
record StillTimes(QuietHours quiet, List<TimeSpan> busy) {
  /**
   * How far ahead it is known when somebody is busy. What is held for longer is looked at again
   * then.
   */
  static final Duration KNOWN = Duration.ofDays(1);

  /**
   * The first instant from one on at which something may be told: one after all that follows on one
   * another.
   *
   * @param keepsQuietHours whether it waits until they are over too
   */
  Instant over(Instant from, boolean keepsQuietHours, ZoneId zone) {
    Instant then = from;
    Instant before;
    do {
      before = then;
      for (TimeSpan span : busy) {
        if (!span.begins().isAfter(then) && span.ends().isAfter(then)) {
          then = span.ends();
        }
      }
      if (keepsQuietHours) {
        then = quiet.nextLoud(then, zone);
      }
    } while (then.isAfter(before));
    return then;
  }
}
