package se.fadder.arrivals;

import se.fadder.graph.Args;
import se.fadder.graph.Connection;
import se.fadder.graph.Operation;
import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.Page.After;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;
import se.fadder.people.EmploymentForm;
import se.fadder.people.Experience;
import se.fadder.people.PersonMatcher.Named;
import se.fadder.people.Unit;
import se.fadder.people.UnitId;
import se.fadder.welcome.WelcomeGraph;

/** The wiring of {@code arrivals.graphqls}. */
public final class ArrivalsGraph implements SchemaWiring {
  private final Arrivals arrivals;
  private final FurtherEmployments further;
  private final ImportProgress progress;

  public ArrivalsGraph(Arrivals arrivals, FurtherEmployments further, ImportProgress progress) {
    this.arrivals = arrivals;
    this.further = further;
    this.progress = progress;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring
        .type("Viewer", Viewer.class)
        .field("newHireUnits", this::units)
        .field(
            "newHireAlike",
            (viewer, args, operation) ->
                operation.read(tx -> arrivals.like(tx, viewer, named(args))))
        .field(
            "newHireImport",
            (viewer, args, operation) -> operation.read(tx -> progress.latest(tx, viewer)));
    wiring.type("NewHireImport", NewHireImport.class);
    wiring.mutation(
        "newHireAdd",
        (tx, viewer, input) ->
            Payload.of(
                arrivals.add(
                    tx,
                    viewer,
                    newcomer(input),
                    input.partOrNull("welcome", WelcomeGraph::welcome),
                    input.truth("isNamesake"))));
    wiring.mutation(
        "employmentBegin",
        (tx, viewer, input) -> Payload.of(further.begin(tx, viewer, employment(input))));
  }

  private Connection<Unit> units(Viewer viewer, Args args, Operation operation) {
    return Connection.of(
        operation.read(tx -> arrivals.units(tx, viewer, args.page())),
        unit -> new After(unit.sortKey(), unit.id().value().toString()));
  }

  private static FurtherEmployment employment(Args input) {
    return new FurtherEmployment(
        input.id("personId", PersonId.class),
        input.id("unitId", UnitId.class),
        input.text("title", Newcomer.LONGEST_TITLE),
        input.oneOf("form", EmploymentForm.class),
        input.oneOfOrNull("experience", Experience.class),
        input.day("firstDay"),
        input.dayOrNull("lastDay"),
        input.truth("withPlan"),
        input.idOrNull("ownerId", PersonId.class));
  }

  private static Named named(Args input) {
    return new Named(
        input.text("givenName", Newcomer.LONGEST_NAME),
        input.textOrEmpty("familyName", Newcomer.LONGEST_NAME),
        input.textOrNull("email", Newcomer.LONGEST_EMAIL));
  }

  private static Newcomer newcomer(Args input) {
    return new Newcomer(
        named(input),
        input.id("unitId", UnitId.class),
        input.text("title", Newcomer.LONGEST_TITLE),
        input.oneOf("form", EmploymentForm.class),
        input.oneOfOrNull("experience", Experience.class),
        input.day("firstDay"),
        input.dayOrNull("lastDay"),
        input.idOrNull("ownerId", PersonId.class));
  }
}
