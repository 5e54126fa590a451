package se.fadder.calendarfeed;

import java.net.URI;
import java.util.function.Supplier;
import se.fadder.audit.AuditRoom;
import se.fadder.room.Base;
import se.fadder.room.Offering;
import se.fadder.room.Room;
import se.fadder.signin.SignInRoom;
import se.fadder.supervision.SupervisionRoom;

/** The room of calendars. */
public record CalendarFeedRoom(Room room, CalendarFeeds feeds) implements Offering {
  /**
   * Makes the room on those below it.
   *
   * @param server the address under which people reach it; asked for once it listens
   */
  public static CalendarFeedRoom of(
      Base base,
      AuditRoom audit,
      SignInRoom signIn,
      SupervisionRoom supervision,
      Supplier<URI> server) {
    audit.changeKinds().add(CalendarFeedChangeKind.values());
    CalendarFeeds feeds = new CalendarFeeds(base.today(), base.random(), audit.log());
    Calendars calendars =
        new Calendars(base.today(), signIn.mayEnter(), supervision.access(), server);
    supervision.plans().addListener(new EventChanges(base.today()));
    return new CalendarFeedRoom(
        Room.named("calendarfeed")
            .data(CalendarFeedData.TABLES)
            .graph("calendarfeed", new CalendarFeedGraph(feeds, server))
            .endpoint(
                new FeedEndpoint(
                    base.database(), base.today(), calendars, new FetchLimit(base.clock())))
            .endpoint(new SessionFileEndpoint(base.database(), calendars))
            .daily(CalendarFeedPurge.work(base.today()))
            .build(),
        feeds);
  }
}
