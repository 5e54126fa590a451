package se.fadder.room;

/** A room as its factory makes it: the verbs for rooms above, and what it offers to the server. */
@FunctionalInterface
public interface Offering {
  Room room();
}
