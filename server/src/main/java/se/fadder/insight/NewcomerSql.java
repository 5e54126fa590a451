package se.fadder.insight;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;
import se.fadder.db.ReadsOnly;
import se.fadder.onboarding.PlanId;
import se.fadder.people.UnitId;

/** The SQL that finds newcomers of a unit who have lost contact with their mentor. */
interface NewcomerSql {
  /** The first plans in a unit and all below it of those without contact, the longest so first. */
  @ReadsOnly({"plan_listing.unit_id = unit", "mentorship_cadence.listed = unit"})
  @SqlQuery(
      """
      select l.plan_id, c.last_held as last_met
      from plan_listing l
      cross join plan p
      cross join mentorship_cadence c
      where l.unit_id = :unit and p.id = l.plan_id
        and c.new_hire_id = p.new_hire_id and c.contact_until < :day and c.until_day >= :day
      order by c.contact_until, l.plan_id
      limit :limit
      """)
  List<Lapse> withoutContact(UnitId unit, LocalDate day, int limit);

  /**
   * A plan whose newcomer has not met the mentor for long.
   *
   * @param lastMet null where they never have
   */
  record Lapse(PlanId planId, @Nullable LocalDate lastMet) {}
}
