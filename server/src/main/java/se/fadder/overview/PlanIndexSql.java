package se.fadder.overview;

import static se.fadder.mentorship.MentorshipFragments.MENTORED_UNTIL;
import static se.fadder.onboarding.PlanFragments.OWNED_UNTIL;
import static se.fadder.onboarding.PlanFragments.RUNNING;
import static se.fadder.onboarding.StepFragments.ON_TRACK_UNTIL;
import static se.fadder.ramp.RampFragments.WITHIN_RAMP_UNTIL;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import se.fadder.db.BindEach;
import se.fadder.kernel.PersonId;
import se.fadder.onboarding.PlanId;
import se.fadder.people.UnitId;

/**
 * The SQL of the index of running plans. A day that is too early costs time; one too late would
 * hide somebody.
 */
interface PlanIndexSql {
  /** Lists plans in their units and all above, or changes what is listed; only running ones. */
  @SqlUpdate(
      """
      with recursive running as (
        select p.id, e.unit_id, n.sort_key,
      """
          + ON_TRACK_UNTIL
          + " as on_track_until, "
          + OWNED_UNTIL
          + " as owned_until, "
          + MENTORED_UNTIL
          + " as mentored_until, "
          + WITHIN_RAMP_UNTIL
          + """
            as within_ramp_until
            from plan p
            cross join person n
            cross join employment e
            where p.id in (<plans>) and n.id = p.new_hire_id and e.id = p.employment_id and
          """
          + RUNNING
          + """
          ),
          place (plan_id, unit_id) as (
            select id, unit_id from running
            union all
            select place.plan_id, u.parent_id
            from place join unit u on u.id = place.unit_id
            where u.parent_id is not null
          )
          insert into plan_listing
            (plan_id, unit_id, sort_key, on_track_until, owned_until, mentored_until, within_ramp_until)
          select place.plan_id, place.unit_id, r.sort_key,
            r.on_track_until, r.owned_until, r.mentored_until, r.within_ramp_until
          from place join running r on r.id = place.plan_id
          where true
          on conflict (plan_id, unit_id) do update set
            sort_key = excluded.sort_key,
            on_track_until = excluded.on_track_until, owned_until = excluded.owned_until,
            mentored_until = excluded.mentored_until, within_ramp_until = excluded.within_ramp_until
          where (plan_listing.sort_key, plan_listing.on_track_until, plan_listing.owned_until,
              plan_listing.mentored_until, plan_listing.within_ramp_until)
            <> (excluded.sort_key, excluded.on_track_until, excluded.owned_until,
              excluded.mentored_until, excluded.within_ramp_until)
          """)
  void renew(@BindEach("plans") Collection<PlanId> plans, LocalDate day);

  /** Lists a plan of which nobody is the owner or the mentor yet. */
  @SqlUpdate(
      """
      insert into plan_listing
        (plan_id, unit_id, sort_key, on_track_until, owned_until, mentored_until, within_ramp_until)
      select :plan, u.id, n.sort_key, :onTrackUntil, '0001-01-01', '0001-01-01', '9999-12-31'
      from person n cross join unit u
      where n.id = :newHire and u.id in (<units>)
      """)
  void insert(
      PlanId plan,
      PersonId newHire,
      @BindEach("units") Collection<UnitId> units,
      LocalDate onTrackUntil);

  @SqlUpdate("delete from plan_listing where plan_id in (<plans>)")
  void forget(@BindEach("plans") Collection<PlanId> plans);

  /** The running plans that somebody owns. */
  @SqlQuery("select p.id from plan p where p.owner_id = :owner and " + RUNNING + "limit :limit")
  List<PlanId> owned(PersonId owner, int limit);

  /** The running plans of new hires. */
  @SqlQuery(
      "select p.id from plan p where p.new_hire_id in (<newHires>) and " + RUNNING + "limit :limit")
  List<PlanId> running(@BindEach("newHires") Collection<PersonId> newHires, int limit);

  /** The running plans in the order of their ids, after one. */
  @SqlQuery(
      "select p.id from plan p where p.id > :after and " + RUNNING + "order by p.id limit :limit")
  List<PlanId> runningAfter(String after, int limit);
}
