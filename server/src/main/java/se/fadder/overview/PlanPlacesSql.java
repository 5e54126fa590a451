package se.fadder.overview;

import java.util.Collection;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import se.fadder.db.BindEach;
import se.fadder.people.UnitId;

/**
 * The SQL of plans, running and closed, whose units stand elsewhere than before. The days until
 * which nothing stands in a plan do not depend on the unit and go along.
 */
interface PlanPlacesSql {
  /** Lists the plans of a unit that was moved in those that are above it now and were not. */
  default void move(UnitId unit, Collection<UnitId> gained, Collection<UnitId> lost) {
    unlist(unit, lost);
    unlistClosed(unit, lost);
    list(unit, gained);
    listClosed(unit, gained);
  }

  /**
   * Lists the plans of those who have come from one unit to another.
   *
   * @param path the other unit and all above it
   * @param lost the one unit, and what is above it alone
   */
  default void merge(UnitId from, UnitId into, Collection<UnitId> path, Collection<UnitId> lost) {
    listArrived(from, into, path);
    listArrivedClosed(from, into, path);
    unlistArrived(into, lost);
    unlistArrivedClosed(into, lost);
  }

  @SqlUpdate(
      """
      delete from plan_listing where unit_id in (<lost>)
        and plan_id in (select l.plan_id from plan_listing l where l.unit_id = :unit)
      """)
  void unlist(UnitId unit, @BindEach("lost") Collection<UnitId> lost);

  @SqlUpdate(
      """
      delete from closed_plan_listing where unit_id in (<lost>)
        and plan_id in (select l.plan_id from closed_plan_listing l where l.unit_id = :unit)
      """)
  void unlistClosed(UnitId unit, @BindEach("lost") Collection<UnitId> lost);

  @SqlUpdate(
      """
      insert into plan_listing
        (plan_id, unit_id, sort_key, on_track_until, owned_until, mentored_until, within_ramp_until)
      select l.plan_id, u.id, l.sort_key, l.on_track_until, l.owned_until, l.mentored_until,
        l.within_ramp_until
      from plan_listing l cross join unit u
      where l.unit_id = :unit and u.id in (<gained>)
      on conflict (plan_id, unit_id) do nothing
      """)
  void list(UnitId unit, @BindEach("gained") Collection<UnitId> gained);

  @SqlUpdate(
      """
      insert into closed_plan_listing (plan_id, unit_id, closed_at)
      select l.plan_id, u.id, l.closed_at
      from closed_plan_listing l cross join unit u
      where l.unit_id = :unit and u.id in (<gained>)
      on conflict (plan_id, unit_id) do nothing
      """)
  void listClosed(UnitId unit, @BindEach("gained") Collection<UnitId> gained);

  @SqlUpdate(
      """
      insert into plan_listing
        (plan_id, unit_id, sort_key, on_track_until, owned_until, mentored_until, within_ramp_until)
      select l.plan_id, u.id, l.sort_key, l.on_track_until, l.owned_until, l.mentored_until,
        l.within_ramp_until
      from plan_listing l
      cross join plan p
      cross join employment e
      cross join unit u
      where l.unit_id = :from and p.id = l.plan_id and e.id = p.employment_id and e.unit_id = :into
        and u.id in (<path>)
      on conflict (plan_id, unit_id) do nothing
      """)
  void listArrived(UnitId from, UnitId into, @BindEach("path") Collection<UnitId> path);

  @SqlUpdate(
      """
      insert into closed_plan_listing (plan_id, unit_id, closed_at)
      select l.plan_id, u.id, l.closed_at
      from closed_plan_listing l
      cross join plan p
      cross join employment e
      cross join unit u
      where l.unit_id = :from and p.id = l.plan_id and e.id = p.employment_id and e.unit_id = :into
        and u.id in (<path>)
      on conflict (plan_id, unit_id) do nothing
      """)
  void listArrivedClosed(UnitId from, UnitId into, @BindEach("path") Collection<UnitId> path);

  @SqlUpdate(
      """
      delete from plan_listing where unit_id in (<lost>)
        and plan_id in (
          select p.id from employment e join plan p on p.employment_id = e.id
          where e.unit_id = :into)
      """)
  void unlistArrived(UnitId into, @BindEach("lost") Collection<UnitId> lost);

  @SqlUpdate(
      """
      delete from closed_plan_listing where unit_id in (<lost>)
        and plan_id in (
          select p.id from employment e join plan p on p.employment_id = e.id
          where e.unit_id = :into)
      """)
  void unlistArrivedClosed(UnitId into, @BindEach("lost") Collection<UnitId> lost);
}
