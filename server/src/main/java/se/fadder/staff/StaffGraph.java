package se.fadder.staff;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.fadder.graph.Args;
import se.fadder.graph.Connection;
import se.fadder.graph.Operation;
import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.Page.After;
import se.fadder.kernel.Viewer;
import se.fadder.people.PeopleGraph;

/** The wiring of {@code staff.graphqls}. */
final class StaffGraph implements SchemaWiring {
  private final StaffFiles files;

  StaffGraph(StaffFiles files) {
    this.files = files;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring
        .type("Viewer", Viewer.class)
        .field(
            "staffFiles",
            (viewer, args, operation) -> operation.read(tx -> files.newest(tx, viewer)))
        .field("staffFile", (viewer, args, operation) -> newest(viewer, operation))
        .field("staffChanges", this::changes);
    wiring
        .type("StaffFile", StaffFile.class)
        .field("id", (file, args, operation) -> file.id().value())
        .field("by", (file, args, operation) -> operation.load(PeopleGraph.PERSON, file.givenBy()))
        .field(
            "skippedColumns",
            (file, args, operation) ->
                file.skipped().lines().filter(some -> !some.isEmpty()).toList());
    wiring
        .type("StaffFileShown", Shown.class)
        .field("file", (shown, args, operation) -> shown.file())
        .field("counts", (shown, args, operation) -> shown.counts());
    wiring.type("StaffChangeCount", StaffChangeSql.Count.class);
    wireChange(wiring);
    wireMutations(wiring);
  }

  /** The newest file with the numbers of what it would change. */
  record Shown(StaffFile file, List<StaffChangeSql.Count> counts) {}

  private @Nullable Shown newest(Viewer viewer, Operation operation) {
    return operation.read(tx ->
        files.newest(tx, viewer).stream()
            .findFirst()
            .map(file -> new Shown(file, files.counts(tx, viewer, file.id())))
            .orElse(null));
  }

  private Connection<StaffChange> changes(Viewer viewer, Args args, Operation operation) {
    List<StaffChangeKind> kinds = args.someOf("kinds", StaffChangeKind.class);
    UUID id = args.uuid("fileId");
    return Connection.of(
        operation.read(tx -> files.changes(tx, viewer, new StaffFileId(id), kinds, args.page())),
        change -> new After(String.valueOf(change.place()), ""));
  }

  private static void wireChange(Wiring wiring) {
    wiring
        .type("StaffChange", StaffChange.class)
        .field("row", (of, args, operation) -> (int) of.line())
        .field("person", (of, args, operation) -> operation.load(PeopleGraph.PERSON, of.personId()))
        .field("alike", (of, args, operation) -> operation.load(PeopleGraph.PERSON, of.alikeId()))
        .field("unit", (of, args, operation) -> operation.load(PeopleGraph.UNIT, of.unitId()));
  }

  private void wireMutations(Wiring wiring) {
    wiring.mutation(
        "staffFileAccept",
        (tx, viewer, input) ->
            Payload.of(files.accept(tx, viewer, file(input), input.numberOrNull("endings"))));
    wiring.mutation(
        "staffFileDiscard",
        (tx, viewer, input) -> Payload.of(files.discard(tx, viewer, file(input))));
    wiring.mutation(
        "staffChangeHold",
        (tx, viewer, input) ->
            Payload.of(
                files.hold(tx, viewer, file(input), input.number("place"), input.truth("held"))));
    wiring.mutation(
        "staffChangeAnswer",
        (tx, viewer, input) ->
            Payload.of(
                files.answer(tx, viewer, file(input), input.number("place"), input.truth("same"))));
  }

  private static StaffFileId file(Args input) {
    return new StaffFileId(input.uuid("fileId"));
  }
}
