package se.fadder.routines;

import java.util.List;
import se.fadder.graph.Args;
import se.fadder.graph.Connection;
import se.fadder.graph.Loader;
import se.fadder.graph.Operation;
import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.Page.After;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;
import se.fadder.people.PeopleGraph;
import se.fadder.people.Unit;
import se.fadder.people.UnitId;

/** The wiring of {@code routines.graphqls}. */
public final class RoutinesGraph implements SchemaWiring {
  private static final int LONGEST_SEARCH = 200;

  static final Loader<RoutineId, Routine> ROUTINE = new Loader<>("routines.routine");
  private static final Loader<RoutineId, List<RoutineCheck>> CHECKS =
      new Loader<>("routines.checks");
  private static final Loader<RoutineId, List<RoutineVersion>> VERSIONS =
      new Loader<>("routines.versions");
  private static final Loader<RoutineId, Boolean> PUBLISHABLE =
      new Loader<>("routines.publishable");

  private final Routines routines;
  private final RoutinePublishing routinePublishing;

  public RoutinesGraph(Routines routines, RoutinePublishing routinePublishing) {
    this.routines = routines;
    this.routinePublishing = routinePublishing;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.loader(ROUTINE, routines::byIds);
    wiring.loader(CHECKS, routines::checks);
    wiring.loader(VERSIONS, routines::versions);
    wiring.loader(PUBLISHABLE, routines::publishable);
    wiring
        .type("Viewer", Viewer.class)
        .field("routines", this::listed)
        .field(
            "hasRoutines",
            (viewer, args, operation) -> operation.read(tx -> routines.hasAny(tx, viewer)))
        .field("routineUnits", this::units);
    wireRoutine(wiring);
    wirePublishing(wiring);
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

  private void wirePublishing(Wiring wiring) {
    wiring.mutation(
        "routinePublish",
        (tx, viewer, input) -> Payload.of(routinePublishing.publish(tx, viewer, proposal(input))));
    wiring.mutation(
        "routineReview",
        (tx, viewer, input) ->
            Payload.of(
                routinePublishing.review(
                    tx,
                    viewer,
                    input.id("routineId", RoutineId.class),
                    input.id("ownerId", PersonId.class),
                    input.day("reviewOn"))));
    wiring.mutation(
        "routineFavour",
        (tx, viewer, input) ->
            Payload.of(routines.favour(tx, viewer, input.id("routineId", RoutineId.class))));
    wiring.mutation(
        "routineUnfavour",
        (tx, viewer, input) ->
            Payload.of(routines.unfavour(tx, viewer, input.id("routineId", RoutineId.class))));
  }

  private static Proposal proposal(Args input) {
    return new Proposal(
        input.id("unitId", UnitId.class),
        input.text("key", RoutinePublishing.LONGEST_KEY),
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
}
