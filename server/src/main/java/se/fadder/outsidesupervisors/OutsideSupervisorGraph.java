package se.fadder.outsidesupervisors;

import java.util.Objects;
import se.fadder.graph.Args;
import se.fadder.graph.Connection;
import se.fadder.graph.Loader;
import se.fadder.graph.Operation;
import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.Page.After;
import se.fadder.kernel.Viewer;
import se.fadder.people.PeopleGraph;
import se.fadder.people.UnitId;

/** The wiring of {@code outsidesupervisors.graphqls}. */
public final class OutsideSupervisorGraph implements SchemaWiring {
  public static final Loader<OutsideSupervisorId, OutsideSupervisor> OUTSIDE =
      new Loader<>("outsidesupervisors.supervisors");
  private static final Loader<OutsideSupervisorId, OutsideSupervisorId> CHANGEABLE =
      new Loader<>("outsidesupervisors.changeable");

  private final OutsideSupervisors supervisors;

  OutsideSupervisorGraph(OutsideSupervisors supervisors) {
    this.supervisors = supervisors;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.loader(OUTSIDE, supervisors::byIds);
    wiring.loader(CHANGEABLE, supervisors::changeable);
    wiring.type("Viewer", Viewer.class).field("outsideSupervisors", this::listed);
    wiring
        .node(
            "OutsideSupervisor",
            OutsideSupervisor.class,
            OutsideSupervisorId.class,
            OutsideSupervisorId::new,
            OUTSIDE)
        .field("unit", (of, args, operation) -> operation.load(PeopleGraph.UNIT, of.unitId()))
        .field(
            "viewerMayChange",
            (of, args, operation) ->
                operation.load(CHANGEABLE, of.id()).thenApply(Objects::nonNull));
    wiring.mutation(
        "outsideSupervisorAdd",
        (tx, viewer, input) ->
            Payload.of(supervisors.add(tx, viewer, input.id("unitId", UnitId.class), said(input))));
    wiring.mutation(
        "outsideSupervisorChange",
        (tx, viewer, input) ->
            Payload.of(
                supervisors.change(
                    tx, viewer, supervisor(input), said(input), input.number("revision"))));
    wiring.mutation(
        "outsideSupervisorEnd",
        (tx, viewer, input) ->
            Payload.of(supervisors.end(tx, viewer, supervisor(input), input.day("lastDay"))));
  }

  private Connection<OutsideSupervisor> listed(Viewer viewer, Args args, Operation operation) {
    boolean withEnded = args.truth("withEnded");
    return Connection.of(
        operation.read(tx -> supervisors.listed(tx, viewer, withEnded, args.page())),
        of -> new After(of.sortKey(), of.id().value().toString()));
  }

  private static OutsideSupervisorId supervisor(Args input) {
    return input.id("outsideSupervisorId", OutsideSupervisorId.class);
  }

  private static OutsideSupervisors.Said said(Args input) {
    return new OutsideSupervisors.Said(
        input.text("name", OutsideSupervisor.LONGEST_NAME),
        input.textOrNull("firm", OutsideSupervisor.LONGEST_FIRM),
        input.day("firstDay"),
        input.dayOrNull("lastDay"));
  }
}
