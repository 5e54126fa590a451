package se.fadder.jobs;

import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toMap;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import se.fadder.db.Database;

/** The worker that takes the jobs of one kind for this server, and has them run. */
final class JobWorker {
  /** How often it looks for jobs that have become due, where nobody said so. */
  private static final Duration EVERY = Duration.ofMillis(250);

  /** How often it looks for jobs that others have left behind, while there is much to do. */
  private static final Duration LOOKS_EVERY = Duration.ofSeconds(1);

  private static final JobSql.Look SURE = new JobSql.Look(true, false);

  private static final System.Logger LOG = System.getLogger(JobWorker.class.getName());

  private final Database database;
  private final Jobs jobs;
  private final JobHandler handler;
  private final JobExecutor executor;
  private final Semaphore free;
  private final Semaphore woken = new Semaphore(0);
  private final Thread thread;

  /** Whether there may be more to take than was taken last, and when that was looked at. */
  private boolean more;

  private long looked;
  private volatile boolean closing;

  /** Creates the worker; it takes nothing yet. */
  JobWorker(Database database, Jobs jobs, JobHandler handler, JobExecutor executor) {
    this.database = database;
    this.jobs = jobs;
    this.handler = handler;
    this.executor = executor;
    this.free = new Semaphore(handler.batches());
    this.thread = Thread.ofVirtual().name("jobs " + handler.kind()).start(this::work);
  }

  private void work() {
    boolean failing = false;
    while (!closing) {
      try {
        woken.drainPermits(); // Whatever says so from here on is looked at in the next round.
        if (!begin()) {
          pause();
        }
        failing = false;
      } catch (RuntimeException | Error e) {
        if (!failing) {
          LOG.log(Level.WARNING, "jobs of the kind " + handler.kind() + " wait", e);
        }
        failing = true;
        pause();
      }
    }
  }

  private void pause() {
    acquire(woken, 1, EVERY);
  }

  /**
   * Acquires permits; returns false when they are not to be had in that time. Nobody interrupts.
   */
  private static boolean acquire(Semaphore semaphore, int permits, Duration within) {
    try {
      return semaphore.tryAcquire(permits, within.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      return false;
    }
  }

  /** Takes a batch and begins it, as soon as there is room. Returns false when nothing is due. */
  private boolean begin() {
    if (!acquire(free, 1, EVERY)) {
      return true;
    }
    boolean begun = false;
    try {
      List<Job> claimed = claim();
      if (!claimed.isEmpty()) {
        Thread.ofVirtual().name("job " + handler.kind()).start(() -> run(claimed));
        begun = true;
      }
      return begun;
    } finally {
      if (!begun) {
        free.release();
      }
    }
  }

  /**
   * Claims jobs that are due. It looks before it writes, so that an idle server writes nothing.
   * Where there was more than it could take it does not look each time: in a storm looking finds
   * what others have just taken.
   */
  private List<Job> claim() {
    boolean sure = more && System.nanoTime() - looked < LOOKS_EVERY.toNanos();
    JobSql.Look look = sure ? SURE : database.read(tx -> jobs.look(tx, handler));
    if (!sure) {
      looked = System.nanoTime();
    }
    if (!look.due() && !look.leftBehind()) {
      more = false;
      return List.of();
    }
    List<Job> claimed =
        database.writeLocked(tx -> {
          if (look.leftBehind()) {
            jobs.reclaim(tx, handler);
          }
          return jobs.claim(tx, handler);
        });
    more = claimed.size() == handler.atOnce();
    return claimed;
  }

  private void run(List<Job> claimed) {
    try {
      batches(claimed).forEach(this::runOrRelease);
    } finally {
      free.release();
    }
  }

  /** Splits claimed jobs into batches: all together, but for those whose last attempt it is. */
  private List<List<Job>> batches(List<Job> claimed) {
    Map<Boolean, List<Job>> byLast = claimed.stream().collect(partitioningBy(executor::isLast));
    List<List<Job>> batches = new ArrayList<>();
    byLast.forEach((last, some) -> {
      if (last) {
        some.forEach(job -> batches.add(List.of(job)));
      } else if (!some.isEmpty()) {
        batches.add(some);
      }
    });
    return batches;
  }

  private void runOrRelease(List<Job> batch) {
    try {
      if (closing) {
        release(batch);
      } else {
        executor.run(batch);
      }
    } catch (RuntimeException | Error e) {
      LOG.log(Level.WARNING, "jobs of the kind " + handler.kind() + " are held until later", e);
    }
  }

  private void release(List<Job> batch) {
    Map<Job, Instant> asBefore = batch.stream().collect(toMap(job -> job, Job::due));
    database.writeLocked(tx -> jobs.postpone(tx, asBefore));
  }

  /** Wakes the worker, as something may be due. */
  void wake() {
    woken.release();
  }

  /** Begins no more jobs. */
  void stop() {
    closing = true;
    wake();
  }

  /** Waits for the jobs that run, but not for longer than they are held. */
  void awaitEnd() throws InterruptedException {
    thread.join();
    if (free.tryAcquire(handler.batches(), handler.lease().toNanos(), TimeUnit.NANOSECONDS)) {
      free.release(handler.batches());
    } else {
      LOG.log(Level.WARNING, "jobs of the kind {0} did not end in time", handler.kind());
    }
  }
}
