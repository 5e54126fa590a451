package se.fadder.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;
import se.fadder.measures.Fact;

/** The SQL of introductions for figures. */
interface PlanMeasureSql {
  /** Those whose first day with an introduction is one of those days. */
  @SqlQuery(
      """
      select p.new_hire_id as person_id, e.unit_id, 1 as part, 1 as whole, 0 as more, false as noted
      from employment e join plan p on p.employment_id = e.id
      where e.first_day between :first and :last
      """)
  List<Fact> started(LocalDate first, LocalDate last);

  /** Those whose first day is one of those days, and when they completed their introduction. */
  @SqlQuery(
      """
      select p.new_hire_id as person_id, e.unit_id, e.first_day,
        case when p.closing = 'COMPLETED' then p.closed_at end as completed_at
      from employment e join plan p on p.employment_id = e.id
      where e.first_day between :first and :last
      """)
  List<OfCohort> cohort(LocalDate first, LocalDate last);

  /**
   * Somebody who began with an introduction.
   *
   * @param completedAt null where they have not completed it
   */
  record OfCohort(
      PersonId personId, UUID unitId, LocalDate firstDay, @Nullable Instant completedAt) {}

  /** The introductions that were completed in that time. */
  @SqlQuery(
      """
      select p.new_hire_id as person_id, e.unit_id, e.first_day, p.closed_at
      from plan p join employment e on e.id = p.employment_id
      where p.closed_at >= :begins and p.closed_at < :ends and p.closing = 'COMPLETED'
      """)
  List<Completed> completed(Instant begins, Instant ends);

  /** An introduction that was completed. */
  record Completed(PersonId personId, UUID unitId, LocalDate firstDay, Instant closedAt) {}

  /**
   * The required steps of a role that were due on any of those days, by newcomer, and how many of
   * them were done by the end. Those of a plan that was closed before say nothing. The order of the
   * tables is said: SQLite would else go through all plans, to have them grouped.
   */
  @SqlQuery(
      """
      select p.new_hire_id as person_id, e.unit_id,
        sum(case when s.done_at < :ends then 1 else 0 end) as part, count(*) as whole, 0 as more,
        false as noted
      from step s
      cross join plan p
      cross join employment e
      where s.role = :role and s.due between :first and :last and s.required and not s.passed
        and p.id = s.plan_id and e.id = p.employment_id
        and coalesce(p.closed_at, :ends) >= :begins
      group by p.new_hire_id, e.unit_id
      """)
  List<Fact> due(String role, LocalDate first, LocalDate last, Instant begins, Instant ends);
}
