package se.fadder.calendar;

import java.util.List;
import se.fadder.personaldata.TableData;

/** What is declared of the tables of this room; {@link TableData} says how. */
final class CalendarData {
  private CalendarData() {}

  static final List<TableData> TABLES =
      TableData.parse(
          """
          table absence of person_id
            past absences day last_day gone
            gone
            goes id person_id first_day last_day stand_in_id
          table part_time of person_id
            past absences day last_day gone
            gone
            goes id person_id first_day last_day working_days
          table working_hours of person_id
            period: with the person; those of units as long as they hold
            gone
            goes id unit_id person_id first_day last_day weeks
          table working_hours_day of hours_id>working_hours.person_id
            period: with the hours that it is of
            gone
            goes hours_id week weekday begins ends
          table busy of person_id own
            period: until the day after, by calendar.purge
            gone
            goes person_id source begins ends
          table organisation_days
            nobody: the organisation's own days
            keep id time_zone free_eves short_eves
          """);
}
