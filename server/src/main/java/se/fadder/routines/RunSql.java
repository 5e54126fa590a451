package se.fadder.routines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import se.fadder.db.BindEach;
import se.fadder.db.BindRecord;
import se.fadder.kernel.PersonId;

/** The SQL of runs. */
interface RunSql {
  String COLUMNS =
      """
      select n.id, n.person_id, n.routine_id, v.title, v.version, v.document_title,
        v.document_url, n.started_at, n.day, n.ordinal, n.ended_at, n.put_away,
        (select count(*) from routine_check c where c.version_id = n.version_id) as size,
        (select count(*) from routine_run_check d where d.run_id = n.id) as done
      from routine_run n join routine_version v on v.id = n.version_id
      """;

  @SqlQuery(COLUMNS + "where n.id in (<ids>) and n.person_id = :person")
  List<RoutineRun> own(PersonId person, @BindEach("ids") Collection<RoutineRunId> ids);

  /** The runs in progress before a place, the newest first. */
  @SqlQuery(
      COLUMNS
          + """
          where n.person_id = :person and n.ended_at is null
            and (n.started_at, n.id) < (:before, :beforeId)
          order by n.started_at desc, n.id desc
          limit :limit
          """)
  List<RoutineRun> inProgress(PersonId person, Instant before, String beforeId, int limit);

  /** The runs that ended since a time, before a place, the newest first. */
  @SqlQuery(
      COLUMNS
          + """
          where n.person_id = :person and n.ended_at >= :since
            and (n.ended_at, n.id) < (:before, :beforeId)
          order by n.ended_at desc, n.id desc
          limit :limit
          """)
  List<RoutineRun> ended(
      PersonId person, Instant since, Instant before, String beforeId, int limit);

  @SqlQuery(
      """
      select coalesce(max(ordinal), 0) from routine_run
      where person_id = :person and routine_id = :routine and day = :day
      """)
  int lastOrdinal(PersonId person, RoutineId routine, LocalDate day);

  @SqlUpdate(
      """
      insert into routine_run
        (id, person_id, routine_id, version_id, started_at, day, ordinal, ended_at, put_away)
      values (:id, :personId, :routineId, :versionId, :startedAt, :day, :ordinal, null, false)
      """)
  void insert(@BindRecord NewRun run);

  record NewRun(
      RoutineRunId id,
      PersonId personId,
      RoutineId routineId,
      UUID versionId,
      Instant startedAt,
      LocalDate day,
      int ordinal) {}

  /** The checks of each run, in order, and when they were ticked. */
  @SqlQuery(
      """
      select n.id as run_id, c.number, c.title, c.hint, d.checked_at
      from routine_run n
      join routine_check c on c.version_id = n.version_id
      left join routine_run_check d on d.run_id = n.id and d.number = c.number
      where n.id in (<runs>) and n.person_id = :person
      order by n.id, c.number
      """)
  List<CheckRow> checks(PersonId person, @BindEach("runs") Collection<RoutineRunId> runs);

  record CheckRow(
      RoutineRunId runId,
      int number,
      String title,
      @Nullable String hint,
      @Nullable Instant checkedAt) {}

  /** Ticks a check. Returns the number of rows: none when it was ticked before. */
  @SqlUpdate(
      """
      insert into routine_run_check (run_id, number, checked_at) values (:run, :number, :at)
      on conflict (run_id, number) do nothing
      """)
  int check(RoutineRunId run, int number, Instant at);

  @SqlUpdate("delete from routine_run_check where run_id = :run and number = :number")
  int uncheck(RoutineRunId run, int number);

  @SqlUpdate("update routine_run set ended_at = :at, put_away = :putAway where id = :run")
  void end(RoutineRunId run, @Nullable Instant at, boolean putAway);

  @SqlUpdate(
      """
      delete from routine_run
      where id in (select id from routine_run where started_at < :before limit :most)
      """)
  int deleteBefore(Instant before, int most);
}
