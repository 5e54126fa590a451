package se.fadder.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.fadder.db.Database;
import se.fadder.db.WriteTx;
import se.fadder.jobs.Job;
import se.fadder.jobs.JobHandler;
import se.fadder.jobs.Jobs;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;

/**
 * The job that makes the changes of a file of staff, a few in each unit of work, each of which is
 * seen at once. What is made is noted in the same unit, so that it goes on where it was when the
 * server is killed.
 */
final class StaffMaking implements JobHandler {
  private static final String KIND = "staff.make";

  /** The most changes in a unit of work, which holds the writer for some milliseconds. */
  static final int AT_ONCE = 4;

  /** The most units of work until the job is taken up anew, well within its lease. */
  private static final int PIECES = 500;

  private final Database database;
  private final Jobs jobs;
  private final Today today;
  private final StaffMaker maker;

  StaffMaking(Database database, Jobs jobs, Today today, StaffMaker maker) {
    this.database = database;
    this.jobs = jobs;
    this.today = today;
    this.maker = maker;
  }

  /** Requests that the changes of a file are made. */
  static void request(WriteTx tx, Jobs jobs, StaffFileId id, Instant now) {
    jobs.schedule(tx, KIND, id.value().toString(), "", now);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public int atOnce() {
    return 1;
  }

  @Override
  public int batches() {
    return 1;
  }

  @Override
  public Duration lease() {
    return Duration.ofMinutes(2);
  }

  @Override
  public int mostAttempts() {
    return 10;
  }

  @Override
  public void run(List<Job> batch) {
    for (Job job : batch) {
      StaffFileId id = new StaffFileId(UUID.fromString(job.key()));
      boolean more = true;
      for (int piece = 0; more && piece < PIECES; piece++) {
        more = database.<Boolean>write(tx -> some(tx, job, id));
      }
      if (more) {
        database.write(tx -> jobs.postpone(tx, Map.of(job, today.now())));
      }
    }
  }

  /** Makes some changes; returns whether there may be more, and the job is still ours. */
  private boolean some(WriteTx tx, Job job, StaffFileId id) {
    StaffChangeSql sql = tx.sql(StaffChangeSql.class);
    Optional<StaffFile> file = sql.file(id).filter(of -> of.state() == StaffFileState.UNDERWAY);
    if (jobs.hold(tx, List.of(job)).isEmpty()) {
      return false;
    }
    List<StaffChange> some = file.isPresent() ? sql.next(id, AT_ONCE) : List.of();
    if (some.isEmpty()) {
      file.ifPresent(of -> {
        sql.done(id, today.now());
        tx.publish(StaffFiles.of(of.organisation()));
      });
      jobs.finish(tx, List.of(job));
      return false;
    }
    StaffFile of = file.orElseThrow();
    @Nullable Viewer actor = of.acceptedBy() == null ? null : new Viewer(of.acceptedBy());
    some.forEach(change -> maker.make(tx, actor, of, change));
    return true;
  }
}
