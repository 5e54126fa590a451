package se.fadder.visits;

import java.time.Duration;
import java.util.List;
import se.fadder.jobs.DailyWork;
import se.fadder.jobs.Purge;
import se.fadder.kernel.Today;

/** The daily purge of what people have said of days that are over. */
final class VisitPurge {
  private static final int DAYS_KEPT = 2;

  private VisitPurge() {}

  static DailyWork work(Today today) {
    return new Purge(
        "visits.purge",
        List.of(
            (tx, most) ->
                tx.sql(VisitSql.class)
                    .deleteBefore(today.now().minus(Duration.ofDays(DAYS_KEPT)), most),
            (tx, most) ->
                tx.sql(HoursOfDaySql.class).deleteBefore(today.date().minusDays(DAYS_KEPT), most)));
  }
}
