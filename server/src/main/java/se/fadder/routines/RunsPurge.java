package se.fadder.routines;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import se.fadder.db.WriteTx;
import se.fadder.jobs.DailyWork;
import se.fadder.jobs.Purge;
import se.fadder.kernel.Today;

/** The daily purge of runs that have been kept for as long as the organisation keeps them. */
final class RunsPurge {
  private RunsPurge() {}

  static DailyWork work(Today today, Period kept) {
    return new Purge("routines.purge", List.of((tx, most) -> deleteSome(tx, today, kept, most)));
  }

  private static int deleteSome(WriteTx tx, Today today, Period kept, int most) {
    Instant before = today.date().minus(kept).atStartOfDay(today.zone()).toInstant();
    return tx.sql(RunSql.class).deleteBefore(before, most);
  }
}
