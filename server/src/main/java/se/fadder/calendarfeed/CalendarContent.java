package se.fadder.calendarfeed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import se.fadder.kernel.Sha256;
import se.fadder.people.Language;

/**
 * All that the text of a calendar is made of.
 *
 * @param showsPlace whether it says where sessions are
 * @param server the address under which people reach it
 * @param zone that of the clocks on the wall
 */
record CalendarContent(
    Language language, boolean showsPlace, URI server, ZoneId zone, List<CalendarEvent> events) {
  /** Grows when the same sessions are to be written in another way, so that calendars see it. */
  private static final int FORM = 1;

  CalendarContent {
    events = List.copyOf(events);
  }

  /** The entity tag of the text, known before it is written. Weak, for it may be compressed. */
  String tag() {
    byte[] hash = Sha256.of((FORM + toString()).getBytes(UTF_8));
    return "W/\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(hash) + '"';
  }
}
