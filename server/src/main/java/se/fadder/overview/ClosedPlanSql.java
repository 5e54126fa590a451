package se.fadder.overview;

import static se.fadder.people.PeopleFragments.COLLEAGUE;
import static se.fadder.people.PeopleFragments.NOT_LEFT;
import static se.fadder.people.PeopleFragments.REACH;
import static se.fadder.people.PeopleFragments.TOLD;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import se.fadder.db.BindEach;
import se.fadder.kernel.PersonId;
import se.fadder.onboarding.PlanId;
import se.fadder.people.UnitId;

/** The SQL of closed plans, the last one first. */
interface ClosedPlanSql {
  /** Lists those of some plans that are closed, in their units and all above. */
  @SqlUpdate(
      """
      insert into closed_plan_listing (plan_id, unit_id, closed_at)
      with recursive place (plan_id, unit_id, closed_at) as (
        select p.id, e.unit_id, p.closed_at
        from plan p join employment e on e.id = p.employment_id
        where p.id in (<plans>) and p.closed_at is not null
        union all
        select place.plan_id, u.parent_id, place.closed_at
        from place join unit u on u.id = place.unit_id
        where u.parent_id is not null
      )
      select plan_id, unit_id, closed_at from place
      where true
      on conflict (plan_id, unit_id) do update set closed_at = excluded.closed_at
      """)
  void list(@BindEach("plans") Collection<PlanId> plans);

  /** The order of a page. */
  String PAGE =
      """
      order by l.closed_at desc, l.plan_id desc
      limit :limit
      """;

  /** The plans that are listed in a unit before a place, as they are closed now. */
  String LISTED =
      """
      select l.plan_id, l.closed_at
      from closed_plan_listing l
      cross join plan p
      cross join employment e
      cross join person n
      where l.unit_id = :unit and (l.closed_at, l.plan_id) < (:beforeAt, :beforeId)
        and p.id = l.plan_id and p.closed_at = l.closed_at and p.new_hire_id <> :viewer
        and e.id = p.employment_id and n.id = p.new_hire_id and
      """;

  /** Those that HR sees, also of people who have left. */
  @SqlQuery(REACH + LISTED + TOLD + PAGE)
  List<Closed> ofHr(
      PersonId viewer, UnitId unit, LocalDate day, Instant beforeAt, String beforeId, int limit);

  /** Those that whoever leads the unit sees: of people who are still there. */
  @SqlQuery(REACH + LISTED + NOT_LEFT + "and " + TOLD + PAGE)
  List<Closed> ofManager(
      PersonId viewer, UnitId unit, LocalDate day, Instant beforeAt, String beforeId, int limit);

  /** Those that somebody owned to the end, of people who are still there. */
  @SqlQuery(
      """
      select p.id as plan_id, p.closed_at
      from plan p
      join employment e on e.id = p.employment_id
      join unit u on u.id = e.unit_id
      where p.owner_id = :viewer and p.closed_at is not null and p.new_hire_id <> :viewer
        and (p.closed_at, p.id) < (:beforeAt, :beforeId) and
      """
          + NOT_LEFT
          + "and "
          + COLLEAGUE
          + """
          order by p.closed_at desc, p.id desc
          limit :limit
          """)
  List<Closed> ofOwner(
      PersonId viewer, LocalDate day, Instant beforeAt, String beforeId, int limit);

  /** A closed plan with its place in the order. */
  record Closed(PlanId planId, Instant closedAt) {}
}
