package se.fadder.onboarding;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

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

/** The evaluations of introductions by newcomers: asked for when a plan closes, theirs alone. */
public final class Evaluations {
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
        PlanChangeKind.EVALUATION_GIVEN,
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
        tx, viewer, id, PlanChangeKind.EVALUATION_DECLINED, sql -> sql.decline(id, today.now()));
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
    return plans
        .seenPlan(tx, viewer, id)
        .filter(seen -> seen.access().isSelf())
        .map(Plans.SeenPlan::plan);
  }

  /** The viewer's own evaluations. */
  public Map<PlanId, Evaluation> of(Tx tx, Viewer viewer, Set<PlanId> ids) {
    Map<PlanId, PlanAccess> access = plans.access(tx, viewer, ids);
    Set<PlanId> own =
        plans.readable(tx, viewer, ids).keySet().stream()
            .filter(id -> Objects.requireNonNull(access.get(id)).isSelf())
            .collect(toSet());
    return tx.sql(EvaluationSql.class).of(own).stream()
        .collect(toMap(Evaluation::planId, Function.identity()));
  }
}
