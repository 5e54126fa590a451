package se.fadder.room;

import java.util.ArrayList;
import java.util.List;

/** The rooms of a server, listed as they are made: the order in which they stand on one another. */
public final class RoomList {
  private final List<Room> rooms = new ArrayList<>();

  /** Lists what a room offers, and gives the room back. */
  public <R extends Offering> R add(R made) {
    rooms.add(made.room());
    return made;
  }

  /** The rooms that were listed so far. */
  public List<Room> rooms() {
    return List.copyOf(rooms);
  }
}
