package se.fadder.insight;

import static se.fadder.people.PeopleFragments.WITHIN;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;
import se.fadder.db.BindEach;
import se.fadder.db.ReadsOnly;
import se.fadder.kernel.PersonId;
import se.fadder.onboarding.PlanId;
import se.fadder.people.UnitId;
import se.fadder.people.UnitPath;

/** The SQL that finds newcomers of a unit who have lost contact with their mentor. */
interface NewcomerSql {
  /**
   * The first without contact, after a place, whom somebody of a unit, below it or above it follows
   * up; the longest so first. It reads one index alone.
   *
   * @param root the unit's path
   * @param path the unit and those above it
   */
  @ReadsOnly("mentorship_cadence.listed = unit")
  @SqlQuery(
      """
      select c.mentorship_id, c.new_hire_id, c.contact_until, c.last_held as last_met
      from (
        select u.id from unit u where u.id in (<path>)
        union
        select u.id from unit u where
      """
          + WITHIN
          + """
          ) f
          cross join mentorship_cadence c
          where c.unit_id = f.id and c.contact_until < :day and c.until_day >= :day
            and (c.contact_until, c.mentorship_id) > (:after, :afterId)
          order by c.contact_until, c.mentorship_id
          limit :limit
          """)
  List<Lapse> withoutContact(
      UnitId unit,
      UnitPath root,
      @BindEach("path") Collection<UnitId> path,
      LocalDate day,
      LocalDate after,
      String afterId,
      int limit);

  /**
   * A mentorship without contact.
   *
   * @param contactUntil the last day on which there was
   * @param lastMet null where they never have
   */
  record Lapse(
      UUID mentorshipId, PersonId newHireId, LocalDate contactUntil, @Nullable LocalDate lastMet) {}

  /** The running plans of some newcomers in a unit and all below it. */
  @ReadsOnly("plan_listing.unit_id = unit")
  @SqlQuery(
      """
      select p.new_hire_id, l.plan_id
      from plan p
      cross join plan_listing l
      where p.new_hire_id in (<newHires>) and l.plan_id = p.id and l.unit_id = :unit
      """)
  List<OfNewHire> plans(UnitId unit, @BindEach("newHires") Collection<PersonId> newHires);

  /** A plan and whose it is. */
  record OfNewHire(PersonId newHireId, PlanId planId) {}
}
