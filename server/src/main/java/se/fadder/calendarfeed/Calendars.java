package se.fadder.calendarfeed;

import java.net.URI;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import se.fadder.calendarfeed.CalendarFeedSql.Address;
import se.fadder.calendarfeed.CalendarFeedSql.Reader;
import se.fadder.db.Tx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.people.Language;
import se.fadder.signin.StillEmployed;
import se.fadder.signin.Token;
import se.fadder.supervision.SessionAccess;
import se.fadder.supervision.SessionId;
import se.fadder.supervision.SessionStanding;

/**
 * What calendars get: of whoever's address it is, while they may be inside at all, and of one
 * session to whoever takes part in it or did.
 */
final class Calendars {
  /** How far back a calendar shows sessions. */
  static final Period BACK = Period.ofDays(30);

  /** How far ahead it does. */
  static final Period AHEAD = Period.ofDays(400);

  /** The most sessions in it: who has more sees those that come first. */
  static final int MOST = 1_000;

  private final Today today;
  private final StillEmployed mayEnter;
  private final SessionAccess access;
  private final Supplier<URI> server;

  Calendars(Today today, StillEmployed mayEnter, SessionAccess access, Supplier<URI> server) {
    this.today = today;
    this.mayEnter = mayEnter;
    this.access = access;
    this.server = server;
  }

  /** The address that ends in a secret; empty when nobody's does, or that of one who has left. */
  Optional<Address> address(Tx tx, Token secret) {
    return tx.sql(CalendarFeedSql.class)
        .byHash(secret.hash())
        .filter(address -> mayEnter.test(tx, address.personId()));
  }

  /** Somebody's sessions. */
  CalendarContent ofPerson(Tx tx, PersonId person) {
    return content(
        tx,
        person,
        tx.sql(CalendarFeedSql.class)
            .events(person, today.date().minus(BACK), today.date().plus(AHEAD), MOST));
  }

  /** One session; empty when there is none in which the viewer takes part or did. */
  Optional<CalendarContent> ofSession(Tx tx, Viewer viewer, SessionId id) {
    return access
        .of(tx, viewer, id)
        .filter(SessionStanding::readsTyped)
        .map(standing ->
            content(tx, viewer.person(), List.of(tx.sql(CalendarFeedSql.class).event(id))));
  }

  private CalendarContent content(Tx tx, PersonId person, List<CalendarEvent> events) {
    Reader reader = tx.sql(CalendarFeedSql.class).reader(person);
    Language language = reader.language();
    return new CalendarContent(
        language == null ? Language.SV : language,
        reader.showsPlace(),
        server.get(),
        today.zone(),
        events);
  }
}
