package se.fadder.overview;

import static se.fadder.people.PeopleFragments.BELOW;
import static se.fadder.people.PeopleFragments.EMPLOYMENTS;
import static se.fadder.people.PeopleFragments.LASTING;
import static se.fadder.people.PeopleFragments.NOT_LEFT;
import static se.fadder.people.PeopleFragments.REACH;
import static se.fadder.people.PeopleFragments.REACHED;
import static se.fadder.people.PeopleFragments.TOLD;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import se.fadder.kernel.PersonId;
import se.fadder.people.Employment;

/**
 * The SQL of employments without a plan, where somebody leads or is HR: those that began on a day
 * or after, by the first day. One with protected identity is listed only to whoever is of that very
 * unit. {@code cross join} keeps SQLite to the order that is written.
 */
interface NewHiresWithoutPlanSql {

  String WITHOUT_PLAN =
      """
        and not e.has_plan and e.first_day >= :since and e.person_id <> :viewer
        and (e.first_day, e.id) > (:afterKey, :afterId) and
      """
          + NOT_LEFT
          + "and "
          + TOLD
          // Whoever sets up the server begins with it, and is introduced to nothing.
          + """
          and not exists (
            select 1 from role_assignment r
            where r.person_id = e.person_id and r.role = 'ADMIN' and
          """
          + LASTING
          + ")\n"
          + """
          order by e.first_day, e.id
          limit :limit
          """;

  /**
   * The employments, looked for in each unit: for those whose scope covers few of an organisation's
   * units.
   */
  @SqlQuery(
      REACH
          + """
          , place as (
            select distinct u.id
            from reach l join unit u on
          """
          + BELOW
          + ")\n"
          + EMPLOYMENTS
          + """
          from place
          cross join employment e
          join unit u on u.id = e.unit_id
          join person n on n.id = e.person_id
          where e.unit_id = place.id
          """
          + WITHOUT_PLAN)
  List<Employment> inUnits(
      PersonId viewer, LocalDate day, LocalDate since, String afterKey, String afterId, int limit);

  /**
   * The employments, looked for along all by the first day: for those whose scope covers most
   * units.
   */
  @SqlQuery(
      REACH
          + EMPLOYMENTS
          + """
          from employment e
          cross join unit u
          join person n on n.id = e.person_id
          where u.id = e.unit_id and
          """
          + REACHED
          + WITHOUT_PLAN)
  List<Employment> anywhere(
      PersonId viewer, LocalDate day, LocalDate since, String afterKey, String afterId, int limit);
}
