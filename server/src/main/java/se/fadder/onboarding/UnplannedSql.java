package se.fadder.onboarding;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import se.fadder.kernel.PersonId;
import se.fadder.people.Employment;

/** Reads employments that have no plan. */
interface UnplannedSql {
  /**
   * Those where somebody leads or is HR that began on a day or after, by the first day. One with
   * protected identity is listed only to whoever is of that very unit. {@code cross join} keeps
   * SQLite to that order.
   */
  @SqlQuery(
      PlanPageSql.REACH
          + """
          , place as (
            select distinct b.id
            from reach join unit b on b.path >= reach.path and b.path < reach.path || '~'
          )
          select e.id, e.person_id, e.unit_id, u.path as unit_path, e.title, e.form, e.first_day, e.last_day,
            e.experience
          from place
          cross join employment e
          join unit u on u.id = e.unit_id
          join person n on n.id = e.person_id
          where e.unit_id = place.id and e.first_day >= :since and e.person_id <> :viewer
            and (e.last_day is null or e.last_day >= :day)
            and (n.alias is null or e.unit_id in (select unit_id from reach))
            and not exists (select 1 from plan p where p.employment_id = e.id)
            and (e.first_day, e.id) > (:afterKey, :afterId)
          order by e.first_day, e.id
          limit :limit
          """)
  List<Employment> inReach(
      PersonId viewer, LocalDate day, LocalDate since, String afterKey, String afterId, int limit);
}
