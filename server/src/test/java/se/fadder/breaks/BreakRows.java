package se.fadder.breaks;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import se.fadder.kernel.PersonId;

/** The SQL by which tests look behind the verbs. */
interface BreakRows {
  @SqlUpdate(
      "update break_slot set state = 'PLANNED', told_at = null, arrived_at = null where person_id ="
          + " :person")
  int untell(PersonId person);

  @SqlUpdate("insert into break_day (person_id, day, generation) values (:person, :day, 1)")
  int addDay(PersonId person, LocalDate day);

  @SqlQuery(
      """
      select day from break_slot union all select day from break_day
      union all select day from break_taken order by day
      """)
  List<LocalDate> days();
}
