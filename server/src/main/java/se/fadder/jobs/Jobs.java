package se.fadder.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Event;
import se.fadder.kernel.Ids;
import se.fadder.kernel.Page;
import se.fadder.kernel.Slice;

/** The jobs: work that is due at a time, which is scheduled, taken by a server, and ended. */
public final class Jobs {
  private static final String DUE = "jobs.due";

  /** The most in one statement: databases take so many values and no more. */
  private static final int ROWS_AT_ONCE = 1_000;

  private final Ids ids;
  private final Clock clock;

  public Jobs(Ids ids, Clock clock) {
    this.ids = ids;
    this.clock = clock;
  }

  /** Schedules one job, as {@link #schedule(WriteTx, Collection)} does. */
  public void schedule(WriteTx tx, String kind, String key, String data, Instant due) {
    schedule(tx, List.of(new NewJob(kind, key, data, due)));
  }

  /**
   * Schedules jobs. There is one job for a kind and a key. Where one waits already, the earlier of
   * the two times holds; where one is held by a server, it is done once more after; where one is
   * dead, it begins anew. The data is the newer.
   */
  public void schedule(WriteTx tx, Collection<NewJob> jobs) {
    List<NewJob> given = List.copyOf(jobs);
    scheduleInTurn(tx, given);
    Instant now = now();
    given.stream()
        .filter(job -> !job.due().isAfter(now))
        .map(NewJob::kind)
        .distinct()
        .forEach(kind -> tx.publish(due(kind)));
  }

  /** Schedules jobs a statement for many; one that is given twice is scheduled once more after. */
  private void scheduleInTurn(WriteTx tx, List<NewJob> jobs) {
    List<NewJob> left = jobs;
    while (!left.isEmpty()) {
      Map<String, JobSql.Row> rows = new LinkedHashMap<>();
      List<NewJob> twice = new ArrayList<>();
      for (NewJob job : left) {
        String name = job.kind() + " " + job.key();
        if (rows.size() == ROWS_AT_ONCE || rows.containsKey(name)) {
          twice.add(job);
        } else {
          rows.put(name, JobSql.Row.of(ids.next(JobId::new), job));
        }
      }
      tx.sql(JobSql.class).schedule(rows.values());
      left = twice;
    }
  }

  /** The event that something of the kind is due now. */
  static Event due(String kind) {
    return new Event(DUE, UUID.nameUUIDFromBytes(kind.getBytes(UTF_8)));
  }

  /** Cancels a job. A server that holds it may not end it any more. */
  public void cancel(WriteTx tx, String kind, String key) {
    tx.sql(JobSql.class).cancel(kind, key);
  }

  /**
   * Ends jobs that are done, in the transaction of their effect.
   *
   * @return those that were still held. What is missing another server has reclaimed, or it was
   *     cancelled: nothing may be done about it.
   */
  public Set<Job> finish(WriteTx tx, Collection<Job> jobs) {
    JobSql sql = tx.sql(JobSql.class);
    return end(jobs, given -> delete(sql, given), sql::begin);
  }

  /**
   * Deletes jobs in one statement for each batch: of thousands a second most of the time would go
   * there.
   */
  private static Set<Job> delete(JobSql sql, List<Job> jobs) {
    Map<UUID, List<Job>> byClaim = jobs.stream().collect(groupingBy(Job::claim));
    Set<JobId> gone = new HashSet<>();
    byClaim.forEach((claim, some) -> gone.addAll(sql.delete(ids(some), claim)));
    return jobs.stream().filter(job -> gone.contains(job.id())).collect(toSet());
  }

  private static List<JobId> ids(List<Job> jobs) {
    return jobs.stream().map(Job::id).toList();
  }

  /**
   * Ends jobs in one way, or, where they are to be done once more, in the other.
   *
   * @param once ends them, and returns those that it has ended
   * @param again ends those that are to be done once more, and returns for each how many rows it
   *     has changed
   */
  private static Set<Job> end(
      Collection<Job> jobs, Function<List<Job>, Set<Job>> once, Function<List<Job>, int[]> again) {
    List<Job> given = List.copyOf(jobs);
    Set<Job> ended = new LinkedHashSet<>(once.apply(given));
    List<Job> others = given.stream().filter(job -> !ended.contains(job)).toList();
    if (!others.isEmpty()) {
      ended.addAll(changed(others, again.apply(others)));
    }
    return ended;
  }

  private static Set<Job> changed(List<Job> jobs, int[] rows) {
    Set<Job> changed = new LinkedHashSet<>();
    for (int i = 0; i < rows.length; i++) {
      if (rows[i] > 0) {
        changed.add(jobs.get(i));
      }
    }
    return changed;
  }

  /**
   * Postpones jobs, to be done at that time or when they were scheduled for meanwhile, whichever is
   * earlier. It is no failed attempt.
   *
   * @return those that were still held, as {@link #finish} says
   */
  public Set<Job> postpone(WriteTx tx, Map<Job, Instant> until) {
    List<Job> jobs = List.copyOf(until.keySet());
    List<Instant> dues = jobs.stream().map(job -> until.getOrDefault(job, job.due())).toList();
    return changed(jobs, tx.sql(JobSql.class).postpone(jobs, dues));
  }

  /** The jobs that are dead, by kind. A page goes on after the kind and the id. */
  public Slice<DeadJob> dead(Tx tx, Page page) {
    JobSql sql = tx.sql(JobSql.class);
    return Slice.of(page, sql.dead(page.afterKey(), page.afterId(), page.limit()));
  }

  /** Has a dead job done now. Returns false when it is not dead. */
  public boolean retry(WriteTx tx, JobId id) {
    Optional<String> kind = tx.sql(JobSql.class).retry(id, now());
    kind.ifPresent(some -> tx.publish(due(some)));
    return kind.isPresent();
  }

  public JobCounts counts(Tx tx, String kind) {
    return tx.sql(JobSql.class).counts(kind);
  }

  /** The time that jobs are due by. */
  Instant now() {
    return clock.instant();
  }

  /** Looks at what a kind has for a server to do. */
  JobSql.Look look(Tx tx, JobHandler handler) {
    Instant now = now();
    return tx.sql(JobSql.class).look(handler.kind(), now, latest(now, handler));
  }

  /**
   * The latest time until which a server can have taken something, if its clock is right. A job
   * that is held until much later was taken by a clock that has gone back since; one that is held
   * until a little later, by a clock that is fast.
   */
  private static Instant latest(Instant now, JobHandler handler) {
    return now.plus(handler.lease().multipliedBy(2));
  }

  /** Takes from the servers what they have held for too long. */
  void reclaim(WriteTx tx, JobHandler handler) {
    Instant now = now();
    tx.sql(JobSql.class).reclaim(handler.kind(), now, latest(now, handler));
  }

  /** Frees all jobs of a kind, whoever holds them. */
  void freeAll(WriteTx tx, JobHandler handler) {
    tx.sql(JobSql.class).reclaim(handler.kind(), now(), Instant.EPOCH);
  }

  /** Claims for this server the jobs that are due, the oldest first. */
  List<Job> claim(WriteTx tx, JobHandler handler) {
    Instant now = now();
    JobSql sql = tx.sql(JobSql.class);
    List<JobId> due = sql.due(handler.kind(), now, handler.atOnce());
    if (due.isEmpty()) {
      return List.of();
    }
    return sql.claim(due, now, ids.next(), now.plus(handler.lease())).stream()
        .sorted(comparing(Job::due))
        .toList();
  }

  /** The jobs of a batch that are still held. */
  List<Job> held(Tx tx, List<Job> batch) {
    return held(batch, tx.sql(JobSql.class)::held);
  }

  /**
   * The jobs of a batch that are still held. No other server reclaims them before the unit of work
   * ends, or what both of them write would not know of the other's.
   */
  public List<Job> hold(WriteTx tx, List<Job> batch) {
    return held(batch, tx.sql(JobSql.class)::hold);
  }

  private static List<Job> held(
      List<Job> batch, BiFunction<Collection<JobId>, UUID, List<JobId>> which) {
    Set<JobId> held = Set.copyOf(which.apply(ids(batch), batch.getFirst().claim()));
    return batch.stream().filter(job -> held.contains(job.id())).toList();
  }

  /** Lets go of jobs that have failed, to be tried again at those times. */
  void retry(WriteTx tx, Map<Job, Instant> until, String reason) {
    tx.sql(JobSql.class).noteFailure(List.copyOf(until.keySet()), reason);
    postpone(tx, until);
  }

  /** Marks jobs dead that have failed for the last time. */
  void markDead(WriteTx tx, List<Job> jobs, String reason) {
    JobSql sql = tx.sql(JobSql.class);
    sql.noteFailure(jobs, reason);
    Instant now = now();
    end(jobs, failed -> changed(failed, sql.markDead(failed, now)), sql::begin);
  }
}
