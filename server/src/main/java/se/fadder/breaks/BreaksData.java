package se.fadder.breaks;

import java.util.List;
import se.fadder.personaldata.TableData;

/** What is declared of the tables of this room; {@link TableData} says how. */
final class BreaksData {
  private BreaksData() {}

  static final List<TableData> TABLES =
      TableData.parse(
          """
          table break_day of person_id own
            period: recovery.keptDays, by breaks.purge
            gone
            goes person_id day generation
          table break_slot of person_id own
            period: recovery.keptDays, by breaks.purge
            gone
            goes id person_id day item_id kind name minutes generation at ends window_ends earliest \
          state put_off told_at arrived_at answered_at battery later_until
          table break_taken of person_id own
            period: recovery.keptDays, by breaks.purge
            gone
            goes id person_id day at kind battery
          """);
}
