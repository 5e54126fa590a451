package se.fadder.graph;

/** The wiring of one of a room's schema files; implemented by a {@code *Graph} of the room. */
@FunctionalInterface
public interface SchemaWiring {
  void wire(Wiring wiring);
}
