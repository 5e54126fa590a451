package se.fadder.stepreminders;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import se.fadder.db.WriteTx;
import se.fadder.jobs.DailyWork;
import se.fadder.onboarding.Step;
import se.fadder.onboarding.StepRow;
import se.fadder.onboarding.Steps;

/** The daily work of the early morning: it has people reminded of the steps that are due. */
public final class MorningRun implements DailyWork {
  private static final LocalTime EARLY = LocalTime.of(5, 0);

  /** The most steps in a unit of work: so many take less than the 20 ms that it may. */
  private static final int STEPS_AT_ONCE = 100;

  private final StepsDue stepsDue;

  public MorningRun(StepsDue stepsDue) {
    this.stepsDue = stepsDue;
  }

  @Override
  public String kind() {
    return "stepreminders.morning";
  }

  @Override
  public LocalTime at() {
    return EARLY;
  }

  @Override
  public Optional<String> some(WriteTx tx, LocalDate day, String after) {
    List<StepRow> rows = tx.sql(MorningRunSql.class).openOn(day, after, STEPS_AT_ONCE);
    List<Step> steps = Steps.of(tx, rows);
    stepsDue.remind(tx, steps);
    return steps.size() == STEPS_AT_ONCE
        ? Optional.of(steps.getLast().id().value().toString())
        : Optional.empty();
  }
}
