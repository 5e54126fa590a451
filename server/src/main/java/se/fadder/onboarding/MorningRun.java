package se.fadder.onboarding;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import se.fadder.db.WriteTx;
import se.fadder.jobs.DailyWork;

/**
 * The daily work of the early morning: it breaks off the plans of those who left the day before and
 * has people reminded of the steps that are due.
 */
public final class MorningRun implements DailyWork {
  private static final LocalTime EARLY = LocalTime.of(5, 0);

  /** The most steps in a unit of work: so many take less than the 20 ms that it may. */
  private static final int STEPS_AT_ONCE = 100;

  private static final int PLANS_AT_ONCE = 20;

  private final StepsDue stepsDue;
  private final Closings closings;

  public MorningRun(StepsDue stepsDue, Closings closings) {
    this.stepsDue = stepsDue;
    this.closings = closings;
  }

  @Override
  public String kind() {
    return "onboarding.morning";
  }

  @Override
  public LocalTime at() {
    return EARLY;
  }

  @Override
  public Optional<String> some(WriteTx tx, LocalDate day, String after) {
    return closings.interruptLeft(tx, day.minusDays(1), PLANS_AT_ONCE) == PLANS_AT_ONCE
        ? Optional.of(after)
        : remind(tx, day, after);
  }

  private Optional<String> remind(WriteTx tx, LocalDate day, String after) {
    List<Step> steps = tx.sql(StepSql.class).openOn(day, after, STEPS_AT_ONCE);
    stepsDue.remind(tx, steps);
    return steps.size() == STEPS_AT_ONCE
        ? Optional.of(steps.getLast().id().value().toString())
        : Optional.empty();
  }
}
