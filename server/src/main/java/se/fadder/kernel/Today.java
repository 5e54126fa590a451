package se.fadder.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The injected clock, read as a calendar: what day it is where the organisation works.
 *
 * @param zone such as Europe/Stockholm
 */
public record Today(Clock clock, ZoneId zone) {
  public LocalDate date() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  public Instant now() {
    return clock.instant();
  }
}
