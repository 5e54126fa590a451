package se.fadder.today;

import java.util.List;
import se.fadder.personaldata.TableData;

/** What is declared of the tables of this room; {@link TableData} says how. */
final class TodayData {
  private TodayData() {}

  static final List<TableData> TABLES =
      TableData.parse(
          """
          table step_notice of person_id own
            period: until it is put away
            gone
                goes person_id cause_id step_id kind comment_id by_id at seen_at
          table step_nudge of by_id
            period: a day, by what follows on it
            gone
            goes step_id by_id at on_day
          """);
}
