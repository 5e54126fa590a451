package se.fadder.teamfika;

import java.time.Period;
import java.util.List;
import se.fadder.jobs.DailyWork;
import se.fadder.jobs.Purge;
import se.fadder.kernel.Today;

/**
 * The daily purge of who came to fikas that are over, and of who hosted so long ago that it decides
 * no turn any more.
 */
final class TeamFikaPurge {
  static final Period HOSTS_KEPT = Period.ofDays(400);

  private TeamFikaPurge() {}

  static DailyWork work(Today today) {
    return new Purge(
        "teamfika.purge",
        List.of(
            (tx, most) -> tx.sql(FikaDaySql.class).deleteComing(today.date(), most),
            (tx, most) ->
                tx.sql(FikaDaySql.class).deleteBefore(today.date().minus(HOSTS_KEPT), most)));
  }
}
