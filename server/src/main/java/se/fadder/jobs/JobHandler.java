package se.fadder.jobs;

import java.time.Duration;
import java.util.List;

/** The handler of the jobs of one kind. */
public interface JobHandler {
  String kind();

  /** The most jobs in a batch. */
  int atOnce();

  /** The most batches that this server runs at a time. */
  int batches();

  /**
   * How long a server holds what it has taken. It must be longer than {@link #run} ever takes, and
   * longer than clocks of servers are apart: afterwards another server reclaims the jobs.
   */
  Duration lease();

  /** How often a job may fail until it is dead. */
  int mostAttempts();

  /**
   * Does jobs, each {@linkplain Jobs#finish finished} or {@linkplain Jobs#postpone postponed} in
   * the transaction of its effect. What is neither when this returns or throws has failed: it is
   * tried again later, the last time alone, so that no job dies of another one's fault.
   */
  void run(List<Job> jobs);
}
