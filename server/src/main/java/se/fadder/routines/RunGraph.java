package se.fadder.routines;

import java.util.List;
import se.fadder.graph.Args;
import se.fadder.graph.Connection;
import se.fadder.graph.Loader;
import se.fadder.graph.Operation;
import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.Viewer;

/** The wiring of {@code routines-runs.graphqls}: routines that were started. */
public final class RunGraph implements SchemaWiring {
  private static final Loader<RoutineRunId, RoutineRun> RUN = new Loader<>("routines.run");
  private static final Loader<RoutineRunId, List<RunCheck>> RUN_CHECKS =
      new Loader<>("routines.runChecks");

  private final Runs runs;
  private final RunChanges changes;

  public RunGraph(Runs runs, RunChanges changes) {
    this.runs = runs;
    this.changes = changes;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.loader(RUN, runs::byIds);
    wiring.loader(RUN_CHECKS, runs::checks);
    wiring.type("Viewer", Viewer.class).field("routineRuns", this::ownRuns);
    wiring
        .node("RoutineRun", RoutineRun.class, RoutineRunId.class, RoutineRunId::new, RUN)
        .field(
            "routine",
            (run, args, operation) -> operation.load(RoutinesGraph.ROUTINE, run.routineId()))
        .field("checks", (run, args, operation) -> operation.load(RUN_CHECKS, run.id()));
    wiring.type("RunCheck", RunCheck.class);
    wireMutations(wiring);
  }

  private Connection<RoutineRun> ownRuns(Viewer viewer, Args args, Operation operation) {
    RoutineRunList list = args.oneOf("list", RoutineRunList.class);
    return Connection.of(
        operation.read(tx -> runs.own(tx, viewer, list, args.page())), Runs::placeOf);
  }

  private void wireMutations(Wiring wiring) {
    wiring.mutation(
        "routineStart",
        (tx, viewer, input) ->
            Payload.of(
                runs.start(
                    tx,
                    viewer,
                    input.id("routineId", RoutineId.class),
                    input.numberOrNull("version"),
                    input.instantOrNull("startedAt"))));
    wiring.mutation(
        "routineCheck",
        (tx, viewer, input) ->
            Payload.of(changes.check(tx, viewer, run(input), input.number("number"))));
    wiring.mutation(
        "routineUncheck",
        (tx, viewer, input) ->
            Payload.of(changes.uncheck(tx, viewer, run(input), input.number("number"))));
    wiring.mutation(
        "routinePutAway",
        (tx, viewer, input) -> Payload.of(changes.putAway(tx, viewer, run(input))));
    wiring.mutation(
        "routineTakeUp", (tx, viewer, input) -> Payload.of(changes.takeUp(tx, viewer, run(input))));
  }

  private static RoutineRunId run(Args input) {
    return input.id("runId", RoutineRunId.class);
  }
}
