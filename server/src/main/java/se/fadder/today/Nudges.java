package se.fadder.today;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fadder.agenda.AgendaTime;
import se.fadder.audit.AuditLog;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.onboarding.Plan;
import se.fadder.onboarding.PlanAccess;
import se.fadder.onboarding.PlanId;
import se.fadder.onboarding.Plans;
import se.fadder.onboarding.Step;
import se.fadder.onboarding.StepId;
import se.fadder.onboarding.StepRow;

/**
 * The nudges by which a newcomer reminds those for whom they wait of a step: to do it, to sign it,
 * or to answer whether it is credited; and by which whoever answers for a plan reminds others of
 * what they are late with. Once a day for each step.
 */
public final class Nudges {
  private final Today today;
  private final Plans plans;
  private final StepPeople concerned;
  private final StepNotices notices;
  private final AuditLog auditLog;

  Nudges(Today today, Plans plans, StepPeople concerned, StepNotices notices, AuditLog auditLog) {
    this.today = today;
    this.plans = plans;
    this.concerned = concerned;
    this.notices = notices;
    this.auditLog = auditLog;
  }

  /** Reminds those for whom the viewer waits of a step. */
  public Outcome<StepId> nudge(WriteTx tx, Viewer viewer, StepId id) {
    LocalDate day = today.date();
    Step step = awaited(tx, viewer, id, day);
    if (step == null) {
      return Outcome.refused(Problem.notFound("stepId"));
    }
    Plan plan = Plans.row(tx, step.planId());
    Set<PersonId> whom = whom(tx, plan, step);
    if (whom.isEmpty() || whom.equals(Set.of(viewer.person()))) {
      return Outcome.refused(Problem.of("NOBODY_TO_NUDGE", "Nobody is there who could do it."));
    }
    if (tx.sql(NudgeSql.class).note(id, viewer.person(), today.now(), day) == 0) {
      return Outcome.refused(Problem.of("NUDGED_TODAY", "They were reminded of it today."));
    }
    tx.sql(StepNoticeSql.class).deleteAll(id, EnumSet.of(StepNoticeKind.REMINDED));
    notices.reach(tx, whom, step, StepNoticeKind.REMINDED, viewer.person());
    tx.publish(StepNotices.of(viewer.person()));
    auditLog.note(tx, viewer, step.newHireId(), TodayChangeKind.STEP_NUDGED, id, "");
    return Outcome.done(id);
  }

  private @Nullable Step awaited(WriteTx tx, Viewer viewer, StepId id, LocalDate day) {
    Step step = plans.visible(tx, viewer, Set.of(id)).get(id);
    if (step == null) {
      return null;
    }
    LocalDate horizon = day.plusDays(AgendaTime.WEEK_DAYS);
    return tx.sql(OwnStepsSql.class).isAwaited(viewer.person(), id, day, horizon)
            || late(tx, viewer, Set.of(step.planId())).anyMatch(row -> row.id().equals(id))
        ? step
        : null;
  }

  private Set<PersonId> whom(WriteTx tx, Plan plan, Step step) {
    if (step.isAwaitingSignature()) {
      return concerned.signing(tx, plan, step);
    }
    return step.creditAskedAt() == null
        ? concerned.doers(tx, plan, step)
        : concerned.answering(tx, plan);
  }

  /** When the viewer has last reminded others of each of some steps; no entry for never. */
  public Map<StepId, Instant> at(Tx tx, Viewer viewer, Set<StepId> steps) {
    return tx.sql(NudgeSql.class).by(viewer.person(), steps).stream()
        .collect(toMap(NudgeSql.Nudge::stepId, NudgeSql.Nudge::at));
  }

  /**
   * The step for which the viewer has waited longest in each plan that they may change: one that is
   * late, and that somebody else does than they and the newcomer. No entry where there is none.
   */
  public Map<PlanId, Step> awaited(Tx tx, Viewer viewer, Set<PlanId> ids) {
    Map<PlanId, StepId> longest =
        late(tx, viewer, ids).collect(toMap(StepRow::planId, StepRow::id, (one, later) -> one));
    return plans.steps(tx, viewer, Set.copyOf(longest.values())).values().stream()
        .collect(toMap(Step::planId, step -> step));
  }

  private Stream<StepRow> late(Tx tx, Viewer viewer, Set<PlanId> ids) {
    Map<PlanId, PlanAccess> access = plans.access(tx, viewer, ids);
    Set<PlanId> changeable =
        access.entrySet().stream()
            .filter(one -> one.getValue().mayChange())
            .map(Map.Entry::getKey)
            .collect(toSet());
    return changeable.isEmpty()
        ? Stream.empty()
        : tx.sql(AwaitedSql.class).late(changeable, today.date()).stream()
            .filter(step ->
                !isViewers(step, viewer, Objects.requireNonNull(access.get(step.planId()))));
  }

  /** Whether the viewer does a step themselves. */
  private static boolean isViewers(StepRow step, Viewer viewer, PlanAccess access) {
    return step.assigneeId() == null
        ? access.roles().contains(step.responsibleRole())
        : step.assigneeId().equals(viewer.person());
  }
}
