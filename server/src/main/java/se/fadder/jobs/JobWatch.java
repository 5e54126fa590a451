package se.fadder.jobs;

/**
 * Is told what becomes of jobs, for metrics. Called on the thread that does them: it must be quick
 * and must not throw.
 */
public interface JobWatch {
  /** One that does not listen. */
  JobWatch NONE = new JobWatch() {};

  /** What an attempt came to. */
  enum AttemptResult {
    /** Finished or postponed, or another server has taken it over. */
    OVER,
    /** It will be tried again. */
    FAILED,
    DEAD
  }

  /**
   * A job has been tried.
   *
   * @param late nanoseconds from when it was due until it was begun, by the clock
   * @param took nanoseconds that its batch ran
   */
  default void ran(String kind, AttemptResult outcome, long late, long took) {}
}
