package se.fadder.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import se.fadder.db.WriteTx;
import se.fadder.jobs.DailyWork;
import se.fadder.jobs.Purge;
import se.fadder.kernel.Today;

/**
 * The daily purge of times at which people were busy and that are long over: nobody asks for them
 * any more, and the room that has set them knows what it needs of its own.
 */
final class BusyPurge {
  static final Duration KEPT = Duration.ofDays(7);

  private BusyPurge() {}

  static DailyWork work(Today today) {
    return new Purge("calendar.purge", List.of((tx, most) -> deleteSome(tx, today, most)));
  }

  private static int deleteSome(WriteTx tx, Today today, int most) {
    Instant before = today.now().minus(KEPT);
    return tx.sql(BusySql.class).deleteBefore(before, most);
  }
}
