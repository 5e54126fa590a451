package se.fadder.stepreminders;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.jobs.DailyRound;
import se.fadder.onboarding.StepId;
import se.fadder.onboarding.StepRow;
import se.fadder.onboarding.Steps;

/** The daily work of the early morning: it has people reminded of the steps that are due. */
public final class MorningRun implements DailyRound {
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

  /** Some steps; where to go on is after which. */
  @Override
  public Portion portion(Tx tx, LocalDate day, String after) {
    List<StepId> some = tx.sql(MorningRunSql.class).openOn(day, after, STEPS_AT_ONCE);
    return Portion.ofIds(some, STEPS_AT_ONCE);
  }

  /** Has people reminded of those that are still open. */
  @Override
  public void each(WriteTx tx, LocalDate day, List<String> things) {
    List<StepId> ids = things.stream().map(id -> new StepId(UUID.fromString(id))).toList();
    List<StepRow> rows = tx.sql(MorningRunSql.class).open(ids);
    stepsDue.remind(tx, Steps.of(tx, rows));
  }
}
