package se.fadder.breaks;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import se.fadder.kernel.PersonId;

/** The SQL of what became of somebody's breaks, for that person alone, and of its end. */
interface BreakHistorySql {
  String TAKEN = "select id, person_id, day, at, kind, battery from break_taken\n";

  /** Those of some days of which a person was told, and those that they took before they were. */
  @SqlQuery(
      BreakSql.SLOTS
          + """
          where person_id = :person and day >= :first and day < :end
            and (told_at is not null or state = 'TAKEN')
          order by day, at, id
          """)
  List<BreakSlot> told(PersonId person, LocalDate first, LocalDate end);

  /** Those of some days that a person took without being reminded. */
  @SqlQuery(
      TAKEN
          + """
          where person_id = :person and day >= :first and day < :end
          order by day, at, id
          """)
  List<TakenBreak> unprompted(PersonId person, LocalDate first, LocalDate end);

  /** All of a person's, also those that are to come. */
  @SqlQuery(BreakSql.SLOTS + "where person_id = :person order by day, at, id")
  List<BreakSlot> all(PersonId person);

  @SqlQuery(TAKEN + "where person_id = :person order by day, at, id")
  List<TakenBreak> allUnprompted(PersonId person);

  @SqlUpdate("delete from break_slot where person_id = :person")
  int deleteSlots(PersonId person);

  @SqlUpdate("delete from break_day where person_id = :person")
  int deleteDays(PersonId person);

  @SqlUpdate("delete from break_taken where person_id = :person")
  int deleteUnprompted(PersonId person);

  @SqlUpdate(
      """
      delete from break_slot
      where id in (select s.id from break_slot s where s.day < :first limit :most)
      """)
  int deleteSlotsBefore(LocalDate first, int most);

  @SqlUpdate(
      """
      delete from break_day
      where (person_id, day) in (
        select d.person_id, d.day from break_day d where d.day < :first limit :most)
      """)
  int deleteDaysBefore(LocalDate first, int most);

  @SqlUpdate(
      """
      delete from break_taken
      where (person_id, id) in (
        select t.person_id, t.id from break_taken t where t.day < :first limit :most)
      """)
  int deleteUnpromptedBefore(LocalDate first, int most);
}
