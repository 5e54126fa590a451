package se.fadder.push;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.stream.Stream;
import se.fadder.kernel.PersonId;

/**
 * The quiet hours of a person, from one time of day to another, over midnight when the end is
 * before the beginning: nobody is disturbed then.
 *
 * @param ends the same as the beginning when there are none
 */
public record QuietHours(PersonId personId, LocalTime begins, LocalTime ends) {
  private static final LocalTime USUAL_BEGIN = LocalTime.of(20, 0);
  private static final LocalTime USUAL_END = LocalTime.of(7, 0);

  /** The quiet hours of somebody who has not said anything. */
  static QuietHours usual(PersonId person) {
    return new QuietHours(person, USUAL_BEGIN, USUAL_END);
  }

  /**
   * The instant at which something may be told that is to be told at that time: then, or when it is
   * quiet no more.
   */
  Instant nextLoud(Instant at, ZoneId zone) {
    ZonedDateTime local = at.atZone(zone);
    if (!include(local.toLocalTime())) {
      return at;
    }
    ZonedDateTime end = local.toLocalDate().atTime(ends).atZone(zone);
    // When the clocks go back there is one hour twice, and the end in it too.
    return Stream.of(end, end.withLaterOffsetAtOverlap())
        .filter(today -> today.isAfter(local))
        .findFirst()
        .orElseGet(() -> local.toLocalDate().plusDays(1).atTime(ends).atZone(zone))
        .toInstant();
  }

  private boolean include(LocalTime time) {
    boolean begun = !time.isBefore(begins);
    boolean over = !time.isBefore(ends);
    return begins.isBefore(ends) ? begun && !over : ends.isBefore(begins) && (begun || !over);
  }
}
