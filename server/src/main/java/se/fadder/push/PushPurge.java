package se.fadder.push;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import se.fadder.db.Database;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Today;

/** Deletes devices that are out of use, and what was told long ago. */
public final class PushPurge {
  private static final Duration KEPT = Duration.ofDays(30);

  /** A unit of work of so many is far below the 20 ms that it may take. */
  private static final int AT_ONCE = 500;

  private final Database database;
  private final Today today;

  public PushPurge(Database database, Today today) {
    this.database = database;
    this.today = today;
  }

  /** How many rows it has deleted, apart from those that went along. */
  public int run() {
    Instant before = today.now().minus(KEPT);
    return database.<Integer>write(this::deleteDevices)
        + deleteAll(tx -> tx.sql(NotificationSql.class).deleteBefore(before, AT_ONCE))
        + deleteAll(tx -> tx.sql(ReminderSql.class).deleteDropped(before, AT_ONCE));
  }

  private int deleteDevices(WriteTx tx) {
    DeviceSql sql = tx.sql(DeviceSql.class);
    return sql.deleteUnseen(today.now().minus(Device.LONGEST_UNSEEN))
        + sql.deleteOfLeft(today.date());
  }

  private int deleteAll(Function<WriteTx, Integer> some) {
    int all = 0;
    int deleted;
    do {
      deleted = database.<Integer>write(some);
      all += deleted;
    } while (deleted == AT_ONCE);
    return all;
  }
}
