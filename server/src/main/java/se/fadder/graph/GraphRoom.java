package se.fadder.graph;

/** The wiring of one room's schema file; implemented by the room's {@code *Graph}. */
@FunctionalInterface
public interface GraphRoom {
  void wire(Wiring wiring);
}
