package se.fadder.calendarfeed;

import java.util.List;
import se.fadder.personaldata.TableData;

/** What is declared of the tables of this room; {@link TableData} says how. */
final class CalendarFeedData {
  private CalendarFeedData() {}

  static final List<TableData> TABLES =
      TableData.parse(
          """
          table calendar_feed of person_id
            period: until taken back
            gone
            goes person_id made_at fetched_at
            secret secret_hash
          table calendar_event
            nobody: when a session was changed
            keep session_id changed_at
          """);
}
