package se.fadder.push;

import java.time.Instant;
import java.util.List;
import java.util.function.ToIntBiFunction;
import se.fadder.jobs.DailyWork;
import se.fadder.jobs.Purge;
import se.fadder.kernel.Today;

/** The daily purge of devices that are out of use, and of what was told long ago. */
final class PushPurge {
  private PushPurge() {}

  static DailyWork work(Today today, ReminderKinds kinds) {
    return new Purge(
        "push.purge",
        List.of(
            (tx, most) ->
                tx.sql(DeviceSql.class).deleteUnseen(today.now().minus(Device.LONGEST_UNSEEN)),
            (tx, most) -> tx.sql(DeviceSql.class).deleteOfLeft(today.date()),
            (tx, most) ->
                ofEach(
                    kinds,
                    most,
                    (kind, some) ->
                        tx.sql(NotificationSql.class)
                            .deleteBefore(kind.name(), keptSince(today, kind), some)),
            (tx, most) ->
                ofEach(
                    kinds,
                    most,
                    (kind, some) ->
                        tx.sql(ReminderSql.class)
                            .deleteDropped(kind.name(), keptSince(today, kind), some))));
  }

  /** Deletes of one kind after the other, at most so many in all. */
  private static int ofEach(
      ReminderKinds kinds, int most, ToIntBiFunction<ReminderKind, Integer> deletion) {
    int deleted = 0;
    for (ReminderKind kind : kinds.all()) {
      if (deleted < most) {
        deleted += deletion.applyAsInt(kind, most - deleted);
      }
    }
    return deleted;
  }

  private static Instant keptSince(Today today, ReminderKind kind) {
    return today.now().minus(kind.remembered());
  }
}
