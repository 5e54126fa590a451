package se.fadder.insight;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;
import se.fadder.db.BindEach;
import se.fadder.db.ReadsOnly;
import se.fadder.onboarding.PlanId;
import se.fadder.people.UnitId;
import se.fadder.people.UnitPath;

/** The SQL that finds newcomers of a unit who have lost contact with their mentor. */
interface NewcomerSql {
  /**
   * The first plans in a unit and all below it of those without contact, the longest so first. They
   * are found by the unit whose manager follows them up, in it or above it: of all newcomers there
   * are many more.
   */
  @ReadsOnly({"plan_listing.unit_id = unit", "mentorship_cadence.listed = unit"})
  @SqlQuery(
      """
      select l.plan_id, c.last_held as last_met
      from (
        select a.id from unit a where a.id in (<path>)
        union all
        select b.id from unit b where b.path > :root and b.path < :root || '~') u
      cross join mentorship_cadence c
      cross join plan p
      cross join plan_listing l
      where c.unit_id = u.id and c.contact_until < :day and c.until_day >= :day
        and p.new_hire_id = c.new_hire_id and l.plan_id = p.id and l.unit_id = :unit
      order by c.contact_until, l.plan_id
      limit :limit
      """)
  List<Lapse> withoutContact(
      UnitId unit,
      UnitPath root,
      @BindEach("path") Collection<UnitId> path,
      LocalDate day,
      int limit);

  /**
   * A plan whose newcomer has not met the mentor for long.
   *
   * @param lastMet null where they never have
   */
  record Lapse(PlanId planId, @Nullable LocalDate lastMet) {}
}
