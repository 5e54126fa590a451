package se.fadder.evaluation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import se.fadder.db.BindEach;
import se.fadder.onboarding.PlanId;

/** The SQL of evaluations. */
interface EvaluationSql {
  @SqlUpdate("insert into evaluation (plan_id, asked_at) values (:plan, :at)")
  void ask(PlanId plan, Instant at);

  @SqlQuery(
      """
      select plan_id, asked_at, given_at, declined_at, introduction, mentor_time, pace, text
      from evaluation where plan_id in (<plans>)
      """)
  List<Evaluation> of(@BindEach("plans") Collection<PlanId> plans);

  @SqlUpdate(
      """
      update evaluation
      set given_at = :at, declined_at = null, introduction = :introduction, mentor_time = :mentorTime,
        pace = :pace, text = :text
      where plan_id = :plan and given_at is null
      """)
  int give(
      PlanId plan, Instant at, int introduction, int mentorTime, int pace, @Nullable String text);

  @SqlUpdate(
      """
      update evaluation set declined_at = :at
      where plan_id = :plan and given_at is null and declined_at is null
      """)
  int decline(PlanId plan, Instant at);
}
