package se.fadder.sessionhits;

import java.util.List;
import se.fadder.jobs.DailyWork;
import se.fadder.jobs.Purge;
import se.fadder.kernel.Today;

/** The daily purge of sessions that are past: nobody moves them any more. */
final class SessionHitPurge {
  private SessionHitPurge() {}

  static DailyWork work(Today today) {
    return new Purge(
        "sessionhits.purge",
        List.of((tx, most) ->
            Math.min(most, tx.sql(SessionHitSql.class).deleteBefore(today.date(), most))));
  }
}
