package se.fadder.overview;

import static se.fadder.mentorship.MentorshipFragments.MENTORED;
import static se.fadder.onboarding.PlanFragments.OWNED;
import static se.fadder.onboarding.PlanFragments.PLANS;
import static se.fadder.onboarding.PlanFragments.RUNNING;
import static se.fadder.onboarding.StepFragments.BEHIND;
import static se.fadder.people.PeopleFragments.COLLEAGUE;
import static se.fadder.people.PeopleFragments.LED;
import static se.fadder.people.PeopleFragments.NOT_LEFT;
import static se.fadder.people.PeopleFragments.REACH;
import static se.fadder.people.PeopleFragments.REACHED;
import static se.fadder.people.PeopleFragments.TOLD;
import static se.fadder.ramp.RampFragments.ABOVE;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;
import se.fadder.db.BindEach;
import se.fadder.db.ReadsOnly;
import se.fadder.kernel.PersonId;
import se.fadder.onboarding.Plan;
import se.fadder.onboarding.PlanId;
import se.fadder.people.UnitId;

/**
 * The SQL that finds the running plans that somebody leads, is HR of or owns, by the new hire's
 * name.
 */
interface PlanPageSql {
  /**
   * The condition that a signal may stand in a plan that is listed as {@code l}; it always does
   * when the signal is null.
   */
  String MAY_STAND =
      """
      (:signal is null or case :signal
        when 'BEHIND' then l.on_track_until
        when 'NO_OWNER' then l.owned_until
        when 'NO_MENTOR' then l.mentored_until
        else l.within_ramp_until end < :day)
      """;

  /**
   * The first plans of those that are listed in a unit, after a place, in which a signal may stand.
   */
  @ReadsOnly("plan_listing.unit_id = unit")
  @SqlQuery(
      """
      select l.plan_id, l.sort_key
      from plan_listing l
      where l.unit_id = :unit and (l.sort_key, l.plan_id) > (:afterKey, :afterId) and
      """
          + MAY_STAND
          + """
          order by l.sort_key, l.plan_id
          limit :limit
          """)
  List<Listed> inUnit(
      UnitId unit,
      LocalDate day,
      @Nullable PlanSignal signal,
      String afterKey,
      String afterId,
      int limit);

  /** The plans of a unit that nobody may own, in no order and so many at most. */
  @ReadsOnly("plan_listing.unit_id = unit")
  @SqlQuery(
      """
      select l.plan_id, l.sort_key from plan_listing l
      where l.unit_id = :unit and l.owned_until < :day and l.owned_until < '9999-12-31'
      limit :limit
      """)
  List<Listed> withoutOwner(UnitId unit, LocalDate day, int limit);

  /** The plans of a unit that may have no mentor, in no order and so many at most. */
  @ReadsOnly("plan_listing.unit_id = unit")
  @SqlQuery(
      """
      select l.plan_id, l.sort_key from plan_listing l
      where l.unit_id = :unit and l.mentored_until < :day and l.mentored_until < '9999-12-31'
      limit :limit
      """)
  List<Listed> withoutMentor(UnitId unit, LocalDate day, int limit);

  /** The plans of a unit that may be above their ramp, in no order and so many at most. */
  @ReadsOnly("plan_listing.unit_id = unit")
  @SqlQuery(
      """
      select l.plan_id, l.sort_key from plan_listing l
      where l.unit_id = :unit and l.within_ramp_until < :day and l.within_ramp_until < '9999-12-31'
      limit :limit
      """)
  List<Listed> aboveRamp(UnitId unit, LocalDate day, int limit);

  /**
   * The first plans of those that somebody owns, after a place, in which a signal may stand. The
   * key of the page and the order are an expression, which no index serves, or a database might go
   * through all people by name for an owner's few.
   */
  @ReadsOnly("plan_listing.owner = owner")
  @SqlQuery(
      """
      select p.id as plan_id, n.sort_key
      from plan p join person n on n.id = p.new_hire_id
      where p.owner_id = :owner and
      """
          + RUNNING
          + """
            and (n.sort_key || '', p.id) > (:afterKey, :afterId)
            and exists (
              select 1 from employment e join plan_listing l on l.unit_id = e.unit_id
              where e.id = p.employment_id and l.plan_id = p.id and
          """
          + MAY_STAND
          + """
          )
          order by n.sort_key || '', p.id
          limit :limit
          """)
  List<Listed> owned(
      PersonId owner,
      LocalDate day,
      @Nullable PlanSignal signal,
      String afterKey,
      String afterId,
      int limit);

  /** A plan with its place in the order of a page. */
  record Listed(PlanId planId, String sortKey) {}

  /**
   * The condition that the viewer may see {@code p}: as the owner, or as whoever leads or is HR
   * there. One with protected identity is for the owner and for whoever is of that very unit.
   */
  String SEEN =
      "((p.owner_id = :viewer and " + COLLEAGUE + ") or (" + REACHED + "and " + TOLD + "))\n";

  /** The condition that the signal stands in {@code p}; it always does when it is null. */
  String STANDS =
      "(:signal is null or (:signal = 'BEHIND' and "
          + BEHIND
          + ") or (:signal = 'NO_OWNER' and not "
          + OWNED
          + ") or (:signal = 'NO_MENTOR' and not "
          + MENTORED
          + ") or (:signal = 'ABOVE_RAMP' and (p.owner_id = :viewer or "
          + LED
          + ") and "
          + ABOVE
          + "))\n";

  /** Whether somebody owns a plan that runs, of another and in an organisation where they work. */
  @SqlQuery(
      """
      select exists (
        select 1 from plan p
        join employment e on e.id = p.employment_id
        join unit u on u.id = e.unit_id
        where p.owner_id = :viewer and p.new_hire_id <> :viewer and
      """
          + RUNNING
          + "and "
          + NOT_LEFT
          + "and "
          + COLLEAGUE
          + ")")
  boolean ownsAny(PersonId viewer, LocalDate day);

  /** The plans that run, that the viewer may see, and in which a signal stands, among some. */
  @ReadsOnly({"step.plan_id = plans", "case_count.plan_id = plans", "ramp_month.plan_id = plans"})
  @SqlQuery(
      REACH
          + PLANS
          + "where p.id in (<plans>) and p.new_hire_id <> :viewer and "
          + RUNNING
          + "and "
          + NOT_LEFT
          + "and "
          + SEEN
          + "and "
          + STANDS
          + "order by n.sort_key, p.id")
  List<Plan> standing(
      PersonId viewer,
      LocalDate day,
      @Nullable PlanSignal signal,
      @BindEach("plans") Collection<PlanId> plans);
}
