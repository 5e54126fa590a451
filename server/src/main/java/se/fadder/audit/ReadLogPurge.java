package se.fadder.audit;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import se.fadder.db.WriteTx;
import se.fadder.jobs.DailyWork;
import se.fadder.jobs.Purge;
import se.fadder.kernel.Today;

/** The daily purge of reads that have been kept for 24 months. */
final class ReadLogPurge {
  static final Period KEPT = Period.ofMonths(24);

  private ReadLogPurge() {}

  static DailyWork work(Today today) {
    return new Purge("audit.purge", List.of((tx, most) -> deleteSome(tx, today, most)));
  }

  private static int deleteSome(WriteTx tx, Today today, int most) {
    Instant before = today.date().minus(KEPT).atStartOfDay(today.zone()).toInstant();
    return tx.sql(ReadLogSql.class).deleteBefore(before, most);
  }
}
