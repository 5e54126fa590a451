package se.fadder.calendarfeed;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.fadder.calendarfeed.CalendarFeedSql.Address;
import se.fadder.db.Database;
import se.fadder.kernel.Endpoint;
import se.fadder.kernel.Json;
import se.fadder.kernel.Today;
import se.fadder.signin.Token;

/**
 * {@code GET /ical/SECRET.ics}: somebody's sessions, for their calendar, which signs in nowhere.
 * The text is written only for a calendar that has another one than there is by now.
 */
final class FeedEndpoint implements Endpoint {
  static final String PATH = "/ical";

  /** To the hour is enough to see whether a calendar comes, and a write an hour is little. */
  private static final Duration NOTED_EVERY = Duration.ofHours(1);

  private final Database database;
  private final Today today;
  private final Calendars calendars;
  private final FetchLimit limit;

  FeedEndpoint(Database database, Today today, Calendars calendars, FetchLimit limit) {
    this.database = database;
    this.today = today;
    this.calendars = calendars;
    this.limit = limit;
  }

  @Override
  public String method() {
    return "GET";
  }

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public boolean hasSecret() {
    return true;
  }

  @Override
  public Answer answer(Request request) {
    return CalendarFile.nameIn(request)
        .flatMap(Token::of)
        .flatMap(secret ->
            database
                .read(tx -> calendars.address(tx, secret))
                .map(address -> answer(request, secret, address)))
        .orElse(CalendarFile.NOWHERE);
  }

  private Answer answer(Request request, Token secret, Address address) {
    Optional<Duration> wait = limit.admit(address.personId());
    if (wait.isPresent()) {
      return Json.problem(
          429,
          Map.of("Retry-After", Long.toString(wait.get().plusMillis(999).toSeconds())),
          "TOO_MANY_REQUESTS",
          "The calendar was fetched too often. It changes a few times a day.");
    }
    note(secret, address);
    CalendarContent content = database.read(tx -> calendars.ofPerson(tx, address.personId()));
    Map<String, String> headers = new HashMap<>();
    headers.put("ETag", content.tag());
    headers.put("Cache-Control", "private, no-cache");
    if (isKnown(request.header("if-none-match").orElse(""), content.tag())) {
      return new Answer(304, headers, CalendarFile.TYPE, new byte[0]);
    }
    return new Answer(200, headers, CalendarFile.TYPE, CalendarText.ofFeed(content));
  }

  private void note(Token secret, Address address) {
    Instant now = today.now();
    Instant before = address.fetchedAt();
    if (before == null || !before.plus(NOTED_EVERY).isAfter(now)) {
      database.write(tx -> {
        tx.sql(CalendarFeedSql.class).fetched(secret.hash(), now);
        return true;
      });
    }
  }

  private static boolean isKnown(String tags, String tag) {
    return Stream.of(tags.split(",", -1))
        .map(String::strip)
        .anyMatch(known -> known.equals("*") || known.equals(tag) || ("W/" + known).equals(tag));
  }
}
