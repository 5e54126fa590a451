package se.fadder.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** A clock that stands still until it is moved. */
public final class SettableClock extends Clock {
  public static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

  private volatile Instant now;

  public SettableClock(Instant now) {
    this.now = now;
  }

  /** Ten in the morning in Stockholm on that day. */
  public static SettableClock on(String day) {
    return new SettableClock(tenOClock(LocalDate.parse(day)));
  }

  public void setDay(LocalDate day) {
    now = tenOClock(day);
  }

  public void moveTo(Instant then) {
    now = then;
  }

  public void pass(Duration time) {
    now = now.plus(time);
  }

  private static Instant tenOClock(LocalDate day) {
    return day.atTime(LocalTime.of(10, 0)).atZone(STOCKHOLM).toInstant();
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return STOCKHOLM;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("the zone is Stockholm's");
  }
}
