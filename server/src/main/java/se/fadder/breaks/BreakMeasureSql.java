package se.fadder.breaks;

import static se.fadder.people.PeopleFragments.WORKS;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import se.fadder.measures.Fact;

/** The SQL of breaks for figures. */
interface BreakMeasureSql {
  /**
   * Everybody who was told of breaks on the day, and how many of them came to a state.
   *
   * @param other how many came to this one is counted besides
   */
  @SqlQuery(
      """
      select b.person_id, e.unit_id, b.part, b.whole, b.more, false as noted
      from (
        select person_id, sum(case when state = :state then 1 else 0 end) as part,
          sum(case when state = :other then 1 else 0 end) as more, count(*) as whole
        from break_slot
        where day = :day and state in ('TOLD', 'TAKEN', 'NOT_NOW')
        group by person_id) b
      join employment e on e.id = (
        select min(w.id) from employment w where w.person_id = b.person_id and
      """
          + WORKS
          + ")\n")
  List<Fact> breaks(LocalDate day, String state, String other);
}
