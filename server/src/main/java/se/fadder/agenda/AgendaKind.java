package se.fadder.agenda;

import java.util.Set;

/** A kind of item on agendas. Each room declares those of its sources, as constants of an enum. */
public interface AgendaKind {
  /** The name, which stands in the room's schema file too. */
  String name();

  /**
   * The names of kinds that say no more of the same person: beside an item of this kind, those of
   * them are left out, whatever room they are from.
   */
  default Set<String> insteadOf() {
    return Set.of();
  }
}
