package se.fadder.cadence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.fadder.db.Database;
import se.fadder.db.WriteTx;
import se.fadder.jobs.Job;
import se.fadder.jobs.Jobs;
import se.fadder.jobs.SequentialJobHandler;

/**
 * The job that brings the index up to date once a unit has another cadence: all of it, in pieces,
 * as the night does, for most of a large organisation may be below the unit.
 */
final class CadenceJob implements SequentialJobHandler {
  private static final String KIND = "cadence.renew";
  private static final int MOST_ATTEMPTS = 3;

  private final Database database;
  private final Jobs jobs;
  private final CadenceIndex index;

  CadenceJob(Database database, Jobs jobs, CadenceIndex index) {
    this.database = database;
    this.jobs = jobs;
    this.index = index;
  }

  /** Requests that it is done now; once more where it is being done already. */
  static void request(WriteTx tx, Jobs jobs, Instant now) {
    jobs.schedule(tx, KIND, "", "", now);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Duration lease() {
    return Duration.ofMinutes(10);
  }

  @Override
  public int mostAttempts() {
    return MOST_ATTEMPTS;
  }

  @Override
  public void run(List<Job> batch) {
    Optional<String> place = Optional.of("");
    while (place.isPresent()) {
      String after = place.get();
      place = database.write(tx -> index.renewSome(tx, after));
    }
    database.write(tx -> jobs.finish(tx, batch));
  }
}
