package se.fadder.overview;

import static se.fadder.onboarding.PlanFragments.RUNNING;

import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import se.fadder.db.BindEach;
import se.fadder.kernel.PersonId;
import se.fadder.onboarding.PlanId;
import se.fadder.overview.PlanPageSql.Listed;
import se.fadder.people.UnitId;

/** The SQL that finds what is listed of plans in several units at once. */
interface UnitPlanSql {
  /** The listed plans, each with its place in its unit. */
  String PLACED =
      """
      select unit_id, plan_id, sort_key
      from (
        select l.unit_id, l.plan_id, l.sort_key,
          row_number() over (partition by l.unit_id order by l.sort_key, l.plan_id) as place
      """;

  /** The first plans of each unit after a place in the order by name. */
  String PAGE =
      """
          l.unit_id in (<units>) and (l.sort_key, l.plan_id) > (:afterKey, :afterId)) placed
      where place <= :limit
      order by unit_id, sort_key, plan_id
      """;

  /** The first plans that are listed in each unit after a place in the order by name. */
  @SqlQuery(PLACED + "from plan_listing l where " + PAGE)
  List<ListedIn> listed(
      @BindEach("units") Collection<UnitId> units, String afterKey, String afterId, int limit);

  /** The first plans of each unit that somebody owns, likewise. */
  @SqlQuery(
      PLACED
          + """
          from plan p join plan_listing l on l.plan_id = p.id
          where p.owner_id = :owner and
          """
          + RUNNING
          + "and "
          + PAGE)
  List<ListedIn> owned(
      PersonId owner,
      @BindEach("units") Collection<UnitId> units,
      String afterKey,
      String afterId,
      int limit);

  /** A plan that stands in the list of a unit. */
  record ListedIn(UnitId unitId, PlanId planId, String sortKey) {
    Listed plan() {
      return new Listed(planId, sortKey);
    }
  }
}
