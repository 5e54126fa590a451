package se.fadder.cadence;

import java.util.List;
import se.fadder.personaldata.TableData;

/** What is declared of the tables of this room; {@link TableData} says how. */
final class CadenceData {
  private CadenceData() {}

  static final List<TableData> TABLES =
      TableData.parse(
          """
          table unit_cadence
            nobody: how often people are to meet in a unit
            keep unit_id revision
          table unit_cadence_row
            nobody: how often people are to meet in a unit
            keep unit_id ordinal until_week every_weeks
          table mentorship_cadence of new_hire_id; mentor_id
            period: derived anew every night
            gone
            goes mentorship_id mentor_id new_hire_id unit_id last_held due contact_until until_day
          """);
}
