package se.fadder.onboarding;

import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import se.fadder.db.BindEach;

/** The SQL of the history of steps. */
interface StepEventSql {
  @SqlUpdate(
      """
      insert into step_event (id, step_id, at, by_id, kind, was, said)
      values (:id, :stepId, :at, :byId, :kind, :was, :said)
      """)
  void insert(@BindMethods StepEvent event);

  /** The last events of each step, in the order in which they happened. */
  @SqlQuery(
      """
      select id, step_id, at, by_id, kind, was, said
      from (
        select e.*, row_number() over (partition by step_id order by id desc) as place
        from step_event e where step_id in (<steps>)) placed
      where place <= :limit
      order by step_id, id
      """)
  List<StepEvent> ofSteps(@BindEach("steps") Collection<StepId> steps, int limit);
}
