package se.fadder.jobs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import se.fadder.db.Database;
import se.fadder.db.EventListener;
import se.fadder.kernel.Event;

/**
 * The runner of this server's share of the jobs, each kind by its handler: within a quarter of a
 * second of being due, at once where that is when it was scheduled.
 */
public final class JobRunner implements AutoCloseable {
  private final Map<Event, JobWorker> lanes = new HashMap<>();

  /**
   * Starts taking jobs.
   *
   * @param handlers at most one for a kind; a job without one waits
   * @param random spreads the attempts of what has failed
   * @param watch is told what becomes of jobs
   */
  public JobRunner(
      Database database,
      Jobs jobs,
      List<JobHandler> handlers,
      RandomGenerator random,
      JobWatch watch) {
    requireOneForAKind(handlers);
    if (!database.isShared()) {
      freeAll(database, jobs, handlers);
    }
    BackOff backOff = new BackOff(random);
    for (JobHandler handler : handlers) {
      JobExecutor executor = new JobExecutor(database, jobs, handler, backOff, watch);
      lanes.put(Jobs.due(handler.kind()), new JobWorker(database, jobs, handler, executor));
    }
    database.listen(new Waker());
  }

  private static void requireOneForAKind(List<JobHandler> handlers) {
    if (handlers.stream().map(JobHandler::kind).distinct().count() < handlers.size()) {
      throw new IllegalArgumentException("two handlers of one kind");
    }
  }

  /**
   * Frees all jobs that are held in a database that is ours alone: their holder was this server
   * before it stopped.
   */
  private static void freeAll(Database database, Jobs jobs, List<JobHandler> handlers) {
    database.write(tx -> {
      handlers.forEach(handler -> jobs.freeAll(tx, handler));
      return true;
    });
  }

  private final class Waker implements EventListener {
    @Override
    public void on(Event event) {
      JobWorker worker = lanes.get(event);
      if (worker != null) {
        worker.wake();
      }
    }

    @Override
    public void missed() {
      lanes.values().forEach(JobWorker::wake);
    }
  }

  /**
   * Begins nothing more, finishes what is running, and lets go of the rest. To be called before the
   * database is closed.
   */
  @Override
  public void close() {
    lanes.values().forEach(JobWorker::stop);
    try {
      for (JobWorker worker : lanes.values()) {
        worker.awaitEnd();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
