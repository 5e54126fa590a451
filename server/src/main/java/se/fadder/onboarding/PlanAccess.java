package se.fadder.onboarding;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import se.fadder.kernel.PersonId;
import se.fadder.people.AccessScope;
import se.fadder.templates.StepRole;

/**
 * The access of a viewer to one plan on one day. The new hire is nothing but the new hire in their
 * own plan, whatever else they are.
 *
 * @param viewer who it is
 * @param colleague whether the viewer works in the organisation while the employment lasts
 * @param bonds why the viewer may read the whole plan; none when they may not
 * @param roles in which they do steps of it
 * @param started whether the new hire's first day has come
 * @param running whether the plan is not closed
 */
public record PlanAccess(
    PersonId viewer,
    boolean colleague,
    Set<Bond> bonds,
    Set<StepRole> roles,
    boolean started,
    boolean running) {

  /** The bonds that give access to a whole plan. */
  public enum Bond {
    SELF,
    MENTOR,
    OWNER,
    MANAGER,
    HR
  }

  /**
   * Judges the access of somebody to a plan.
   *
   * @param isMentor whether the viewer is a mentor of the new hire
   */
  static PlanAccess of(Plan plan, AccessScope scope, boolean isMentor) {
    LocalDate day = scope.day();
    boolean lasting = !plan.term().endedBefore(day);
    EnumSet<Bond> bonds = EnumSet.noneOf(Bond.class);
    EnumSet<StepRole> roles = EnumSet.noneOf(StepRole.class);
    boolean self = scope.isSelf(plan.newHireId());
    // A bond from one organisation does not outlast the employment there.
    boolean colleague = !self && lasting && scope.isColleagueAt(plan.unitPath());
    if (self && lasting) {
      bonds.add(Bond.SELF);
      roles.add(StepRole.NEW_HIRE);
    } else if (!self && scope.isHrOf(plan.unitPath())) {
      bonds.add(Bond.HR);
    }
    if (colleague) {
      addOfColleague(bonds, roles, plan, scope, isMentor);
    }
    boolean started = !plan.term().beginsAfter(day);
    return new PlanAccess(scope.person(), colleague, bonds, roles, started, !plan.isClosed());
  }

  private static void addOfColleague(
      Set<Bond> bonds, Set<StepRole> roles, Plan plan, AccessScope scope, boolean isMentor) {
    if (isMentor) {
      bonds.add(Bond.MENTOR);
      roles.add(StepRole.MENTOR);
    }
    if (scope.person().equals(plan.ownerId())) {
      bonds.add(Bond.OWNER);
    }
    if (scope.leads(plan.unitPath())) {
      bonds.add(Bond.MANAGER);
    }
    for (StepRole role : StepRole.values()) {
      if (role.assigned().filter(held -> scope.holds(held, plan.unitPath())).isPresent()) {
        roles.add(role);
      }
    }
  }

  public boolean isSelf() {
    return bonds.contains(Bond.SELF);
  }

  /** Whether the viewer may see the plan itself, who is in it and how far it has come. */
  public boolean mayRead() {
    return !bonds.isEmpty();
  }

  /** Whether the viewer may change the plan and do any of its steps. */
  public boolean mayChange() {
    return bonds.contains(Bond.OWNER) || bonds.contains(Bond.MANAGER) || bonds.contains(Bond.HR);
  }

  /**
   * Whether the viewer may see a step: all of a plan that they read, else those that they do or
   * sign.
   */
  public boolean maySee(Step step) {
    if (isSelf()) {
      return started || step.openBeforeStart();
    }
    return mayRead() || falls(step) || roles.contains(step.signOffRole());
  }

  /** Whether the step is the viewer's own to do. */
  private boolean falls(Step step) {
    return roles.contains(step.responsibleRole())
        || ((colleague || isSelf()) && viewer.equals(step.assigneeId()));
  }

  /** Whether the viewer may tick and un-tick a step. */
  public boolean mayDo(Step step) {
    return maySee(step) && (mayChange() || falls(step));
  }

  /** Whether the viewer may sign a step, or send it back: not what they have done themselves. */
  public boolean maySignOff(Step step) {
    return maySee(step)
        && step.isAwaitingSignature()
        && roles.contains(step.signOffRole())
        && !viewer.equals(step.doneBy());
  }

  /** Whether the viewer may ask to have a step credited. */
  public boolean mayAskCredit(Step step) {
    return maySee(step) && (isSelf() || bonds.contains(Bond.MENTOR));
  }
}
