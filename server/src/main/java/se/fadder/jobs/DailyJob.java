package se.fadder.jobs;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.fadder.db.Database;
import se.fadder.db.WriteTx;
import se.fadder.kernel.LogFields;
import se.fadder.kernel.Today;

/**
 * A job that has work done for each day, on one server. There is one job for each day, and each
 * begins the next, so that a server that stood still for days catches up with all of them. A day
 * that fails begins the next as well, and is tried again beside it.
 *
 * <p>Where one thing of a {@link DailyRound} fails, it gets a job of its own, which is tried again
 * until the day is over, and the round goes on.
 */
public final class DailyJob implements SequentialJobHandler {
  private static final System.Logger LOG = System.getLogger(DailyJob.class.getName());

  private final Database database;
  private final Jobs jobs;
  private final Today today;
  private final DailyWork work;

  public DailyJob(Database database, Jobs jobs, Today today, DailyWork work) {
    this.database = database;
    this.jobs = jobs;
    this.today = today;
    this.work = work;
  }

  /** Schedules today's job, unless there is a day that waits already. */
  public void begin() {
    database.write(tx -> {
      JobCounts there = jobs.counts(tx, kind());
      if (there.waiting() + there.held() + there.dead() == 0) {
        schedule(tx, today.date(), "");
      }
      return true;
    });
  }

  private void schedule(WriteTx tx, LocalDate day, String after) {
    Instant due = day.atTime(work.at()).atZone(today.zone()).toInstant();
    jobs.schedule(tx, kind(), day.toString(), after, due);
  }

  @Override
  public String kind() {
    return work.kind();
  }

  @Override
  public Duration lease() {
    return Duration.ofMinutes(1);
  }

  /** Has no end, so that the job is never dead: nothing would be done on any later day. */
  @Override
  public int mostAttempts() {
    return Integer.MAX_VALUE;
  }

  /** Does some of a day's work. */
  @Override
  public void run(List<Job> batch) {
    batch.forEach(this::run);
  }

  private void run(Job job) {
    String[] key = job.key().split(" ", 2);
    LocalDate day = LocalDate.parse(key[0]);
    if (key.length > 1) {
      again(job, day, key[1]);
      return;
    }
    try {
      database.write(tx -> goOn(tx, job, day, work.some(tx, day, job.data())));
    } catch (TakenOver e) {
      throw e;
    } catch (RuntimeException e) {
      apart(job, day, e);
    }
  }

  /** Ends a job, and schedules what follows on it. */
  private Boolean goOn(WriteTx tx, Job job, LocalDate day, Optional<String> on) {
    if (on.isPresent()) {
      schedule(tx, day, on.get());
    } else {
      schedule(tx, day.plusDays(1), "");
    }
    return finish(tx, job);
  }

  private Boolean finish(WriteTx tx, Job job) {
    if (jobs.finish(tx, List.of(job)).isEmpty()) {
      throw new TakenOver(kind() + " of " + job.key());
    }
    return true;
  }

  /** Says that another server does by now what this one has begun. */
  private static final class TakenOver extends IllegalStateException {
    private static final long serialVersionUID = 1;

    TakenOver(String what) {
      super("another server has taken over " + what);
    }
  }

  /**
   * Does each thing alone of those that have failed together. Where all fail, it is not one of them
   * that is wrong: they are tried again together, and the next day is begun meanwhile.
   */
  private void apart(Job job, LocalDate day, RuntimeException why) {
    if (!(work instanceof DailyRound round)) {
      throw beginNext(job, day, why);
    }
    DailyRound.Portion portion = database.read(tx -> round.portion(tx, day, job.data()));
    List<String> things = portion.things();
    List<String> failed = things.stream().filter(thing -> !isDone(round, day, thing)).toList();
    if (things.isEmpty() || (failed.size() == things.size() && failed.size() > 1)) {
      throw beginNext(job, day, why);
    }
    database.write(tx -> {
      failed.forEach(thing -> jobs.schedule(tx, kind(), day + " " + thing, "", today.now()));
      return goOn(tx, job, day, portion.next());
    });
    LOG.log(
        Level.WARNING,
        "{0}",
        LogFields.of("part of daily work failed")
            .with("kind", kind())
            .with("failed", failed.size())
            .with("done", things.size() - failed.size())
            .with("reason", Reason.of(why)));
  }

  /** Does one thing; what is wrong with one that fails is logged when that is tried again. */
  private boolean isDone(DailyRound round, LocalDate day, String thing) {
    try {
      return database.<Boolean>write(tx -> {
        round.each(tx, day, List.of(thing));
        return true;
      });
    } catch (RuntimeException e) {
      LOG.log(Level.DEBUG, "{0} failed: {1}", kind(), Reason.of(e));
      return false;
    }
  }

  /**
   * Begins the day after one that has failed, so that the one does not stop all later; but not
   * again when that may be done already.
   */
  private RuntimeException beginNext(Job job, LocalDate day, RuntimeException why) {
    LocalDate next = day.plusDays(1);
    if (job.attempt() == 1 || next.isAfter(today.date())) {
      database.write(tx -> {
        schedule(tx, next, "");
        return true;
      });
    }
    return why;
  }

  /** Tries a thing again that has failed; on another day that day's round has it. */
  private void again(Job job, LocalDate day, String thing) {
    database.write(tx -> {
      if (work instanceof DailyRound round && !day.isBefore(today.date())) {
        round.each(tx, day, List.of(thing));
      }
      return finish(tx, job);
    });
  }
}
