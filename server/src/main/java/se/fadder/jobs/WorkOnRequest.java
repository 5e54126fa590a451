package se.fadder.jobs;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import se.fadder.db.Database;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Id;
import se.fadder.kernel.Today;

/**
 * The base of jobs that are requested for one thing and go through all that it touches, in units of
 * work of their own: such as everybody who works in a unit.
 */
public abstract class WorkOnRequest implements SequentialJobHandler {
  private static final int MOST_ATTEMPTS = 3;

  private final String kind;
  private final Database database;
  private final Jobs jobs;
  private final Today today;

  protected WorkOnRequest(String kind, Database database, Jobs jobs, Today today) {
    this.kind = kind;
    this.database = database;
    this.jobs = jobs;
    this.today = today;
  }

  /** Requests that it is done now; once more where it is being done already. */
  public final void request(WriteTx tx, Id about) {
    jobs.schedule(tx, kind, about.value().toString(), "", today.now());
  }

  /** Does all of the work. It may be done again from the beginning, so it is idempotent. */
  protected abstract void work(UUID about);

  @Override
  public final String kind() {
    return kind;
  }

  @Override
  public final Duration lease() {
    return Duration.ofMinutes(10);
  }

  @Override
  public final int mostAttempts() {
    return MOST_ATTEMPTS;
  }

  @Override
  public final void run(List<Job> batch) {
    for (Job job : batch) {
      work(UUID.fromString(job.key()));
    }
    database.write(tx -> jobs.finish(tx, batch));
  }
}
