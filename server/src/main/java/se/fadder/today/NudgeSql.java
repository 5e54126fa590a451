package se.fadder.today;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import se.fadder.db.BindEach;
import se.fadder.db.ReadsOnly;
import se.fadder.kernel.PersonId;
import se.fadder.onboarding.StepId;

/** The SQL of who has last reminded others of a step, and when. */
interface NudgeSql {
  /** Notes a nudge; returns how many: none when there was one on that day, or a later one. */
  @SqlUpdate(
      """
      insert into step_nudge (step_id, by_id, at, on_day) values (:step, :by, :at, :day)
      on conflict (step_id, by_id) do update set at = excluded.at, on_day = excluded.on_day
      where step_nudge.on_day < excluded.on_day
      """)
  int note(StepId step, PersonId by, Instant at, LocalDate day);

  /** A nudge: when somebody has last reminded others of a step. */
  record Nudge(StepId stepId, Instant at) {}

  /** The nudges of somebody about some steps. */
  @ReadsOnly("step_nudge.by_id = by")
  @SqlQuery("select step_id, at from step_nudge where by_id = :by and step_id in (<steps>)")
  List<Nudge> by(PersonId by, @BindEach("steps") Collection<StepId> steps);
}
