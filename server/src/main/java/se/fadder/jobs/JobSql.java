package se.fadder.jobs;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import se.fadder.db.BindEach;
import se.fadder.db.BindRecord;
import se.fadder.db.BindRows;

/**
 * The SQL of jobs. A job waits, or is held (it has a claim), or is dead. Whoever ends a claim names
 * it: a job that the claim no longer holds stays as it is.
 */
interface JobSql {
  /** {@code again_at} of one that waits is later than its {@code due}, and not touched here. */
  @SqlUpdate(
      """
      insert into job (id, kind, key, data, due, failures)
      values (:id, :kind, :key, :data, :due, :failures)
      on conflict (kind, key) do update set
        data = excluded.data,
        due = case
          when job.died_at is not null then excluded.due
          when job.claim is null and excluded.due < job.due then excluded.due
          else job.due
        end,
        again_at = case
          when job.claim is null or job.again_at <= excluded.due then job.again_at
          else excluded.due
        end,
        failures = case when job.died_at is null then job.failures else 0 end,
        died_at = null
      """)
  void schedule(@BindRows Collection<Row> jobs);

  /** A job that is scheduled; there is one for a kind and a key. */
  record Row(JobId id, String kind, String key, String data, Instant due, int failures) {
    static Row of(JobId id, NewJob job) {
      return new Row(id, job.kind(), job.key(), job.data(), job.due(), 0);
    }
  }

  @SqlUpdate("delete from job where kind = :kind and key = :key")
  void cancel(String kind, String key);

  /** Whether there is something to take, and whether some are held that should not be. */
  @SqlQuery(
      """
      select
        exists (
          select 1 from job
          where kind = :kind and due <= :now and claim is null and died_at is null) as due,
        exists (
          select 1 from job
          where kind = :kind and claim is not null
            and (claimed_until <= :now or claimed_until > :latest)) as left_behind
      """)
  Look look(String kind, Instant now, Instant latest);

  /** The findings of a look at a kind. */
  record Look(boolean due, boolean leftBehind) {}

  @SqlUpdate(
      """
      update job set claim = null, claimed_until = null
      where kind = :kind and claim is not null
        and (claimed_until <= :now or claimed_until > :latest)
      """)
  void reclaim(String kind, Instant now, Instant latest);

  /**
   * The jobs that may be taken, the oldest first. Nobody else takes them before the transaction
   * ends.
   */
  @SqlQuery(
      """
      select id from job
      where kind = :kind and due <= :now and claim is null and died_at is null
      order by due
      limit :most
      <skipLocked>
      """)
  List<JobId> due(String kind, Instant now, int most);

  /**
   * Takes the jobs that {@link #due} has found. In one statement with it PostgreSQL might choose
   * anew for each row, and take more than was to be taken.
   */
  @SqlQuery(
      """
      update job
      set claim = :claim,
        claimed_until = :until,
        again_at = case when again_at > :now then again_at end
      where id in (<ids>)
      returning id, kind, key, data, due, failures + 1 as attempt, claim
      """)
  List<Job> claim(@BindEach("ids") Collection<JobId> ids, Instant now, UUID claim, Instant until);

  /**
   * Deletes those that are not to be done once more; returns those that were still held and are now
   * gone.
   */
  @SqlQuery(
      """
      delete from job where id in (<ids>) and claim = :claim and again_at is null
      returning id
      """)
  List<JobId> delete(@BindEach("ids") Collection<JobId> ids, UUID claim);

  /**
   * Begins jobs anew that are to be done once more, as if they had been scheduled after they were
   * done.
   */
  @SqlBatch(
      transactional = false,
      value =
          """
          update job
          set due = again_at, again_at = null, claim = null, claimed_until = null, failures = 0,
            reason = null
          where id = :id and claim = :claim and again_at is not null
          """)
  int[] begin(@BindRecord List<Job> job);

  @SqlBatch(
      transactional = false,
      value =
          """
          update job
          set due = case when again_at < :until then again_at else :until end,
            again_at = case when again_at > :until then again_at end,
            claim = null,
            claimed_until = null
          where id = :id and claim = :claim
          """)
  int[] postpone(@BindRecord List<Job> job, List<Instant> until);

  @SqlQuery("select id from job where id in (<ids>) and claim = :claim")
  List<JobId> held(@BindEach("ids") Collection<JobId> ids, UUID claim);

  /**
   * The jobs that are still held, as {@link #held} has them; nobody takes them before the
   * transaction ends.
   */
  @SqlQuery("select id from job where id in (<ids>) and claim = :claim <locked>")
  List<JobId> hold(@BindEach("ids") Collection<JobId> ids, UUID claim);

  /** Notes why jobs have failed; to be called before their claim is ended. */
  @SqlBatch(
      transactional = false,
      value =
          """
          update job set failures = :attempt, reason = :reason where id = :id and claim = :claim
          """)
  void noteFailure(@BindRecord List<Job> job, String reason);

  /** Marks jobs dead. A job that is to be done again lives on for that. */
  @SqlBatch(
      transactional = false,
      value =
          """
          update job set died_at = :now, claim = null, claimed_until = null
          where id = :id and claim = :claim and again_at is null
          """)
  int[] markDead(@BindRecord List<Job> job, Instant now);

  @SqlQuery(
      """
      select id, kind, key, due, failures, reason, died_at
      from job
      where died_at is not null and (kind, id) > (:afterKind, :afterId)
      order by kind, id
      limit :limit
      """)
  List<DeadJob> dead(String afterKind, String afterId, int limit);

  /**
   * Has a dead job done now; returns its kind, or empty when there is no such job or it is not
   * dead.
   */
  @SqlQuery(
      """
      update job set died_at = null, failures = 0, due = :now
      where id = :id and died_at is not null
      returning kind
      """)
  Optional<String> retry(JobId id, Instant now);

  @SqlQuery(
      """
      select
        (select count(*) from job
          where kind = :kind and claim is null and died_at is null) as waiting,
        (select count(*) from job where kind = :kind and claim is not null) as held,
        (select count(*) from job where kind = :kind and died_at is not null) as dead,
        (select min(due) from job
          where kind = :kind and claim is null and died_at is null) as earliest
      """)
  JobCounts counts(String kind);
}
