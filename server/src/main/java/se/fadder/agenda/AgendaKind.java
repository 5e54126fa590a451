package se.fadder.agenda;

/** A kind of item on agendas. Each room declares those of its sources, as constants of an enum. */
public interface AgendaKind {
  /** The name, which stands in the room's schema file too. */
  String name();
}
