package se.fadder.graph.engine;

import java.time.Clock;
import java.util.List;
import se.fadder.jobs.DailyWork;
import se.fadder.jobs.Purge;

/** The daily purge of idempotency keys that have been kept for 30 days. */
public final class IdempotencyPurge {
  private IdempotencyPurge() {}

  /** The daily work that deletes them. */
  public static DailyWork work(Clock clock) {
    return new Purge(
        "graph.purge",
        List.of((tx, most) ->
            tx.sql(IdempotencySql.class)
                .forgetBefore(clock.instant().minus(Idempotency.KEPT), most)));
  }
}
