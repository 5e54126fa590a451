package se.fadder.organisation;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
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
import se.fadder.people.Person;
import se.fadder.people.Unit;
import se.fadder.people.UnitId;
import se.fadder.people.UnitKind;

/** The wiring of {@code organisation.graphqls}. */
public final class OrganisationGraph implements SchemaWiring {
  private static final Loader<UnitChangeId, UnitChange> CHANGE =
      new Loader<>("organisation.change");
  private static final Loader<UnitId, List<UnitChange>> CHANGES =
      new Loader<>("organisation.changes");
  private static final Loader<UnitId, Integer> BELOW = new Loader<>("organisation.below");
  private static final Loader<UnitId, UnitId> SHAPEABLE = new Loader<>("organisation.shapeable");
  private static final Loader<UnitId, UnitId> MOVABLE = new Loader<>("organisation.movable");

  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_KEY = 40;

  private final UnitLists lists;
  private final UnitCommands commands;
  private final Consequences consequences;

  OrganisationGraph(UnitLists lists, UnitCommands commands, Consequences consequences) {
    this.lists = lists;
    this.commands = commands;
    this.consequences = consequences;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.loader(CHANGE, lists::byIds);
    wiring.loader(CHANGES, lists::changes);
    wiring.loader(BELOW, lists::below);
    wiring.loader(SHAPEABLE, lists::shapeable);
    wiring.loader(MOVABLE, lists::movable);
    wiring
        .type("Viewer", Viewer.class)
        .field(
            "organisationRoots",
            (viewer, args, operation) -> operation.read(tx -> lists.roots(tx, viewer)))
        .field("unitsNamed", this::named)
        .field("unitConsequences", this::consequences);
    wireUnit(wiring);
    wiring
        .node("UnitChange", UnitChange.class, UnitChangeId.class, UnitChangeId::new, CHANGE)
        .field("unit", (of, args, operation) -> operation.load(PeopleGraph.UNIT, of.unitId()))
        .field("other", (of, args, operation) -> operation.load(PeopleGraph.UNIT, of.otherId()))
        .field("former", (of, args, operation) -> operation.load(PeopleGraph.UNIT, of.formerId()))
        .field("by", (of, args, operation) -> operation.load(PeopleGraph.PERSON, of.madeBy()));
    wiring
        .type("UnitConsequences", UnitConsequences.class)
        .field("gain", (of, args, operation) -> people(operation, of.gain()))
        .field("lose", (of, args, operation) -> people(operation, of.lose()))
        .field("join", (of, args, operation) -> people(operation, of.join()))
        .field("hinder", (of, args, operation) -> people(operation, of.hinder()));
    wireMutations(wiring);
  }

  private Connection<Unit> named(Viewer viewer, Args args, Operation operation) {
    String search = args.text("search", LONGEST_NAME);
    return Connection.of(
        operation.read(tx -> lists.named(tx, viewer, search, args.page())),
        unit -> new After(unit.sortKey(), unit.id().value().toString()));
  }

  private @Nullable UnitConsequences consequences(Viewer viewer, Args args, Operation operation) {
    return operation.read(tx ->
        consequences
            .of(
                tx,
                viewer,
                args.oneOf("kind", UnitChangeKind.class),
                args.id("unitId", UnitId.class),
                args.day("fromDay"),
                args.idOrNull("otherId", UnitId.class))
            .orElse(null));
  }

  /** Those of some people whom the viewer may know. */
  private static CompletableFuture<List<Person>> people(Operation operation, List<PersonId> ids) {
    List<? extends CompletableFuture<? extends @Nullable Person>> found =
        ids.stream().map(id -> operation.load(PeopleGraph.PERSON, id)).toList();
    return CompletableFuture.allOf(found.toArray(CompletableFuture[]::new))
        .thenApply(all ->
            found.stream()
                .<Person>mapMulti((one, people) -> {
                  Person person = one.join();
                  if (person != null) {
                    people.accept(person);
                  }
                })
                .toList());
  }

  private static void wireUnit(Wiring wiring) {
    wiring
        .type("Unit", Unit.class)
        .field(
            "mergedInto",
            (unit, args, operation) -> operation.load(PeopleGraph.UNIT, unit.mergedInto()))
        .field(
            "unitsBelow",
            (unit, args, operation) ->
                operation.load(BELOW, unit.id()).thenApply(below -> below == null ? 0 : below))
        .field("changes", (unit, args, operation) -> operation.load(CHANGES, unit.id()))
        .field("viewerMayShape", (unit, args, operation) -> is(operation, SHAPEABLE, unit))
        .field("viewerMayMove", (unit, args, operation) -> is(operation, MOVABLE, unit));
  }

  private static CompletableFuture<Boolean> is(
      Operation operation, Loader<UnitId, UnitId> loader, Unit unit) {
    return operation.load(loader, unit.id()).thenApply(Objects::nonNull);
  }

  private void wireMutations(Wiring wiring) {
    wiring.mutation(
        "unitAdd",
        (tx, viewer, input) ->
            Payload.of(
                commands.add(
                    tx,
                    viewer,
                    input.id("parentId", UnitId.class),
                    input.oneOf("kind", UnitKind.class),
                    input.text("name", LONGEST_NAME),
                    input.textOrNull("key", LONGEST_KEY),
                    input.day("fromDay"))));
    wiring.mutation(
        "unitRename",
        (tx, viewer, input) ->
            Payload.of(
                commands.rename(
                    tx,
                    viewer,
                    unit(input),
                    input.text("name", LONGEST_NAME),
                    input.day("fromDay"))));
    wiring.mutation(
        "unitMove",
        (tx, viewer, input) ->
            Payload.of(
                commands.move(
                    tx,
                    viewer,
                    unit(input),
                    input.id("parentId", UnitId.class),
                    input.day("fromDay"))));
    wiring.mutation(
        "unitMerge",
        (tx, viewer, input) ->
            Payload.of(
                commands.merge(
                    tx,
                    viewer,
                    unit(input),
                    input.id("intoId", UnitId.class),
                    input.day("fromDay"))));
    wiring.mutation(
        "unitClose",
        (tx, viewer, input) ->
            Payload.of(commands.close(tx, viewer, unit(input), input.day("fromDay"))));
    wiring.mutation(
        "unitChangeWithdraw",
        (tx, viewer, input) ->
            Payload.of(commands.withdraw(tx, viewer, input.id("changeId", UnitChangeId.class))));
  }

  private static UnitId unit(Args input) {
    return input.id("unitId", UnitId.class);
  }
}
