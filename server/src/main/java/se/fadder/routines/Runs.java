package se.fadder.routines;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Ids;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Page;
import se.fadder.kernel.Page.After;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Slice;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;

/**
 * The runs: routines that somebody has started. Nobody else sees them, whatever they are; so the
 * audit log, which HR reads too, does not hold them either.
 */
public final class Runs {
  /** How long a run that has ended is listed among the rest. */
  static final Duration FADES_AFTER = Duration.ofDays(14);

  /** How long ago somebody may have begun without contact. */
  static final Duration LATEST_TOLD = Duration.ofDays(30);

  /** A text that sorts after every identifier. */
  private static final String LAST = "~";

  private static final Instant END_OF_TIME = Instant.ofEpochMilli(Long.MAX_VALUE);
  private static final int MOST_DIGITS = 18;

  private final Ids ids;
  private final Today today;
  private final Routines routines;

  public Runs(Ids ids, Today today, Routines routines) {
    this.ids = ids;
    this.today = today;
    this.routines = routines;
  }

  /** The runs that are the viewer's own, among some. */
  public Map<RoutineRunId, RoutineRun> byIds(Tx tx, Viewer viewer, Set<RoutineRunId> runs) {
    return tx.sql(RunSql.class).own(viewer.person(), runs).stream()
        .collect(toMap(RoutineRun::id, Function.identity()));
  }

  /** A page of the viewer's own runs, the newest first. */
  public Slice<RoutineRun> own(Tx tx, Viewer viewer, RoutineRunList list, Page page) {
    RunSql sql = tx.sql(RunSql.class);
    PersonId person = viewer.person();
    Instant before = page.after() == null ? END_OF_TIME : instant(page.afterKey());
    String beforeId = page.after() == null ? LAST : page.afterId();
    Instant since = list == RoutineRunList.ENDED ? Instant.EPOCH : today.now().minus(FADES_AFTER);
    return Slice.of(
        page,
        list == RoutineRunList.IN_PROGRESS
            ? sql.inProgress(person, before, beforeId, page.limit())
            : sql.ended(person, since, before, beforeId, page.limit()));
  }

  /**
   * The instant of a page's key; of a key that no list of the server's has, one that nothing
   * follows.
   */
  private static Instant instant(String key) {
    boolean isNumber =
        key.length() <= MOST_DIGITS && !key.isEmpty() && key.chars().allMatch(Character::isDigit);
    return Instant.ofEpochMilli(isNumber ? Long.parseLong(key) : 0);
  }

  static After placeOf(RoutineRun run) {
    Instant at = run.endedAt() == null ? run.startedAt() : run.endedAt();
    return new After(String.valueOf(at.toEpochMilli()), run.id().value().toString());
  }

  /** The checks of each of the viewer's own runs, in order. */
  public Map<RoutineRunId, List<RunCheck>> checks(Tx tx, Viewer viewer, Set<RoutineRunId> runs) {
    return tx.sql(RunSql.class).checks(viewer.person(), runs).stream()
        .collect(
            groupingBy(
                RunSql.CheckRow::runId,
                mapping(
                    row -> new RunCheck(row.number(), row.title(), row.hint(), row.checkedAt()),
                    toList())));
  }

  /**
   * Starts a routine that the viewer may see.
   *
   * @param version that the viewer had before them; null for the latest
   * @param startedAt when they began, if that was before the server heard of it
   */
  public Outcome<RoutineRunId> start(
      WriteTx tx,
      Viewer viewer,
      RoutineId id,
      @Nullable Integer version,
      @Nullable Instant startedAt) {
    Routine routine = routines.byIds(tx, viewer, Set.of(id)).get(id);
    if (routine == null) {
      return Outcome.refused(Problem.notFound("routineId"));
    }
    Instant now = today.now();
    // A device whose clock is fast has begun now.
    Instant at = startedAt == null || startedAt.isAfter(now) ? now : startedAt;
    if (at.isBefore(now.minus(LATEST_TOLD))) {
      return Outcome.refused(
          Problem.at("startedAt", "INVALID", "What began so long ago cannot be started any more."));
    }
    Optional<UUID> versionId =
        tx.sql(RoutineSql.class).version(id, version == null ? routine.version() : version);
    return versionId.isEmpty()
        ? Outcome.refused(Problem.notFound("version"))
        : Outcome.done(insert(tx, viewer.person(), id, versionId.get(), at));
  }

  private RoutineRunId insert(
      WriteTx tx, PersonId person, RoutineId routine, UUID version, Instant at) {
    RunSql sql = tx.sql(RunSql.class);
    LocalDate day = LocalDate.ofInstant(at, today.zone());
    RoutineRunId id = ids.next(RoutineRunId::new);
    int ordinal = sql.lastOrdinal(person, routine, day) + 1;
    sql.insert(new RunSql.NewRun(id, person, routine, version, at, day, ordinal));
    return id;
  }

  /**
   * Records a run that somebody has started and ticked in the past, such as from seeding; it checks
   * no access.
   *
   * @param ticked when each of the first checks was ticked, in order
   * @throws IllegalArgumentException when the routine has fewer checks
   */
  public RoutineRunId record(
      WriteTx tx, PersonId person, RoutineId routine, Instant startedAt, List<Instant> ticked) {
    UUID version =
        tx.sql(RoutineSql.class)
            .head(routine)
            .flatMap(head -> tx.sql(RoutineSql.class).version(routine, head.version()))
            .orElseThrow();
    RoutineRunId id = insert(tx, person, routine, version, startedAt);
    RoutineRun run = tx.sql(RunSql.class).own(person, Set.of(id)).getFirst();
    if (ticked.size() > run.size()) {
      throw new IllegalArgumentException("the routine has " + run.size() + " checks");
    }
    for (int i = 0; i < ticked.size(); i++) {
      tx.sql(RunSql.class).check(id, i + 1, ticked.get(i));
    }
    if (ticked.size() == run.size()) {
      tx.sql(RunSql.class).end(id, ticked.getLast(), false);
    }
    return id;
  }
}
