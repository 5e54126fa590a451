package se.fadder.calendarfeed;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import se.fadder.db.Database;
import se.fadder.kernel.Viewer;
import se.fadder.kernel.ViewerEndpoint;
import se.fadder.supervision.SessionId;

/**
 * {@code GET /sessions/ID.ics}: one session, for whoever is signed in and takes part in it. A link
 * to it is what phones open in their calendar at once, where a file that a page makes is only
 * saved.
 */
final class SessionFileEndpoint implements ViewerEndpoint {
  static final String PATH = "/sessions";

  private static final String KIND = "Session_";

  private static final Pattern FORM =
      Pattern.compile(KIND + "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private final Database database;
  private final Calendars calendars;

  SessionFileEndpoint(Database database, Calendars calendars) {
    this.database = database;
    this.calendars = calendars;
  }

  @Override
  public String path() {
    return PATH;
  }

  /** Which session somebody looks at is nothing for a log. */
  @Override
  public boolean hasSecret() {
    return true;
  }

  @Override
  public Answer answer(Viewer viewer, Request request) {
    return session(request)
        .flatMap(id -> database.read(tx -> calendars.ofSession(tx, viewer, id)))
        .map(SessionFileEndpoint::file)
        .orElse(CalendarFile.NOWHERE);
  }

  private static Optional<SessionId> session(Request request) {
    return CalendarFile.nameIn(request)
        .filter(name -> FORM.matcher(name).matches())
        .map(name -> new SessionId(UUID.fromString(name.substring(KIND.length()))));
  }

  private static Answer file(CalendarContent content) {
    String day = content.events().getFirst().day().toString();
    return new Answer(
        200,
        Map.of(
            "Cache-Control",
            "no-store",
            "Content-Disposition",
            "inline; filename=\"fadder-" + day + ".ics\""),
        CalendarFile.TYPE,
        CalendarText.ofFile(content));
  }
}
