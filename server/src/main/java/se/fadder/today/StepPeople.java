package se.fadder.today;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.fadder.db.Tx;
import se.fadder.kernel.PersonId;
import se.fadder.mentorship.Mentorships;
import se.fadder.onboarding.Plan;
import se.fadder.onboarding.Step;
import se.fadder.people.Holder;
import se.fadder.people.People;
import se.fadder.people.Role;
import se.fadder.templates.StepRole;

/**
 * The people whom a step concerns: those who do it, sign it, or answer for its plan. Where several
 * hold a role equally near, it concerns all of them.
 */
final class StepPeople {
  /** The most holders of one role whom a step concerns. */
  private static final int MOST_HOLDERS = 20;

  private final People people;
  private final Mentorships mentorships;

  StepPeople(People people, Mentorships mentorships) {
    this.people = people;
    this.mentorships = mentorships;
  }

  /** Those who do a step: the one to whom it was given while they are there, else the role. */
  Set<PersonId> doers(Tx tx, Plan plan, Step step) {
    PersonId assignee = step.assigneeId();
    return assignee != null && isThere(tx, assignee)
        ? Set.of(assignee)
        : inRole(tx, plan, step.responsibleRole());
  }

  /** Those who sign a step. */
  Set<PersonId> signing(Tx tx, Plan plan, Step step) {
    StepRole role = step.signOffRole();
    return role == null ? Set.of() : inRole(tx, plan, role);
  }

  /** Those who answer for a plan: its owner while they are there, else the nearest managers. */
  Set<PersonId> answering(Tx tx, Plan plan) {
    PersonId owner = plan.ownerId();
    return owner != null && isThere(tx, owner) ? Set.of(owner) : inRole(tx, plan, StepRole.MANAGER);
  }

  /** The main mentor of a plan's newcomer; nobody while there is none. */
  Set<PersonId> mentors(Tx tx, Plan plan) {
    return Set.copyOf(mentorships.mainMentors(tx, Set.of(plan.newHireId())).values());
  }

  private boolean isThere(Tx tx, PersonId person) {
    return people.stillEmployed(tx, Set.of(person)).contains(person);
  }

  private Set<PersonId> inRole(Tx tx, Plan plan, StepRole role) {
    return switch (role) {
      case NEW_HIRE -> Set.of(plan.newHireId());
      case MENTOR -> mentors(tx, plan);
      case MANAGER, HR, IT, EXPERT -> nearest(tx, plan, role.assigned().orElseThrow());
    };
  }

  private Set<PersonId> nearest(Tx tx, Plan plan, Role role) {
    Map<Role, List<Holder>> holders =
        people.holders(tx, Set.of(plan.unitId())).getOrDefault(plan.unitId(), Map.of());
    List<Holder> others =
        holders.getOrDefault(role, List.of()).stream()
            .filter(holder -> !holder.personId().equals(plan.newHireId()))
            .toList();
    return others.stream()
        .filter(holder -> holder.distance() == others.getFirst().distance())
        .limit(MOST_HOLDERS)
        .map(Holder::personId)
        .collect(Collectors.toSet());
  }
}
