package se.fadder.overview;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.audit.ReadLog;
import se.fadder.db.Tx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;
import se.fadder.onboarding.Plan;
import se.fadder.onboarding.PlanAccess;
import se.fadder.onboarding.PlanId;
import se.fadder.onboarding.PlanReadKind;
import se.fadder.onboarding.Plans;
import se.fadder.onboarding.StandIns;
import se.fadder.onboarding.Step;
import se.fadder.onboarding.StepDoers;
import se.fadder.people.EmploymentId;
import se.fadder.people.People;
import se.fadder.people.Role;
import se.fadder.people.UnitId;
import se.fadder.templates.StepRole;

/** The waiting lists of plans: who waits for whom. Derived, never stored. */
public final class WaitingLists {
  /** How many days ahead a step waits for somebody: what is due later waits for nobody yet. */
  private static final int AHEAD_DAYS = 14;

  private final People people;
  private final ReadLog readLog;
  private final Plans plans;
  private final StepDoers doers;

  public WaitingLists(People people, ReadLog readLog, Plans plans, StepDoers doers) {
    this.people = people;
    this.readLog = readLog;
    this.plans = plans;
    this.doers = doers;
  }

  /**
   * The waiting lists of each running plan that the viewer may read, as far as they may see the
   * steps: for the viewer first, then for those for whom most waits.
   */
  public Map<PlanId, List<Waiting>> of(Tx tx, Viewer viewer, Set<PlanId> ids) {
    Collection<Plan> readable = plans.readable(tx, viewer, ids).values();
    Map<PlanId, PlanAccess> access = plans.access(tx, viewer, ids);
    Map<PlanId, List<Step>> steps =
        Plans.stepsOf(tx, readable.stream().map(Plan::id).collect(toSet())).values().stream()
            .flatMap(List::stream)
            .filter(step -> Objects.requireNonNull(access.get(step.planId())).maySee(step))
            .collect(groupingBy(Step::planId));
    readLog.note(viewer, readable.stream().map(Plan::newHireId).toList(), PlanReadKind.STEP);
    List<Step> all = steps.values().stream().flatMap(List::stream).toList();
    Asked asked =
        new Asked(
            viewer.person(),
            people.today().plusDays(AHEAD_DAYS),
            people.chargeOf(tx, viewer.person()),
            StandIns.of(tx, people, viewer.person()),
            doers.roles(tx, readable),
            doers.assignees(tx, all));
    return readable.stream()
        .collect(
            toMap(
                Plan::id,
                plan ->
                    asked.of(
                        plan,
                        Objects.requireNonNull(access.get(plan.id())),
                        steps.getOrDefault(plan.id(), List.of()))));
  }

  /** The one for whom something waits. */
  private record Whom(boolean viewer, @Nullable PersonId person, @Nullable StepRole role) {}

  private record Asked(
      PersonId viewer,
      LocalDate horizon,
      Map<Role, Set<UnitId>> charge,
      Map<Role, Set<EmploymentId>> standIns,
      StepDoers.Roles roles,
      Set<PersonId> assignees) {

    List<Waiting> of(Plan plan, PlanAccess access, List<Step> steps) {
      Map<Whom, List<Waiting.Item>> waiting = new LinkedHashMap<>();
      if (!plan.isClosed()) {
        for (Step step : steps) {
          for (WaitingKind kind : kinds(step)) {
            waiting
                .computeIfAbsent(whom(plan, access, step, kind), key -> new ArrayList<>())
                .add(new Waiting.Item(step, kind));
          }
        }
      }
      return waiting.entrySet().stream()
          .map(of ->
              new Waiting(
                  of.getKey().viewer(), of.getKey().person(), of.getKey().role(), of.getValue()))
          .sorted(
              Comparator.comparing(Waiting::forViewer)
                  .thenComparingInt(of -> of.items().size())
                  .reversed())
          .toList();
    }

    private List<WaitingKind> kinds(Step step) {
      List<WaitingKind> kinds = new ArrayList<>();
      if (step.isAwaitingSignature()) {
        kinds.add(WaitingKind.SIGNATURE);
      } else if (step.creditAskedAt() != null) {
        // Whoever would do the step waits for the answer.
        kinds.add(WaitingKind.CREDIT);
      } else if (!step.hasEnded() && !step.passed() && !step.due().isAfter(horizon)) {
        kinds.add(WaitingKind.DOING);
      }
      return kinds;
    }

    private Whom whom(Plan plan, PlanAccess access, Step step, WaitingKind kind) {
      return switch (kind) {
        case DOING -> doer(plan, access, step);
        case SIGNATURE ->
            access.maySignOff(step)
                ? new Whom(true, viewer, step.signOffRole())
                : another(plan, Objects.requireNonNull(step.signOffRole()), step.doneBy());
        case CREDIT -> access.mayChange() && isOwner(plan) ? mine() : owner(plan);
      };
    }

    private Whom doer(Plan plan, PlanAccess access, Step step) {
      PersonId assignee = step.assigneeId();
      if (assignee != null && assignees.contains(assignee)) {
        return new Whom(assignee.equals(viewer), assignee, null);
      }
      StepRole role = step.responsibleRole();
      return falls(plan, access, role) ? new Whom(true, viewer, role) : another(plan, role, null);
    }

    /** Whether a step falls to the viewer, as in the list of what they have to do. */
    private boolean falls(Plan plan, PlanAccess access, StepRole role) {
      return access.roles().contains(role)
          && role.assigned()
              .map(held ->
                  charge.getOrDefault(held, Set.of()).contains(plan.unitId())
                      || standIns.getOrDefault(held, Set.of()).contains(plan.employmentId()))
              .orElse(true);
    }

    /** The one who has the role, if that is not the one who may not. */
    private Whom another(Plan plan, StepRole role, @Nullable PersonId not) {
      Optional<PersonId> holder = roles.holder(plan, role).filter(who -> !who.equals(not));
      return new Whom(
          holder.filter(viewer::equals).isPresent() && not == null, holder.orElse(null), role);
    }

    private boolean isOwner(Plan plan) {
      return viewer.equals(plan.ownerId())
          || (plan.ownerId() == null
              && roles.holder(plan, StepRole.MANAGER).filter(viewer::equals).isPresent());
    }

    private Whom mine() {
      return new Whom(true, viewer, null);
    }

    private Whom owner(Plan plan) {
      return plan.ownerId() == null
          ? new Whom(false, roles.holder(plan, StepRole.MANAGER).orElse(null), StepRole.MANAGER)
          : new Whom(false, plan.ownerId(), null);
    }
  }
}
