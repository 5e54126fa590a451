package se.fadder.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import se.fadder.kernel.PersonId;

/** The SQL of evaluations for figures. */
interface EvaluationMeasureSql {
  /** The evaluations that were given in that time. */
  @SqlQuery(
      """
      select p.new_hire_id as person_id, e.unit_id, v.introduction, v.mentor_time, v.pace
      from evaluation v
      join plan p on p.id = v.plan_id
      join employment e on e.id = p.employment_id
      where v.given_at >= :begins and v.given_at < :ends
      """)
  List<Given> given(Instant begins, Instant ends);

  /** An evaluation that was given. */
  record Given(PersonId personId, UUID unitId, int introduction, int mentorTime, int pace) {}
}
