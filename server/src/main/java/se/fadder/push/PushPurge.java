package se.fadder.push;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import se.fadder.jobs.DailyWork;
import se.fadder.jobs.Purge;
import se.fadder.kernel.Today;

/** The daily purge of devices that are out of use, and of what was told long ago. */
final class PushPurge {
  private static final Duration KEPT = Duration.ofDays(30);

  private PushPurge() {}

  static DailyWork work(Today today) {
    return new Purge(
        "push.purge",
        List.of(
            (tx, most) ->
                tx.sql(DeviceSql.class).deleteUnseen(today.now().minus(Device.LONGEST_UNSEEN)),
            (tx, most) -> tx.sql(DeviceSql.class).deleteOfLeft(today.date()),
            (tx, most) -> tx.sql(NotificationSql.class).deleteBefore(keptSince(today), most),
            (tx, most) -> tx.sql(ReminderSql.class).deleteDropped(keptSince(today), most)));
  }

  private static Instant keptSince(Today today) {
    return today.now().minus(KEPT);
  }
}
