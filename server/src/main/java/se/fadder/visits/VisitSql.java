package se.fadder.visits;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import se.fadder.kernel.PersonId;

/** The SQL of visits. */
interface VisitSql {
  @SqlUpdate(
      """
      insert into visit (person_id, id, begins, ends) values (:person, :id, :begins, :ends)
      """)
  void insert(PersonId person, @BindMethods Visit visit);

  @SqlUpdate("update visit set ends = :ends where person_id = :person and id = :id")
  void end(PersonId person, VisitId id, Instant ends);

  @SqlUpdate("delete from visit where person_id = :person and id = :id")
  void delete(PersonId person, VisitId id);

  /** All that is kept of a person, by beginning. */
  @SqlQuery("select id, begins, ends from visit where person_id = :person order by begins, id")
  List<Visit> all(PersonId person);

  @SqlUpdate("delete from visit where person_id = :person")
  void deleteAll(PersonId person);

  /** Deletes some of those that ended before an instant; returns how many. */
  @SqlUpdate(
      """
      delete from visit
      where (person_id, id) in (
        select person_id, id from visit where ends < :instant order by ends limit :most)
      """)
  int deleteBefore(Instant instant, int most);
}
