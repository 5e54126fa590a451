package se.fadder.breakplans;

import se.fadder.people.PeopleRoom;
import se.fadder.room.Offering;
import se.fadder.room.Room;

/**
 * The room of when people want to be reminded of breaks.
 *
 * @param plans tells listeners when one changes
 */
public record BreakPlansRoom(Room room, BreakPlans plans) implements Offering {
  /** Makes the room on the rooms below it. */
  public static BreakPlansRoom of(PeopleRoom people) {
    return new BreakPlansRoom(Room.named("breakplans").build(), new BreakPlans(people.people()));
  }
}
