package se.fadder.routines;

import java.time.Instant;
import java.time.Period;
import se.fadder.db.Database;
import se.fadder.kernel.Today;

/**
 * Deletes started routines that have been kept for as long as the organisation keeps them. It does
 * not matter when or on how many servers at once this is done.
 */
public final class RunsPurge {
  /** Few enough for a unit of work that others wait for. */
  static final int AT_ONCE = 500;

  private final Database database;
  private final Today today;
  private final Period kept;

  public RunsPurge(Database database, Today today, Period kept) {
    this.database = database;
    this.today = today;
    this.kept = kept;
  }

  /** Deletes all that is over, in pieces, and says how many. */
  public int run() {
    Instant before = today.date().minus(kept).atStartOfDay(today.zone()).toInstant();
    int deleted = 0;
    int last;
    do {
      last = database.<Integer>write(tx -> tx.sql(RunSql.class).deleteBefore(before, AT_ONCE));
      deleted += last;
    } while (last == AT_ONCE);
    return deleted;
  }
}
