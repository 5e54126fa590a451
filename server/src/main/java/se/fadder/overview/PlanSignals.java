package se.fadder.overview;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import se.fadder.db.Tx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;
import se.fadder.mentorship.Mentorships;
import se.fadder.onboarding.Plan;
import se.fadder.onboarding.PlanId;
import se.fadder.onboarding.PlanProgress;
import se.fadder.onboarding.Plans;
import se.fadder.people.People;
import se.fadder.ramp.Ramps;

/** The signals of plans: what needs attention in each now. Derived, never stored. */
public final class PlanSignals {
  private final People people;
  private final Mentorships mentorships;
  private final Plans plans;

  public PlanSignals(People people, Mentorships mentorships, Plans plans) {
    this.people = people;
    this.mentorships = mentorships;
    this.plans = plans;
  }

  /** The signals of each plan that the viewer may read. */
  public Map<PlanId, List<PlanSignal>> of(Tx tx, Viewer viewer, Set<PlanId> ids) {
    Collection<Plan> readable = plans.readable(tx, viewer, ids).values();
    Map<PlanId, PlanProgress> progress = plans.progress(tx, viewer, ids);
    Map<PersonId, PersonId> mentors =
        mentorships.mainMentors(tx, readable.stream().map(Plan::newHireId).collect(toSet()));
    Set<PersonId> owners = new HashSet<>();
    readable.stream().map(Plan::ownerId).filter(Objects::nonNull).forEach(owners::add);
    Set<PersonId> there = people.stillEmployed(tx, owners);
    Set<PlanId> above = Ramps.above(tx, plans.access(tx, viewer, ids), people.today());
    return readable.stream()
        .collect(
            Collectors.toMap(
                Plan::id,
                plan -> {
                  List<PlanSignal> signals = new ArrayList<>();
                  if (progress.getOrDefault(plan.id(), PlanProgress.NONE).behind() > 0) {
                    signals.add(PlanSignal.BEHIND);
                  }
                  if (plan.ownerId() == null || !there.contains(plan.ownerId())) {
                    signals.add(PlanSignal.NO_OWNER);
                  }
                  if (!mentors.containsKey(plan.newHireId())) {
                    signals.add(PlanSignal.NO_MENTOR);
                  }
                  if (above.contains(plan.id())) {
                    signals.add(PlanSignal.ABOVE_RAMP);
                  }
                  return signals;
                }));
  }
}
