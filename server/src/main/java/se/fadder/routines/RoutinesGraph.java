package se.fadder.routines;

import java.util.List;
import se.fadder.graph.Args;
import se.fadder.graph.Connection;
import se.fadder.graph.GraphRoom;
import se.fadder.graph.Loader;
import se.fadder.graph.Operation;
import se.fadder.graph.Payload;
import se.fadder.graph.Wiring;
import se.fadder.kernel.Id;
import se.fadder.kernel.Page.After;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;
import se.fadder.people.PeopleGraph;
import se.fadder.people.Unit;
import se.fadder.people.UnitId;

/** Wires {@code routines.graphqls}. */
public final class RoutinesGraph implements GraphRoom {
  private static final int LONGEST_SEARCH = 200;

  private static final Loader<RoutineId, Routine> ROUTINE = new Loader<>("routines.routine");
  private static final Loader<RoutineId, List<RoutineCheck>> CHECKS =
      new Loader<>("routines.checks");
  private static final Loader<RoutineId, List<RoutineVersion>> VERSIONS =
      new Loader<>("routines.versions");
  private static final Loader<RoutineId, Boolean> PUBLISHABLE =
      new Loader<>("routines.publishable");
  private static final Loader<RoutineRunId, RoutineRun> RUN = new Loader<>("routines.run");
  private static final Loader<RoutineRunId, List<RunCheck>> RUN_CHECKS =
      new Loader<>("routines.runChecks");

  private final Routines routines;
  private final Publishing publishing;
  private final Runs runs;
  private final RunChanges changes;

  public RoutinesGraph(Routines routines, Publishing publishing, Runs runs, RunChanges changes) {
    this.routines = routines;
    this.publishing = publishing;
    this.runs = runs;
    this.changes = changes;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.loader(ROUTINE, routines::byIds);
    wiring.loader(CHECKS, routines::checks);
    wiring.loader(VERSIONS, routines::versions);
    wiring.loader(PUBLISHABLE, routines::publishable);
    wiring.loader(RUN, runs::byIds);
    wiring.loader(RUN_CHECKS, runs::checks);
    wiring
        .type("Viewer", Viewer.class)
        .field("routines", this::listed)
        .field("routineUnits", this::units)
        .field("routineRuns", this::ownRuns);
    wireRoutine(wiring);
    wireRun(wiring);
    wirePublishing(wiring);
    wireRunning(wiring);
  }

  private Connection<Routine> listed(Viewer viewer, Args args, Operation operation) {
    String search = args.textOrNull("search", LONGEST_SEARCH);
    return Connection.of(
        operation.read(tx -> routines.listed(tx, viewer, search, args.page())),
        routine -> new After(routine.place(), routine.id().value().toString()));
  }

  private Connection<Unit> units(Viewer viewer, Args args, Operation operation) {
    return Connection.of(
        operation.read(tx -> routines.units(tx, viewer, args.page())),
        unit -> new After(unit.sortKey(), unit.id().value().toString()));
  }

  private Connection<RoutineRun> ownRuns(Viewer viewer, Args args, Operation operation) {
    RoutineRunList list = args.oneOf("list", RoutineRunList.class);
    return Connection.of(
        operation.read(tx -> runs.own(tx, viewer, list, args.page())), Runs::placeOf);
  }

  private void wireRoutine(Wiring wiring) {
    wiring
        .node("Routine", Routine.class, RoutineId.class, RoutineId::new, ROUTINE)
        .field("unit", (of, args, operation) -> operation.load(PeopleGraph.UNIT, of.unitId()))
        .field("owner", (of, args, operation) -> operation.load(PeopleGraph.PERSON, of.ownerId()))
        .field("overdue", (of, args, operation) -> of.isOverdue(routines.today()))
        .field("checks", (of, args, operation) -> operation.load(CHECKS, of.id()))
        .field("versions", (of, args, operation) -> operation.load(VERSIONS, of.id()))
        .field("viewerMayPublish", (of, args, operation) -> operation.load(PUBLISHABLE, of.id()));
    wiring.type("RoutineCheck", RoutineCheck.class);
    wiring.type("DocumentInForce", DocumentInForce.class);
    wiring
        .type("RoutineVersion", RoutineVersion.class)
        .field(
            "publishedBy",
            (version, args, operation) ->
                operation.load(PeopleGraph.PERSON, version.publishedById()));
  }

  private static void wireRun(Wiring wiring) {
    wiring
        .node("RoutineRun", RoutineRun.class, RoutineRunId.class, RoutineRunId::new, RUN)
        .field("routine", (run, args, operation) -> operation.load(ROUTINE, run.routineId()))
        .field("checks", (run, args, operation) -> operation.load(RUN_CHECKS, run.id()));
    wiring.type("RunCheck", RunCheck.class);
  }

  private void wirePublishing(Wiring wiring) {
    wiring.mutation(
        "routinePublish",
        (tx, viewer, input) -> payload(publishing.publish(tx, viewer, proposal(input))));
    wiring.mutation(
        "routineReview",
        (tx, viewer, input) ->
            payload(
                publishing.review(
                    tx,
                    viewer,
                    input.id("routineId", RoutineId.class),
                    input.id("ownerId", PersonId.class),
                    input.day("reviewOn"))));
    wiring.mutation(
        "routineFavour",
        (tx, viewer, input) ->
            payload(routines.favour(tx, viewer, input.id("routineId", RoutineId.class))));
    wiring.mutation(
        "routineUnfavour",
        (tx, viewer, input) ->
            payload(routines.unfavour(tx, viewer, input.id("routineId", RoutineId.class))));
  }

  private static Proposal proposal(Args input) {
    return new Proposal(
        input.id("unitId", UnitId.class),
        input.text("key", Publishing.LONGEST_KEY),
        input.numberOrNull("basedOn"),
        input.id("ownerId", PersonId.class),
        input.day("reviewOn"),
        new RoutineDraft(
            input.text("title", RoutineDraft.LONGEST_TITLE),
            input.text("purpose", RoutineDraft.LONGEST_PURPOSE),
            new DocumentInForce(
                input.text("documentTitle", RoutineDraft.LONGEST_CHECK),
                input.text("documentUrl", RoutineDraft.LONGEST_URL)),
            input.texts("searchWords", RoutineDraft.MOST_WORDS, RoutineDraft.LONGEST_WORD),
            input.each("checks", RoutineDraft.MOST_CHECKS, RoutinesGraph::check)),
        input.text("note", RoutineDraft.LONGEST_NOTE));
  }

  private static RoutineCheck check(int place, Args input) {
    return new RoutineCheck(
        place + 1,
        input.text("title", RoutineDraft.LONGEST_CHECK),
        input.textOrNull("hint", RoutineDraft.LONGEST_HINT));
  }

  private void wireRunning(Wiring wiring) {
    wiring.mutation(
        "routineStart",
        (tx, viewer, input) ->
            payload(
                runs.start(
                    tx,
                    viewer,
                    input.id("routineId", RoutineId.class),
                    input.numberOrNull("version"),
                    input.instantOrNull("startedAt"))));
    wiring.mutation(
        "routineCheck",
        (tx, viewer, input) ->
            payload(changes.check(tx, viewer, run(input), input.number("number"))));
    wiring.mutation(
        "routineUncheck",
        (tx, viewer, input) ->
            payload(changes.uncheck(tx, viewer, run(input), input.number("number"))));
    wiring.mutation(
        "routinePutAway", (tx, viewer, input) -> payload(changes.putAway(tx, viewer, run(input))));
    wiring.mutation(
        "routineTakeUp", (tx, viewer, input) -> payload(changes.takeUp(tx, viewer, run(input))));
  }

  private static RoutineRunId run(Args input) {
    return input.id("runId", RoutineRunId.class);
  }

  private static <I extends Id> Payload payload(Outcome<I> outcome) {
    return switch (outcome) {
      case Outcome.Done<I>(I id) -> Payload.of(id);
      case Outcome.Refused<I>(var problem) -> Payload.refused(problem);
    };
  }
}
