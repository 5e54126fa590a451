package se.fadder.onboarding;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import se.fadder.people.Reach;

/**
 * What a viewer may do with one plan on one day. The new hire is nothing but the new hire in their
 * own plan, whatever else they are.
 *
 * @param bonds why the viewer may read the whole plan; none when they may not
 * @param roles in which they do steps of it
 * @param started whether the new hire's first day has come
 */
public record PlanAccess(Set<Bond> bonds, Set<StepRole> roles, boolean started) {

  /** What gives access to a whole plan. */
  public enum Bond {
    SELF,
    MENTOR,
    OWNER,
    MANAGER,
    HR
  }

  /**
   * @param isMentor whether the viewer is a mentor of the new hire
   */
  static PlanAccess of(Plan plan, Reach reach, boolean isMentor) {
    LocalDate day = reach.day();
    boolean started = !plan.term().beginsAfter(day);
    boolean lasting = !plan.term().endedBefore(day);
    if (reach.isSelf(plan.newHireId())) {
      return lasting
          ? new PlanAccess(EnumSet.of(Bond.SELF), EnumSet.of(StepRole.NEW_HIRE), started)
          : new PlanAccess(Set.of(), Set.of(), started);
    }
    EnumSet<Bond> bonds = EnumSet.noneOf(Bond.class);
    EnumSet<StepRole> roles = EnumSet.noneOf(StepRole.class);
    if (reach.isHrOf(plan.unitPath())) {
      bonds.add(Bond.HR);
    }
    // A bond from one organisation does not outlast the employment there.
    if (lasting && reach.isColleagueAt(plan.unitPath())) {
      if (isMentor) {
        bonds.add(Bond.MENTOR);
        roles.add(StepRole.MENTOR);
      }
      if (reach.person().equals(plan.ownerId())) {
        bonds.add(Bond.OWNER);
      }
      if (reach.leads(plan.unitPath())) {
        bonds.add(Bond.MANAGER);
      }
      for (StepRole role : StepRole.values()) {
        if (role.assigned().filter(held -> reach.holds(held, plan.unitPath())).isPresent()) {
          roles.add(role);
        }
      }
    }
    return new PlanAccess(bonds, roles, started);
  }

  /** Whether the viewer may see the plan itself, who is in it and how far it has come. */
  public boolean mayRead() {
    return !bonds.isEmpty();
  }

  /** Whether the viewer may change the plan and do any of its steps. */
  public boolean mayChange() {
    return bonds.contains(Bond.OWNER) || bonds.contains(Bond.MANAGER) || bonds.contains(Bond.HR);
  }

  /** Whether the viewer may see a step: all of a plan that they read, else those of their role. */
  public boolean maySee(StepRole role, boolean openBeforeStart) {
    if (bonds.contains(Bond.SELF)) {
      return started || openBeforeStart;
    }
    return mayRead() || roles.contains(role);
  }

  public boolean maySee(Step step) {
    return maySee(step.responsibleRole(), step.openBeforeStart());
  }

  /** Whether the viewer may tick and un-tick a step. */
  public boolean mayDo(Step step) {
    return maySee(step) && (mayChange() || roles.contains(step.responsibleRole()));
  }
}
