package se.fadder.onboarding;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import se.fadder.db.WriteTx;
import se.fadder.jobs.DailyWork;

/** The daily work that breaks off the plans of those who left the day before. */
final class LeaverClosings implements DailyWork {
  private static final LocalTime EARLY = LocalTime.of(5, 0);

  /** The most plans in a unit of work: so many take less than the 20 ms that it may. */
  private static final int AT_ONCE = 20;

  private final Closings closings;

  LeaverClosings(Closings closings) {
    this.closings = closings;
  }

  @Override
  public String kind() {
    return "onboarding.leavers";
  }

  @Override
  public LocalTime at() {
    return EARLY;
  }

  @Override
  public Optional<String> some(WriteTx tx, LocalDate day, String after) {
    return closings.interruptLeft(tx, day.minusDays(1), AT_ONCE) == AT_ONCE
        ? Optional.of(after)
        : Optional.empty();
  }
}
