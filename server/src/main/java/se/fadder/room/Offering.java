package se.fadder.room;

/**
 * A room as its factory makes it: the verbs that rooms above, a loader of data or a test may call,
 * and what the room offers to the server.
 */
@FunctionalInterface
public interface Offering {
  Room room();
}
