package se.fadder.people;

import java.util.Collection;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.fadder.audit.Change;
import se.fadder.audit.ChangeKind;
import se.fadder.audit.DataRead;
import se.fadder.audit.Kind;
import se.fadder.audit.Kinds;
import se.fadder.audit.ReadKind;
import se.fadder.graph.Connection;
import se.fadder.graph.Loader;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.Page.After;
import se.fadder.kernel.Slice;
import se.fadder.people.DataAccessHistory.Of;

/** The wiring of {@code people-audit.graphqls}: who read and changed a person's data. */
public final class AuditGraph implements SchemaWiring {
  private static final Loader<Of, Slice<DataRead>> READS = new Loader<>("people.dataReads");
  private static final Loader<Of, Slice<Change>> CHANGES = new Loader<>("people.dataChanges");

  /** The value of the schema for every kind that is stored and that no room declares. */
  private static final String OTHER = "OTHER";

  private final DataAccessHistory history;
  private final Kinds<ChangeKind> changeKinds;
  private final Kinds<ReadKind> readKinds;

  public AuditGraph(
      DataAccessHistory history, Kinds<ChangeKind> changeKinds, Kinds<ReadKind> readKinds) {
    this.history = history;
    this.changeKinds = changeKinds;
    this.readKinds = readKinds;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.values("ChangeKind", names(changeKinds));
    wiring.values("ReadKind", names(readKinds));
    wiring.loader(READS, history::reads);
    wiring.loader(CHANGES, history::changes);
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
        .field("kind", (read, args, operation) -> nameOf(readKinds, read.kind()))
        .field(
            "viewer",
            (read, args, operation) -> operation.load(PeopleGraph.PERSON, read.viewerId()));
    wiring
        .type("DataChange", Change.class)
        .field("kind", (change, args, operation) -> nameOf(changeKinds, change.kind()))
        .field(
            "actor",
            (change, args, operation) -> operation.load(PeopleGraph.PERSON, change.actorId()));
  }

  private static Collection<String> names(Kinds<?> kinds) {
    Collection<String> names = new TreeSet<>();
    kinds.all().forEach(kind -> names.add(kind.name()));
    names.add(OTHER);
    return names;
  }

  private static <K extends Kind> String nameOf(Kinds<K> kinds, K kind) {
    return kinds.isDeclared(kind) ? kind.name() : OTHER;
  }

  private static @Nullable Connection<DataRead> reads(@Nullable Slice<DataRead> reads) {
    return reads == null ? null : Connection.of(reads, DataAccessHistory::placeOf);
  }

  private static @Nullable Connection<Change> changes(@Nullable Slice<Change> changes) {
    return changes == null
        ? null
        : Connection.of(changes, change -> new After(change.id().toString(), ""));
  }
}
