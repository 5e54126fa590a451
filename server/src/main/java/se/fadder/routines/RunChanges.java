package se.fadder.routines;

import java.util.Set;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;

/** What somebody does with the routines that they have started. Nobody does it for another. */
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

  /** Changes a check and answers how many rows that were. */
  @FunctionalInterface
  private interface Change {
    int make();
  }

  /** Whoever ticks in what was put away has taken it up again. */
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

  /** Puts away what is in progress; what is finished stays so. */
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

  /** Goes on with what was put away; what is finished stays so. */
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
