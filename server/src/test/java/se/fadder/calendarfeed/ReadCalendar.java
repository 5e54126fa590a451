package se.fadder.calendarfeed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyContainer;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.validate.ValidationResult;
import org.jspecify.annotations.Nullable;

/**
 * A calendar as another library reads it than has written it.
 *
 * @param name null for none
 * @param ttl how long it says that it is good for; null when it does not say
 * @param faults what the library finds against the standard
 */
public record ReadCalendar(
    @Nullable String name,
    @Nullable String ttl,
    @Nullable String method,
    List<Event> events,
    ValidationResult faults) {
  /** An event. */
  public record Event(
      String uid,
      int sequence,
      Instant stamp,
      Instant begins,
      Instant ends,
      String summary,
      @Nullable String location,
      String status,
      String url,
      List<String> properties) {}

  public static ReadCalendar of(byte[] text) throws IOException, ParserException {
    Calendar calendar = new CalendarBuilder().build(new ByteArrayInputStream(text));
    return new ReadCalendar(
        text(calendar, "X-WR-CALNAME"),
        text(calendar, "X-PUBLISHED-TTL"),
        text(calendar, Property.METHOD),
        calendar.<VEvent>getComponents(Component.VEVENT).stream().map(ReadCalendar::event).toList(),
        calendar.validate());
  }

  private static Event event(VEvent event) {
    return new Event(
        said(event, Property.UID),
        Integer.parseInt(said(event, Property.SEQUENCE)),
        Objects.requireNonNull(event.getDateTimeStamp()).getDate(),
        Instant.from(Objects.requireNonNull(event.getDateTimeStart()).getDate()),
        Instant.from(Objects.requireNonNull(event.getDateTimeEnd()).getDate()),
        said(event, Property.SUMMARY),
        text(event, Property.LOCATION),
        said(event, Property.STATUS),
        said(event, Property.URL),
        event.getProperties().stream().map(Property::getName).toList());
  }

  private static String said(PropertyContainer of, String name) {
    return of.getRequiredProperty(name).getValue();
  }

  private static @Nullable String text(PropertyContainer of, String name) {
    return of.getProperty(name).map(Property::getValue).orElse(null);
  }
}
