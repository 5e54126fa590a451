package se.fadder.audit;

import java.time.Instant;
import java.time.Period;
import se.fadder.db.Database;
import se.fadder.kernel.Today;

/**
 * Deletes what was noted of reads when it has been kept for 24 months. It does not matter when or
 * on how many servers at once this is done.
 */
public final class ReadLogPurge {
  static final Period KEPT = Period.ofMonths(24);

  /** Few enough for a unit of work that others wait for. */
  static final int AT_ONCE = 500;

  private final Database database;
  private final Today today;

  public ReadLogPurge(Database database, Today today) {
    this.database = database;
    this.today = today;
  }

  /** Deletes all that is over, in pieces, and says how many rows. */
  public int run() {
    Instant before = today.date().minus(KEPT).atStartOfDay(today.zone()).toInstant();
    int deleted = 0;
    int last;
    do {
      last = database.<Integer>write(tx -> tx.sql(ReadLogSql.class).deleteBefore(before, AT_ONCE));
      deleted += last;
    } while (last == AT_ONCE);
    return deleted;
  }
}
