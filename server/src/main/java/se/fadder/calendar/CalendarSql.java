package se.fadder.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import se.fadder.db.BindEach;
import se.fadder.kernel.PersonId;

/** The SQL of absence and part time. */
interface CalendarSql {
  @SqlUpdate(
      """
      insert into absence (id, person_id, first_day, last_day, stand_in_id)
      values (:id, :personId, :firstDay, :lastDay, :standInId)
      """)
  void insertAbsence(@BindMethods Absence absence);

  @SqlUpdate("update absence set last_day = :lastDay where id = :id")
  void end(AbsenceId id, LocalDate lastDay);

  /** Deletes an absence that is not to be; the audit log keeps that it was entered. */
  @SqlUpdate("delete from absence where id = :id")
  void withdraw(AbsenceId id);

  @SqlQuery(
      """
      select id, person_id, first_day, last_day, stand_in_id from absence where id in (<ids>)
      """)
  List<Absence> byIds(@BindEach("ids") Collection<AbsenceId> ids);

  @SqlUpdate(
      """
      insert into part_time (id, person_id, first_day, last_day, working_days)
      values (:id, :personId, :firstDay, :lastDay, :weekdays)
      """)
  void insertPartTime(@BindMethods PartTime partTime);

  @SqlQuery(
      """
      select id, person_id, first_day, last_day, stand_in_id from absence
      where person_id in (<people>) and (last_day is null or last_day >= :from)
      order by first_day, id
      """)
  List<Absence> absences(@BindEach("people") Collection<PersonId> people, LocalDate from);

  @SqlQuery(
      """
      select id, person_id, first_day, last_day, working_days as weekdays from part_time
      where person_id in (<people>) and (last_day is null or last_day >= :from)
      order by first_day, id
      """)
  List<PartTime> partTimes(@BindEach("people") Collection<PersonId> people, LocalDate from);
}
