package se.fadder.onboarding;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.jobs.DailyRound;

/** The daily work that breaks off the plans of those who left the day before. */
final class LeaverClosings implements DailyRound {
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

  /** Some plans; where to go on is after which. */
  @Override
  public Portion portion(Tx tx, LocalDate day, String after) {
    return Portion.ofIds(tx.sql(PlanSql.class).leftOn(day.minusDays(1), after, AT_ONCE), AT_ONCE);
  }

  @Override
  public void each(WriteTx tx, LocalDate day, List<String> things) {
    closings.interrupt(tx, things.stream().map(id -> new PlanId(UUID.fromString(id))).toList());
  }
}
