package se.fadder.outsidesupervisors;

import java.util.List;
import se.fadder.personaldata.TableData;

/** What is declared of the tables of this room; {@link TableData} says how. */
final class OutsideSupervisorsData {
  private OutsideSupervisorsData() {}

  static final List<TableData> TABLES =
      TableData.parse(
          """
          table outside_supervisor
            nobody: somebody whom a unit has engaged, by what their contract says; changed by hand
            keep id unit_id name sort_key firm first_day last_day revision
          """);
}
