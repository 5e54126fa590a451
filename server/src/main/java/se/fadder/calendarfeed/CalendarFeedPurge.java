package se.fadder.calendarfeed;

import java.util.List;
import se.fadder.jobs.DailyWork;
import se.fadder.jobs.Purge;
import se.fadder.kernel.Today;

/**
 * The daily purge of addresses of people who have left. They lead nowhere from the last day on; who
 * comes back makes another one.
 */
final class CalendarFeedPurge {
  private CalendarFeedPurge() {}

  static DailyWork work(Today today) {
    return new Purge(
        "calendarfeed.purge",
        List.of((tx, most) -> tx.sql(CalendarFeedSql.class).deleteOfLeft(today.date(), most)));
  }
}
