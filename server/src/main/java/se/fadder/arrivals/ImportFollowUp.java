package se.fadder.arrivals;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import se.fadder.db.Database;
import se.fadder.db.WriteTx;
import se.fadder.jobs.Job;
import se.fadder.jobs.JobHandler;
import se.fadder.jobs.Jobs;
import se.fadder.jobs.NewJob;
import se.fadder.kernel.Today;

/**
 * The job that follows each import to its end: one whose server is gone is given up, and what it
 * has made is cleared away. So an import that was cut off is over within minutes, whether or not
 * anybody tries again.
 */
final class ImportFollowUp implements JobHandler {
  private static final String KIND = "arrivals.followUp";

  /** How long an import may be without a sign of its server before it is given up. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Database database;
  private final Jobs jobs;
  private final Today today;
  private final Staging staging;

  ImportFollowUp(Database database, Jobs jobs, Today today, Staging staging) {
    this.database = database;
    this.jobs = jobs;
    this.today = today;
    this.staging = staging;
  }

  /** Requests that an import which begins is followed. */
  static void request(WriteTx tx, Jobs jobs, ImportId id, Instant now) {
    jobs.schedule(tx, List.of(new NewJob(KIND, id.value().toString(), "", now.plus(PATIENCE))));
  }

  /** Gives up imports without a sign of their server. */
  static void giveUpLost(WriteTx tx, Instant now) {
    ImportSql sql = tx.sql(ImportSql.class);
    Instant before = now.minus(PATIENCE);
    sql.lost(before).forEach(actor -> tx.publish(RecentImport.of(actor)));
    sql.giveUp(before, Staging.givenUp().code());
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public int atOnce() {
    return 10;
  }

  @Override
  public int batches() {
    return 1;
  }

  @Override
  public Duration lease() {
    return Duration.ofMinutes(1);
  }

  /** Has no end, so that the job is never dead: nobody else would clear away what is left. */
  @Override
  public int mostAttempts() {
    return Integer.MAX_VALUE;
  }

  @Override
  public void run(List<Job> batch) {
    database.write(tx -> follow(tx, batch));
  }

  /** Clears away one piece in each unit of work, for which others wait. */
  private Boolean follow(WriteTx tx, List<Job> batch) {
    Instant now = today.now();
    giveUpLost(tx, now);
    boolean more = staging.clear(tx);
    Map<Job, Instant> waiting = new HashMap<>();
    Set<Job> done = new HashSet<>();
    for (Job job : jobs.hold(tx, batch)) {
      ImportId id = new ImportId(UUID.fromString(job.key()));
      if (tx.sql(ImportSql.class).isUnderway(id)) {
        waiting.put(job, now.plus(PATIENCE));
      } else if (more) {
        waiting.put(job, now);
      } else {
        done.add(job);
      }
    }
    jobs.finish(tx, done);
    jobs.postpone(tx, waiting);
    return true;
  }
}
