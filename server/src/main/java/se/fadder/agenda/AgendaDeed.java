package se.fadder.agenda;

/**
 * A deed by which an item leaves somebody's agenda. Each room declares those of its sources, as
 * constants of an enum.
 */
public interface AgendaDeed {
  /** The name, which stands in the room's schema file too. */
  String name();
}
