package se.fadder.evaluation;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.fadder.audit.AuditLog;
import se.fadder.audit.ChangeKind;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.onboarding.Plan;
import se.fadder.onboarding.PlanAccess;
import se.fadder.onboarding.PlanCompletions;
import se.fadder.onboarding.PlanEvents;
import se.fadder.onboarding.PlanId;
import se.fadder.onboarding.Plans;

/** The evaluations of introductions by newcomers: asked for when a plan closes, theirs alone. */
public final class Evaluations implements PlanCompletions {
  private static final int WORST = 1;
  private static final int BEST = 5;

  private final Today today;
  private final AuditLog auditLog;
  private final Plans plans;

  Evaluations(Today today, AuditLog auditLog, Plans plans) {
    this.today = today;
    this.auditLog = auditLog;
    this.plans = plans;
  }

  /** Asks the newcomer of a plan that is completed. */
  @Override
  public void completed(WriteTx tx, PlanId plan) {
    tx.sql(EvaluationSql.class).ask(plan, today.now());
  }

  /** The ratings, given in stars. */
  public record Ratings(int introduction, int mentorTime, int pace) {
    private Optional<String> wrong() {
      if (isWrong(introduction)) {
        return Optional.of("introduction");
      }
      return isWrong(mentorTime)
          ? Optional.of("mentorTime")
          : Optional.of("pace").filter(field -> isWrong(pace));
    }

    private static boolean isWrong(int rating) {
      return IntStream.rangeClosed(WORST, BEST).noneMatch(value -> value == rating);
    }
  }

  /**
   * Gives the evaluation that was asked for when the plan was closed. Once; after a no it may still
   * be done.
   */
  public Outcome<PlanId> give(
      WriteTx tx, Viewer viewer, PlanId id, Ratings ratings, @Nullable String text) {
    Optional<Problem> problem =
        ratings.wrong().map(field -> Problem.at(field, "INVALID", "A rating is 1 to 5."));
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    return answer(
        tx,
        viewer,
        id,
        EvaluationChangeKind.EVALUATION_GIVEN,
        sql ->
            sql.give(
                id,
                today.now(),
                ratings.introduction(),
                ratings.mentorTime(),
                ratings.pace(),
                text));
  }

  /** Declines to give an evaluation. */
  public Outcome<PlanId> decline(WriteTx tx, Viewer viewer, PlanId id) {
    return answer(
        tx,
        viewer,
        id,
        EvaluationChangeKind.EVALUATION_DECLINED,
        sql -> sql.decline(id, today.now()));
  }

  private Outcome<PlanId> answer(
      WriteTx tx,
      Viewer viewer,
      PlanId id,
      ChangeKind kind,
      Function<EvaluationSql, Integer> write) {
    Optional<Plan> plan = own(tx, viewer, id);
    if (plan.isEmpty() || tx.sql(EvaluationSql.class).of(Set.of(id)).isEmpty()) {
      return Outcome.refused(Problem.notFound("planId"));
    }
    if (write.apply(tx.sql(EvaluationSql.class)) == 0) {
      return Outcome.refused(Problem.of("EVALUATION_ANSWERED", "It is answered already."));
    }
    auditLog.note(tx, viewer, viewer.person(), kind, id, "");
    PlanEvents.changed(tx, plan.get().newHireId(), plan.get().unitPath());
    return Outcome.done(id);
  }

  private Optional<Plan> own(Tx tx, Viewer viewer, PlanId id) {
    return own(tx, viewer, Set.of(id)).stream().findFirst();
  }

  private List<Plan> own(Tx tx, Viewer viewer, Set<PlanId> ids) {
    Map<PlanId, PlanAccess> access = plans.access(tx, viewer, ids);
    return plans.readable(tx, viewer, ids).values().stream()
        .filter(plan -> Objects.requireNonNull(access.get(plan.id())).isSelf())
        .toList();
  }

  /** The viewer's own evaluations. */
  public Map<PlanId, Evaluation> of(Tx tx, Viewer viewer, Set<PlanId> ids) {
    Set<PlanId> own = own(tx, viewer, ids).stream().map(Plan::id).collect(toSet());
    return tx.sql(EvaluationSql.class).of(own).stream()
        .collect(toMap(Evaluation::planId, Function.identity()));
  }
}
