package se.fadder.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import se.fadder.db.BindEach;
import se.fadder.db.BindRows;
import se.fadder.kernel.PersonId;
import se.fadder.people.UnitId;

/** The SQL of working hours. */
interface WorkingHoursSql {
  /** One day of some hours, beside what is said of them all. */
  record HoursRow(
      WorkingHoursId id,
      @Nullable UnitId unitId,
      @Nullable PersonId personId,
      LocalDate firstDay,
      @Nullable LocalDate lastDay,
      int weeks,
      int week,
      int weekday,
      LocalTime begins,
      LocalTime ends) {}

  @SqlUpdate(
      """
      insert into working_hours (id, unit_id, person_id, first_day, last_day, weeks)
      values (:id, :unitId, :personId, :firstDay, :lastDay, :weeks)
      """)
  void insert(@BindMethods WorkingHours hours);

  /** A weekday of some hours, as it is stored. */
  record DayRow(WorkingHoursId hoursId, int week, int weekday, LocalTime begins, LocalTime ends) {}

  @SqlUpdate(
      """
      insert into working_hours_day (hours_id, week, weekday, begins, ends)
      values (:hoursId, :week, :weekday, :begins, :ends)
      """)
  void insertDays(@BindRows Collection<DayRow> days);

  @SqlUpdate("update working_hours set last_day = :lastDay where id = :id")
  void end(WorkingHoursId id, LocalDate lastDay);

  /** Deletes hours of which no day is left; the audit log keeps that they were entered. */
  @SqlUpdate("delete from working_hours where id = :id")
  void withdraw(WorkingHoursId id);

  @SqlQuery(
      """
      select h.id, h.unit_id, h.person_id, h.first_day, h.last_day, h.weeks, d.week, d.weekday, d.begins, d.ends
      from working_hours h join working_hours_day d on d.hours_id = h.id
      where h.id in (<ids>)
      order by h.first_day, h.id, d.week, d.weekday
      """)
  List<HoursRow> byIds(@BindEach("ids") Collection<WorkingHoursId> ids);

  @SqlQuery(
      """
      select h.id, h.unit_id, h.person_id, h.first_day, h.last_day, h.weeks, d.week, d.weekday, d.begins, d.ends
      from working_hours h join working_hours_day d on d.hours_id = h.id
      where h.person_id in (<people>) and (h.last_day is null or h.last_day >= :from)
      order by h.first_day, h.id, d.week, d.weekday
      """)
  List<HoursRow> ofPeople(@BindEach("people") Collection<PersonId> people, LocalDate from);

  @SqlQuery(
      """
      select h.id, h.unit_id, h.person_id, h.first_day, h.last_day, h.weeks, d.week, d.weekday, d.begins, d.ends
      from working_hours h join working_hours_day d on d.hours_id = h.id
      where h.unit_id in (<units>) and (h.last_day is null or h.last_day >= :from)
      order by h.first_day, h.id, d.week, d.weekday
      """)
  List<HoursRow> ofUnits(@BindEach("units") Collection<UnitId> units, LocalDate from);

  /** The hours of a unit become those of another, where that has none on the day or later. */
  @SqlUpdate(
      """
      update working_hours set unit_id = :into
      where unit_id = :from and (last_day is null or last_day >= :day)
        and not exists (
          select 1 from working_hours o
          where o.unit_id = :into and (o.last_day is null or o.last_day >= :day))
      """)
  void follow(UnitId from, UnitId into, LocalDate day);
}
