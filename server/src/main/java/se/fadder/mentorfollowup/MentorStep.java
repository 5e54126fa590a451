package se.fadder.mentorfollowup;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.mentorship.MentorshipMoves;
import se.fadder.onboarding.Plan;
import se.fadder.onboarding.PlanId;
import se.fadder.onboarding.PlanListener;
import se.fadder.onboarding.Plans;
import se.fadder.onboarding.PreparedPlan;
import se.fadder.onboarding.Ticks;
import se.fadder.people.Employment;

/**
 * The step that says that somebody is to have a mentor: once it is agreed who that is, the step is
 * done, by whoever has agreed it; in a plan that begins after that, by whoever begins it. Who finds
 * that wrong opens it again, as any other.
 */
final class MentorStep implements MentorshipMoves, PlanListener {
  private final Today today;
  private final Ticks ticks;
  private final @Nullable String key;

  MentorStep(Today today, Ticks ticks, MentorFollowupSettings settings) {
    this.today = today;
    this.ticks = ticks;
    this.key = settings.mentorStep();
  }

  @Override
  public void moved(WriteTx tx, PersonId newHire) {}

  @Override
  public void agreed(WriteTx tx, Viewer by, PersonId newHire) {
    if (key == null) {
      return;
    }
    finish(tx, by, Set.copyOf(tx.sql(MentorStepSql.class).openPlans(newHire)), key);
  }

  /** Does nothing: nobody mentors yet whom such a plan is for. */
  @Override
  public void staged(WriteTx tx, Employment employment, PreparedPlan plan) {}

  /** Finishes it where the mentor was agreed before, unless nobody has begun the plan now. */
  @Override
  public void begun(WriteTx tx, @Nullable Viewer by, PreparedPlan plan) {
    if (key != null
        && by != null
        && tx.sql(MentorStepSql.class).hasMentor(plan.id(), today.date())) {
      finish(tx, by, Set.of(plan.id()), key);
    }
  }

  @Override
  public void changed(WriteTx tx, Collection<PlanId> plans) {}

  @Override
  public void changedAbove(WriteTx tx, Collection<PlanId> plans) {}

  @Override
  public void ended(WriteTx tx, Collection<PlanId> plans) {}

  private void finish(WriteTx tx, Viewer by, Set<PlanId> plans, String step) {
    for (Plan plan : Plans.rows(tx, plans).values()) {
      if (!plan.term().endedBefore(today.date())) {
        Plans.stepsOf(tx, plan.id()).stream()
            .filter(one -> one.key().equals(step) && !one.hasEnded())
            .forEach(one -> ticks.finish(tx, by, plan, one));
      }
    }
  }
}
