package se.fadder.agenda;

import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.Viewer;
import se.fadder.people.PeopleGraph;

/** The wiring of {@code agenda.graphqls}. */
public final class AgendaGraph implements SchemaWiring {
  private final Agendas agendas;

  public AgendaGraph(Agendas agendas) {
    this.agendas = agendas;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.values("AgendaKind", agendas.kinds());
    wiring.values("AgendaDeed", agendas.deeds());
    wiring
        .type("Viewer", Viewer.class)
        .field("agenda", (viewer, args, operation) -> operation.read(tx -> agendas.of(tx, viewer)));
    wiring.type("Agenda", Agenda.class);
    wiring
        .type("AgendaCount", Agenda.Count.class)
        .field("kind", (of, args, operation) -> of.kind().name());
    wiring
        .type("AgendaItem", AgendaItem.class)
        .field("kind", (item, args, operation) -> item.kind().name())
        .field(
            "deeds",
            (item, args, operation) -> item.deeds().stream().map(AgendaDeed::name).toList())
        .field(
            "person",
            (item, args, operation) -> operation.load(PeopleGraph.PERSON, item.personId()))
        .field("object", (item, args, operation) -> operation.node(item.leadsTo()));
    wiring.subscription(
        "agendaChanged",
        (root, args, operation) -> operation.read(tx -> agendas.concerns(tx, operation.viewer())),
        (root, args, operation) -> operation.viewer());
  }
}
