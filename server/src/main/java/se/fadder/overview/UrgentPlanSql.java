package se.fadder.overview;

import static se.fadder.onboarding.PlanFragments.RUNNING;
import static se.fadder.onboarding.StepFragments.ON_TRACK_UNTIL;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import se.fadder.db.BindEach;
import se.fadder.db.ReadsOnly;
import se.fadder.kernel.PersonId;
import se.fadder.onboarding.PlanId;
import se.fadder.people.UnitId;

/** The SQL that finds listed plans in the order of the days since which a signal may stand. */
interface UrgentPlanSql {
  /**
   * A plan with the last day on which no signal of a kind stands in it: the index's own, which may
   * be too early and is never too late.
   */
  record Until(LocalDate until, PlanId planId) {}

  /** The first plans of a unit, after a place, that nobody may own; the longest so first. */
  @ReadsOnly("plan_listing.unit_id = unit")
  @SqlQuery(
      """
      select l.owned_until as until, l.plan_id from plan_listing l
      where l.unit_id = :unit and l.owned_until < :day and l.owned_until < '9999-12-31'
        and (l.owned_until, l.plan_id) > (:after, :afterId)
      order by l.owned_until, l.plan_id
      limit :limit
      """)
  List<Until> unowned(UnitId unit, LocalDate day, LocalDate after, String afterId, int limit);

  /** The same of those that may have no mentor. */
  @ReadsOnly("plan_listing.unit_id = unit")
  @SqlQuery(
      """
      select l.mentored_until as until, l.plan_id from plan_listing l
      where l.unit_id = :unit and l.mentored_until < :day and l.mentored_until < '9999-12-31'
        and (l.mentored_until, l.plan_id) > (:after, :afterId)
      order by l.mentored_until, l.plan_id
      limit :limit
      """)
  List<Until> unmentored(UnitId unit, LocalDate day, LocalDate after, String afterId, int limit);

  /** The same of those that may be behind. */
  @ReadsOnly("plan_listing.unit_id = unit")
  @SqlQuery(
      """
      select l.on_track_until as until, l.plan_id from plan_listing l
      where l.unit_id = :unit and l.on_track_until < :day and l.on_track_until < '9999-12-31'
        and (l.on_track_until, l.plan_id) > (:after, :afterId)
      order by l.on_track_until, l.plan_id
      limit :limit
      """)
  List<Until> behind(UnitId unit, LocalDate day, LocalDate after, String afterId, int limit);

  /** The same of those that may be above their ramp. */
  @ReadsOnly("plan_listing.unit_id = unit")
  @SqlQuery(
      """
      select l.within_ramp_until as until, l.plan_id from plan_listing l
      where l.unit_id = :unit and l.within_ramp_until < :day
        and l.within_ramp_until < '9999-12-31'
        and (l.within_ramp_until, l.plan_id) > (:after, :afterId)
      order by l.within_ramp_until, l.plan_id
      limit :limit
      """)
  List<Until> aboveRamp(UnitId unit, LocalDate day, LocalDate after, String afterId, int limit);

  /** The same of those that somebody owns, of which there are few, for any signal. */
  @ReadsOnly("plan_listing.owner = owner")
  @SqlQuery(
      """
      select o.until, o.plan_id
      from (
        select p.id as plan_id,
          case :signal
            when 'BEHIND' then l.on_track_until
            when 'NO_OWNER' then l.owned_until
            when 'NO_MENTOR' then l.mentored_until
            else l.within_ramp_until end as until
        from plan p
        join employment e on e.id = p.employment_id
        join plan_listing l on l.plan_id = p.id and l.unit_id = e.unit_id
        where p.owner_id = :owner and
      """
          + RUNNING
          + """
          ) o
          where o.until < :day and (o.until, o.plan_id) > (:after, :afterId)
          order by o.until, o.plan_id
          limit :limit
          """)
  List<Until> owned(
      PersonId owner, LocalDate day, PlanSignal signal, LocalDate after, String afterId, int limit);

  /** The days until which plans are on track, as their steps are now. */
  @ReadsOnly("step.plan_id = plans")
  @SqlQuery(
      "select " + ON_TRACK_UNTIL + " as until, p.id as plan_id from plan p where p.id in (<plans>)")
  List<Until> onTrack(@BindEach("plans") Collection<PlanId> plans);
}
