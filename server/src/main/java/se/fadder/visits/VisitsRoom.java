package se.fadder.visits;

import se.fadder.calendar.CalendarRoom;
import se.fadder.room.Base;
import se.fadder.room.Offering;
import se.fadder.room.Room;

/**
 * The room of what people say of their own day.
 *
 * @param hoursOfDays tells listeners when somebody begins or ends a day at another time
 */
public record VisitsRoom(Room room, Visits visits, HoursOfDays hoursOfDays) implements Offering {
  /** Makes the room on the rooms below it. */
  public static VisitsRoom of(Base base, CalendarRoom calendar) {
    OwnDay ownDay = new OwnDay(base.today());
    Visits visits = new Visits(ownDay, calendar.busyTimes());
    HoursOfDays hoursOfDays = new HoursOfDays(ownDay);
    return new VisitsRoom(
        Room.named("visits")
            .data(VisitsData.TABLES)
            .graph("visits", new VisitGraph(visits, hoursOfDays))
            .daily(VisitPurge.work(base.today()))
            .build(),
        visits,
        hoursOfDays);
  }
}
