package se.fadder.teamfika;

import se.fadder.calendar.CalendarRoom;
import se.fadder.people.PeopleRoom;
import se.fadder.room.Base;
import se.fadder.room.Offering;
import se.fadder.room.Room;

/**
 * The room of what a team does together.
 *
 * @param days tells rooms above what people have with their teams, and when that changes
 */
public record TeamFikaRoom(Room room, TeamFikaDays days) implements Offering {
  /** Makes the room on the rooms below it. */
  public static TeamFikaRoom of(Base base, PeopleRoom people, CalendarRoom calendar) {
    return new TeamFikaRoom(
        Room.named("teamfika").build(), new TeamFikaDays(people.people(), calendar.workingDays()));
  }
}
