package se.fadder.breaks;

import static se.fadder.people.PeopleFragments.WORKS;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import se.fadder.measures.Fact;

/** The SQL of breaks for figures. */
interface BreakMeasureSql {
  /**
   * Everybody who was told of breaks on the day, and how many of them they have taken; more is how
   * many they have declined.
   */
  @SqlQuery(
      """
      select b.person_id, e.unit_id, b.part, b.whole, b.more, false as noted
      from (
        select person_id, sum(case when state = 'TAKEN' then 1 else 0 end) as part,
          sum(case when state = 'NOT_NOW' then 1 else 0 end) as more, count(*) as whole
        from break_slot
        where day = :day and state in ('TOLD', 'TAKEN', 'NOT_NOW')
        group by person_id) b
      join employment e on e.id = (
        select min(w.id) from employment w where w.person_id = b.person_id and
      """
          + WORKS
          + ")\n")
  List<Fact> breaks(LocalDate day);
}
