package se.fadder.people;

import org.jspecify.annotations.Nullable;
import se.fadder.audit.Change;
import se.fadder.audit.DataRead;
import se.fadder.graph.Connection;
import se.fadder.graph.Loader;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.Page.After;
import se.fadder.kernel.Slice;
import se.fadder.people.Audit.Of;

/** The wiring of {@code people-audit.graphqls}: who read and changed a person's data. */
public final class AuditGraph implements SchemaWiring {
  private static final Loader<Of, Slice<DataRead>> READS = new Loader<>("people.dataReads");
  private static final Loader<Of, Slice<Change>> CHANGES = new Loader<>("people.dataChanges");

  private final Audit audit;

  public AuditGraph(Audit audit) {
    this.audit = audit;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.loader(READS, audit::reads);
    wiring.loader(CHANGES, audit::changes);
    wiring
        .type("Person", Person.class)
        .field(
            "dataReads",
            (person, args, operation) ->
                operation
                    .load(READS, new Of(person.id(), args.page()))
                    .thenApply(AuditGraph::reads))
        .field(
            "dataChanges",
            (person, args, operation) ->
                operation
                    .load(CHANGES, new Of(person.id(), args.page()))
                    .thenApply(AuditGraph::changes));
    wiring
        .type("DataRead", DataRead.class)
        .field(
            "viewer",
            (read, args, operation) -> operation.load(PeopleGraph.PERSON, read.viewerId()));
    wiring
        .type("DataChange", Change.class)
        .field(
            "actor",
            (change, args, operation) -> operation.load(PeopleGraph.PERSON, change.actorId()));
  }

  private static @Nullable Connection<DataRead> reads(@Nullable Slice<DataRead> reads) {
    return reads == null ? null : Connection.of(reads, Audit::placeOf);
  }

  private static @Nullable Connection<Change> changes(@Nullable Slice<Change> changes) {
    return changes == null
        ? null
        : Connection.of(changes, change -> new After(change.id().toString(), ""));
  }
}
