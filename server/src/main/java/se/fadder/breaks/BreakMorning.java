package se.fadder.breaks;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.fadder.breakplans.BreakPlans;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.jobs.DailyRound;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Today;

/**
 * The daily work that plans the breaks of the day, for all who want to be reminded. It is done
 * early on the day itself: by then what was said the evening before is known, and clocks have
 * changed.
 */
final class BreakMorning implements DailyRound {
  static final LocalTime EARLY = LocalTime.of(3, 30);

  /** The most people in a unit of work: so many take less than the 20 ms that it may. */
  static final int AT_ONCE = 20;

  private final Today today;
  private final BreakPlans plans;
  private final DayPlanner planner;

  BreakMorning(Today today, BreakPlans plans, DayPlanner planner) {
    this.today = today;
    this.plans = plans;
    this.planner = planner;
  }

  @Override
  public String kind() {
    return "breaks.morning";
  }

  @Override
  public LocalTime at() {
    return EARLY;
  }

  /** Some people; where to go on is after which. A day that is over is none. */
  @Override
  public Portion portion(Tx tx, LocalDate day, String after) {
    if (!day.equals(today.date())) {
      return Portion.NONE;
    }
    Optional<PersonId> place =
        after.isEmpty() ? Optional.empty() : Optional.of(new PersonId(UUID.fromString(after)));
    return Portion.ofIds(plans.agreed(tx, place, AT_ONCE), AT_ONCE);
  }

  /** Plans the day of some people. */
  @Override
  public void each(WriteTx tx, LocalDate day, List<String> things) {
    planner.plan(tx, things.stream().map(person -> new PersonId(UUID.fromString(person))).toList());
  }
}
