package se.fadder.routines;

import java.util.Set;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;

/** The changes that somebody makes to their own runs. Nobody makes them for another. */
public final class RunChanges {
  private final Today today;
  private final Runs runs;

  public RunChanges(Today today, Runs runs) {
    this.today = today;
    this.runs = runs;
  }

  /** Ticks a check, now; one that is ticked stays as it was. The last one finishes the run. */
  public Outcome<RoutineRunId> check(WriteTx tx, Viewer viewer, RoutineRunId id, int number) {
    return withCheck(
        tx, viewer, id, number, () -> tx.sql(RunSql.class).check(id, number, today.now()));
  }

  /** Opens a check that was ticked. */
  public Outcome<RoutineRunId> uncheck(WriteTx tx, Viewer viewer, RoutineRunId id, int number) {
    return withCheck(tx, viewer, id, number, () -> tx.sql(RunSql.class).uncheck(id, number));
  }

  /** A change of a check, which returns how many rows it has changed. */
  @FunctionalInterface
  private interface Change {
    int make();
  }

  /** Changes a check. Whoever ticks in a run that was put away has taken it up again. */
  private Outcome<RoutineRunId> withCheck(
      WriteTx tx, Viewer viewer, RoutineRunId id, int number, Change change) {
    RoutineRun run = runs.byIds(tx, viewer, Set.of(id)).get(id);
    if (run == null) {
      return Outcome.refused(Problem.notFound("runId"));
    }
    if (number < 1 || number > run.size()) {
      return Outcome.refused(
          Problem.at("number", "INVALID", "The routine has " + run.size() + " checks."));
    }
    if (change.make() > 0) {
      RoutineRun after = runs.byIds(tx, viewer, Set.of(id)).getOrDefault(id, run);
      tx.sql(RunSql.class).end(id, after.done() == after.size() ? today.now() : null, false);
    }
    return Outcome.done(id);
  }

  /** Puts away a run that is in progress; one that is finished stays so. */
  public Outcome<RoutineRunId> putAway(WriteTx tx, Viewer viewer, RoutineRunId id) {
    RoutineRun run = runs.byIds(tx, viewer, Set.of(id)).get(id);
    if (run == null) {
      return Outcome.refused(Problem.notFound("runId"));
    }
    if (run.state() == RoutineRunState.IN_PROGRESS) {
      tx.sql(RunSql.class).end(id, today.now(), true);
    }
    return Outcome.done(id);
  }

  /** Takes up a run that was put away; one that is finished stays so. */
  public Outcome<RoutineRunId> takeUp(WriteTx tx, Viewer viewer, RoutineRunId id) {
    RoutineRun run = runs.byIds(tx, viewer, Set.of(id)).get(id);
    if (run == null) {
      return Outcome.refused(Problem.notFound("runId"));
    }
    if (run.state() == RoutineRunState.PUT_AWAY) {
      tx.sql(RunSql.class).end(id, null, false);
    }
    return Outcome.done(id);
  }
}
