package se.fadder.calendar;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.fadder.calendar.WorkingHoursSql.DayRow;
import se.fadder.calendar.WorkingHoursSql.HoursRow;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;
import se.fadder.people.UnitId;

/** The rows of working hours, put together: one for each weekday that there are hours on. */
final class WorkingHoursRows {
  private WorkingHoursRows() {}

  /** The own hours of each of those people who has any, from a day on, by first day. */
  static Map<PersonId, List<WorkingHours>> ofPeople(
      Tx tx, Collection<PersonId> people, LocalDate from) {
    return people.isEmpty()
        ? Map.of()
        : together(tx.sql(WorkingHoursSql.class).ofPeople(people, from)).stream()
            .collect(groupingBy(hours -> requireNonNull(hours.personId())));
  }

  /** The hours that each of those units has itself, if any, from a day on, by first day. */
  static Map<UnitId, List<WorkingHours>> ofUnits(Tx tx, Collection<UnitId> units, LocalDate from) {
    return units.isEmpty()
        ? Map.of()
        : together(tx.sql(WorkingHoursSql.class).ofUnits(units, from)).stream()
            .collect(groupingBy(hours -> requireNonNull(hours.unitId())));
  }

  static List<WorkingHours> byIds(Tx tx, Collection<WorkingHoursId> ids) {
    return ids.isEmpty() ? List.of() : together(tx.sql(WorkingHoursSql.class).byIds(ids));
  }

  private static List<WorkingHours> together(List<HoursRow> rows) {
    Map<WorkingHoursId, List<HoursRow>> byId =
        rows.stream().collect(groupingBy(HoursRow::id, LinkedHashMap::new, toList()));
    return byId.values().stream().map(WorkingHoursRows::hours).toList();
  }

  private static WorkingHours hours(List<HoursRow> rows) {
    HoursRow of = rows.getFirst();
    return new WorkingHours(
        of.id(),
        of.unitId(),
        of.personId(),
        of.firstDay(),
        of.lastDay(),
        of.weeks(),
        rows.stream()
            .map(row ->
                new WorkingHoursDay(
                    row.week(), DayOfWeek.of(row.weekday()), row.begins(), row.ends()))
            .toList());
  }

  static void insert(WriteTx tx, WorkingHours hours) {
    WorkingHoursSql sql = tx.sql(WorkingHoursSql.class);
    sql.insert(hours);
    sql.insertDays(
        hours.days().stream()
            .map(day ->
                new DayRow(
                    hours.id(), day.week(), day.weekday().getValue(), day.begins(), day.ends()))
            .toList());
  }
}
