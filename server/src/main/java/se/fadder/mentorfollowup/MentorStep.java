package se.fadder.mentorfollowup;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.mentorship.MentorshipMoves;
import se.fadder.onboarding.Plan;
import se.fadder.onboarding.PlanId;
import se.fadder.onboarding.Plans;
import se.fadder.onboarding.Ticks;

/**
 * The step that says that somebody is to have a mentor: once it is agreed who that is, the step is
 * done, by whoever has agreed it. Who finds that wrong opens it again, as any other.
 */
final class MentorStep implements MentorshipMoves {
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
    Set<PlanId> open = Set.copyOf(tx.sql(MentorStepSql.class).openPlans(newHire));
    for (Plan plan : Plans.rows(tx, open).values()) {
      if (!plan.term().endedBefore(today.date())) {
        Plans.stepsOf(tx, plan.id()).stream()
            .filter(step -> step.key().equals(key) && !step.hasEnded())
            .forEach(step -> ticks.finish(tx, by, plan, step));
      }
    }
  }
}
