package se.fadder.onboarding;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import se.fadder.db.Tx;
import se.fadder.kernel.PersonId;
import se.fadder.mentorship.Mentorships;
import se.fadder.people.Holder;
import se.fadder.people.People;
import se.fadder.people.Role;
import se.fadder.people.UnitId;
import se.fadder.templates.StepRole;

/** The people to whom steps fall. It says nothing of what a viewer may see. */
public final class StepDoers {
  private final People people;
  private final Mentorships mentorships;

  public StepDoers(People people, Mentorships mentorships) {
    this.people = people;
    this.mentorships = mentorships;
  }

  /**
   * The person who does each of those steps: the one to whom it was given while they are there,
   * else the one in its role.
   */
  Map<StepId, PersonId> of(Tx tx, Collection<Step> steps) {
    Map<PlanId, Plan> plans = Plans.rows(tx, steps.stream().map(Step::planId).collect(toSet()));
    Set<PersonId> there = assignees(tx, steps);
    Map<StepId, PersonId> doers = new HashMap<>();
    List<Step> byRole = new ArrayList<>();
    for (Step step : steps) {
      PersonId assignee = step.assigneeId();
      if (assignee != null && there.contains(assignee)) {
        doers.put(step.id(), assignee);
      } else {
        byRole.add(step);
      }
    }
    Roles roles = rolesOf(tx, plans, byRole);
    for (Step step : byRole) {
      Plan plan = Objects.requireNonNull(plans.get(step.planId()));
      roles.holder(plan, step.responsibleRole()).ifPresent(who -> doers.put(step.id(), who));
    }
    return doers;
  }

  /** The roles that those steps need: most fall to the newcomer, who is in the plan. */
  private Roles rolesOf(Tx tx, Map<PlanId, Plan> plans, List<Step> steps) {
    Set<UnitId> units = new HashSet<>();
    Set<PersonId> newHires = new HashSet<>();
    for (Step step : steps) {
      Plan plan = Objects.requireNonNull(plans.get(step.planId()));
      switch (step.responsibleRole()) {
        case NEW_HIRE -> {}
        case MENTOR -> newHires.add(plan.newHireId());
        case MANAGER, HR, IT, EXPERT -> units.add(plan.unitId());
      }
    }
    return new Roles(people.holders(tx, units), mentorships.mainMentors(tx, newHires));
  }

  /** The people to whom steps were given and who are still there. */
  public Set<PersonId> assignees(Tx tx, Collection<Step> steps) {
    Set<PersonId> assignees = new HashSet<>();
    steps.stream().map(Step::assigneeId).filter(Objects::nonNull).forEach(assignees::add);
    return people.stillEmployed(tx, assignees);
  }

  /** The holders of each role in those plans. */
  public Roles roles(Tx tx, Collection<Plan> plans) {
    return new Roles(
        people.holders(tx, plans.stream().map(Plan::unitId).collect(toSet())),
        mentorships.mainMentors(tx, plans.stream().map(Plan::newHireId).collect(toSet())));
  }

  /** The holders of roles: nobody holds one for themselves. */
  public record Roles(
      Map<UnitId, Map<Role, List<Holder>>> holders, Map<PersonId, PersonId> mentors) {
    public Optional<PersonId> holder(Plan plan, StepRole role) {
      return switch (role) {
        case NEW_HIRE -> Optional.of(plan.newHireId());
        case MENTOR -> Optional.ofNullable(mentors.get(plan.newHireId()));
        case MANAGER, HR, IT, EXPERT ->
            holders
                .getOrDefault(plan.unitId(), Map.of())
                .getOrDefault(role.assigned().orElseThrow(), List.of())
                .stream()
                .map(Holder::personId)
                .filter(person -> !person.equals(plan.newHireId()))
                .findFirst();
      };
    }
  }
}
