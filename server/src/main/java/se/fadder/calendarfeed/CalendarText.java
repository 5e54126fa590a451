package se.fadder.calendarfeed;

import static java.nio.charset.StandardCharsets.UTF_8;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import biweekly.util.Duration;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Date;
import se.fadder.calendar.WallClock;

/**
 * The text of a calendar (iCalendar, RFC 5545). Times are written in UTC: each session is an event
 * of its own, so there is no rule that would need a time zone, and every calendar shows UTC in its
 * owner's zone, while many have a table of zones of their own that they prefer to what comes along.
 * There is no {@code METHOD}, since one would ask for the name of an organizer.
 */
final class CalendarText {
  /** How often calendars are asked to look. Most look when they want to. */
  private static final int HOURS_BETWEEN = 4;

  /** The most bytes of a line, without its end. */
  private static final int LONGEST_LINE = 75;

  private static final byte[] FOLD = "\r\n ".getBytes(UTF_8);

  private CalendarText() {}

  /** Writes a calendar that is fetched again and again. */
  static byte[] ofFeed(CalendarContent content) {
    String name = CalendarWords.in(content.language()).calendar();
    ICalendar calendar = calendar(content);
    calendar.setName(name);
    calendar.setExperimentalProperty("X-WR-CALNAME", name);
    calendar.setRefreshInterval(new Duration.Builder().hours(HOURS_BETWEEN).build());
    calendar.setExperimentalProperty("X-PUBLISHED-TTL", "PT" + HOURS_BETWEEN + "H");
    return bytes(calendar);
  }

  /**
   * Writes a file that is taken over once; a calendar's name in it would make some make a new one.
   */
  static byte[] ofFile(CalendarContent content) {
    return bytes(calendar(content));
  }

  private static ICalendar calendar(CalendarContent content) {
    ICalendar calendar = new ICalendar();
    calendar.setProductId("-//Fadder//Fadder//" + content.language());
    content.events().forEach(event -> calendar.addEvent(event(content, event)));
    return calendar;
  }

  private static VEvent event(CalendarContent content, CalendarEvent event) {
    CalendarWords words = CalendarWords.in(content.language());
    VEvent written = new VEvent();
    written.setUid(event.id().value().toString());
    written.setSequence(event.revision());
    written.setDateTimeStamp(Date.from(event.since()));
    written.setLastModified(Date.from(event.since()));
    written.setDateStart(Date.from(instant(content, event, event.begins())), true);
    written.setDateEnd(Date.from(instant(content, event, event.ends())), true);
    written.setSummary(words.title(event));
    if (!event.onSite()) {
      written.setLocation(words.remote());
    } else if (content.showsPlace()) {
      written.setLocation(event.unit());
    }
    written.setStatus(event.isCalledOff() ? Status.cancelled() : Status.confirmed());
    written.setTransparency(event.isCalledOff());
    written.setUrl(content.server() + "/#/sessions/Session_" + event.id().value());
    return written;
  }

  /** No session begins or ends at a time that clocks skip. */
  private static Instant instant(CalendarContent content, CalendarEvent event, LocalTime time) {
    return new WallClock(content.zone())
        .instant(event.day(), time)
        .orElseThrow(() -> new IllegalStateException(time + " is not on " + event.day()));
  }

  private static byte[] bytes(ICalendar calendar) {
    return folded(Biweekly.write(calendar).foldLines(false).go().getBytes(UTF_8));
  }

  /** The same with lines folded by bytes, as the standard has it; the library counts letters. */
  private static byte[] folded(byte[] text) {
    ByteArrayOutputStream folded = new ByteArrayOutputStream(text.length + text.length / 8);
    int line = 0;
    for (int at = 0; at < text.length; at++) {
      boolean ends = text[at] == '\r' || text[at] == '\n';
      if (!ends && line + letterAt(text, at) > LONGEST_LINE) {
        folded.writeBytes(FOLD);
        line = 1;
      }
      folded.write(text[at]);
      line = ends ? 0 : line + 1;
    }
    return folded.toByteArray();
  }

  /** How many bytes of a letter there are from a place on, in UTF-8; 1 within the letter. */
  private static int letterAt(byte[] text, int at) {
    int ones = Integer.numberOfLeadingZeros(~(text[at] << 24));
    return Math.max(1, ones);
  }
}
