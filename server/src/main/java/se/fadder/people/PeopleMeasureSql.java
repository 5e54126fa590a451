package se.fadder.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;
import se.fadder.measures.Fact;

/** The SQL of who comes, stays and leaves, for figures. */
interface PeopleMeasureSql {
  /**
   * Everybody who was employed on any of those days, and whether they left: whoever has another
   * employment that goes on has not.
   */
  @SqlQuery(
      """
      select e.person_id, e.unit_id, 1 as whole, 0 as more, false as noted,
        case when e.last_day between :first and :last and not exists (
          select 1 from employment w
          where w.person_id = e.person_id and w.id <> e.id and :last >= w.first_day
            and coalesce(w.last_day, '9999-12-31') > e.last_day) then 1 else 0 end as part
      from employment e
      where :last >= e.first_day and coalesce(e.last_day, :first) >= :first
      """)
  List<Fact> employed(LocalDate first, LocalDate last);

  /** The first employments of people, those that began on any of those days. */
  @SqlQuery(
      """
      select e.person_id, e.unit_id, e.first_day, (
          select max(coalesce(w.last_day, '9999-12-31')) from employment w
          where w.person_id = e.person_id) as until
      from employment e
      where e.first_day between :first and :last and not exists (
        select 1 from employment w where w.person_id = e.person_id and w.first_day < e.first_day)
      """)
  List<Began> began(LocalDate first, LocalDate last);

  /** Somebody who began: until when they have an employment, as far as is known. */
  record Began(PersonId personId, UUID unitId, LocalDate firstDay, @Nullable LocalDate until) {}
}
