package se.fadder.jobs;

/**
 * A watcher that is told what becomes of jobs, for metrics. Called on the thread that does them: it
 * must be quick and must not throw.
 */
public interface JobWatch {
  /** A watch that does nothing. */
  JobWatch NONE = new JobWatch() {};

  /** The results of an attempt. */
  enum AttemptResult {
    /** Finished or postponed, or another server has reclaimed it. */
    OVER,
    /** Failed, and to be tried again. */
    FAILED,
    DEAD
  }

  /**
   * Hears that a job has been tried.
   *
   * @param late nanoseconds from when it was due until it was begun, by the clock
   * @param took nanoseconds that its batch ran
   */
  default void ran(String kind, AttemptResult outcome, long late, long took) {}
}
