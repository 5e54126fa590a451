package se.fadder.visits;

import java.util.List;
import se.fadder.personaldata.TableData;

/** What is declared of the tables of this room; {@link TableData} says how. */
final class VisitsData {
  private VisitsData() {}

  static final List<TableData> TABLES =
      TableData.parse(
          """
          table visit of person_id own
            period: some days, by visits.purge
            gone
            goes person_id id begins ends
          table hours_of_day of person_id own
            period: some days, by visits.purge
            gone
            goes person_id day begins begins_said ends ends_said
          """);
}
