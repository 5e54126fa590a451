package se.fadder.calendarfeed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.fadder.calendarfeed.ReadCalendar.Event;
import se.fadder.people.Language;
import se.fadder.supervision.SessionForm;
import se.fadder.supervision.SessionId;
import se.fadder.supervision.SessionState;

/** Tests that another library reads what is written of sessions, and to the letter what it is. */
final class CalendarTextTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
  private static final Instant MADE = Instant.parse("2026-03-02T09:30:00Z");

  /** An identifier that was made then. */
  private static SessionId id(int number) {
    return new SessionId(new UUID(MADE.toEpochMilli() << 16 | 0x7000 | number, 1L << 63 | number));
  }

  private static CalendarEvent event(String day, String begins, String ends) {
    return new CalendarEvent(
        id(1),
        SessionForm.MENTOR,
        true,
        LocalDate.parse(day),
        LocalTime.parse(begins),
        LocalTime.parse(ends),
        SessionState.PLANNED,
        1,
        "Norr",
        null);
  }

  private static CalendarEvent as(
      CalendarEvent event, SessionState state, int revision, @Nullable Instant changedAt) {
    return new CalendarEvent(
        event.id(),
        event.form(),
        event.onSite(),
        event.day(),
        event.begins(),
        event.ends(),
        state,
        revision,
        event.unit(),
        changedAt);
  }

  private static CalendarEvent in(String unit, boolean onSite, SessionForm form) {
    CalendarEvent event = event("2026-03-11", "09:00", "10:00");
    return new CalendarEvent(
        event.id(),
        form,
        onSite,
        event.day(),
        event.begins(),
        event.ends(),
        event.state(),
        event.revision(),
        unit,
        null);
  }

  private static CalendarContent content(
      Language language, boolean showsPlace, CalendarEvent... events) {
    return new CalendarContent(
        language, showsPlace, URI.create("https://fadder.example"), ZONE, List.of(events));
  }

  private static ReadCalendar read(CalendarEvent... events) throws Exception {
    return ReadCalendar.of(CalendarText.ofFeed(content(Language.SV, true, events)));
  }

  @Test
  void aSessionIsAnEventInUtcWhetherTheClocksHaveBeenPutForwardOrNot() throws Exception {
    ReadCalendar calendar =
        read(
            event("2026-03-27", "09:00", "10:30"),
            event("2026-03-30", "09:00", "10:30"),
            event("2026-10-23", "15:15", "16:00"),
            event("2026-10-26", "15:15", "16:00"));
    assertThat(calendar.faults().getEntries()).isEmpty();
    assertThat(calendar.events())
        .extracting(Event::begins, Event::ends)
        .containsExactly(
            tuple(Instant.parse("2026-03-27T08:00:00Z"), Instant.parse("2026-03-27T09:30:00Z")),
            tuple(Instant.parse("2026-03-30T07:00:00Z"), Instant.parse("2026-03-30T08:30:00Z")),
            tuple(Instant.parse("2026-10-23T13:15:00Z"), Instant.parse("2026-10-23T14:00:00Z")),
            tuple(Instant.parse("2026-10-26T14:15:00Z"), Instant.parse("2026-10-26T15:00:00Z")));
  }

  /** A session that spans the night on which clocks are put back lasts an hour more. */
  @Test
  void theHourThatComesTwiceIsReadAsItsFirst() throws Exception {
    Event event = read(event("2026-10-25", "02:30", "04:00")).events().getFirst();
    assertThat(event.begins()).isEqualTo("2026-10-25T00:30:00Z");
    assertThat(event.ends()).isEqualTo("2026-10-25T03:00:00Z");
    assertThatThrownBy(() -> read(event("2026-03-29", "02:30", "04:00")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theCalendarSaysItsNameAndHowOftenToLook() throws Exception {
    ReadCalendar feed = read(event("2026-03-11", "09:00", "10:00"));
    assertThat(feed.name()).isEqualTo("Samtal i Fadder");
    assertThat(feed.ttl()).isEqualTo("PT4H");
    assertThat(feed.method()).isNull();
    assertThat(read().events()).isEmpty();
    ReadCalendar english = ReadCalendar.of(CalendarText.ofFeed(content(Language.EN, true)));
    assertThat(english.name()).isEqualTo("Sessions in Fadder");
  }

  @Test
  void theFileOfOneIsTheSameEventAndNamesNoCalendar() throws Exception {
    CalendarEvent event = event("2026-03-11", "09:00", "10:00");
    ReadCalendar file = ReadCalendar.of(CalendarText.ofFile(content(Language.SV, true, event)));
    assertThat(file.events()).isEqualTo(read(event).events());
    assertThat(file.name()).isNull();
    assertThat(file.ttl()).isNull();
    assertThat(file.faults().getEntries()).isEmpty();
  }

  @Test
  void whatIsMovedRisesAndKeepsItsUidAndWhatIsCalledOffIsCancelled() throws Exception {
    CalendarEvent planned = event("2026-03-11", "09:00", "10:00");
    Instant later = Instant.parse("2026-03-05T12:00:00Z");
    Event first = read(planned).events().getFirst();
    Event moved = read(as(planned, SessionState.PLANNED, 2, later)).events().getFirst();
    Event calledOff =
        read(as(planned, SessionState.CALLED_OFF, 3, later.plusSeconds(60))).events().getFirst();
    assertThat(Stream.of(first, moved, calledOff))
        .extracting(Event::uid)
        .containsOnly(planned.id().value().toString());
    assertThat(Stream.of(first, moved, calledOff)).extracting(Event::sequence).isSorted();
    assertThat(moved.sequence()).isGreaterThan(first.sequence());
    assertThat(first.stamp()).isEqualTo(MADE);
    assertThat(moved.stamp()).isEqualTo(later);
    assertThat(List.of(first.status(), moved.status(), calledOff.status()))
        .containsExactly("CONFIRMED", "CONFIRMED", "CANCELLED");
    assertThat(calledOff.summary()).isEqualTo("Inställt: Mentorsamtal");
  }

  @Test
  void itSaysTheFormThePlaceAndNothingElse() throws Exception {
    ReadCalendar calendar =
        read(
            in("Norr", true, SessionForm.MENTOR),
            in("Norr", false, SessionForm.INDIVIDUAL),
            in("Norr", true, SessionForm.GROUP),
            in("Norr", false, SessionForm.CASE_REVIEW));
    assertThat(calendar.events())
        .extracting(Event::summary, Event::location)
        .containsExactly(
            tuple("Mentorsamtal", "Norr"),
            tuple("Handledning", "Distans"),
            tuple("Grupphandledning", "Norr"),
            tuple("Ärendegenomgång", "Distans"));
    assertThat(calendar.events())
        .allSatisfy(event ->
            assertThat(event.properties())
                .containsExactlyInAnyOrder(
                    "UID",
                    "SEQUENCE",
                    "DTSTAMP",
                    "LAST-MODIFIED",
                    "DTSTART",
                    "DTEND",
                    "SUMMARY",
                    "LOCATION",
                    "STATUS",
                    "TRANSP",
                    "URL"));
    assertThat(calendar.events().getFirst().url())
        .isEqualTo("https://fadder.example/#/sessions/Session_" + id(1).value());
  }

  @Test
  void whereSomebodyWithProtectedIdentityIsStaysUnsaid() throws Exception {
    CalendarEvent onSite = in("Norr", true, SessionForm.MENTOR);
    CalendarEvent remote = in("Norr", false, SessionForm.MENTOR);
    ReadCalendar calendar =
        ReadCalendar.of(CalendarText.ofFeed(content(Language.EN, false, onSite, remote)));
    assertThat(calendar.events()).extracting(Event::location).containsExactly(null, "Remote");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Norr",
        "Barn, unga; familj \\ vuxna",
        "Rad ett\nrad två",
        "åäöåäöåäöåäöåäöåäöåäöåäöåäöåäöåäöåäöåäöåäöåäöåäöåäöåäöåäöåäöåäöåäöåäöåäöåäöåäöåäöåäöåäö",
        "a😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀"
      })
  void noLineIsLongerThan75BytesAndEveryLetterComesThrough(String unit) throws Exception {
    CalendarEvent event = in(unit, true, SessionForm.MENTOR);
    byte[] text = CalendarText.ofFeed(content(Language.SV, true, event));
    assertThat(new String(text, UTF_8).split("\r\n", -1))
        .allSatisfy(line -> {
          assertThat(line.getBytes(UTF_8).length).as(line).isLessThanOrEqualTo(75);
          assertThat(line).doesNotContain("\n", "\r", "\uFFFD");
        });
    assertThat(ReadCalendar.of(text).events().getFirst().location()).isEqualTo(unit);
  }

  /**
   * Where this fails, {@code CalendarContent.FORM} must grow, too: else calendars see no change.
   */
  @Test
  void whatIsWrittenOfTheSameSessionsIsTheSame() {
    CalendarContent content =
        content(
            Language.SV,
            true,
            as(event("2026-03-11", "09:00", "10:00"), SessionState.HELD, 2, MADE));
    assertThat(new String(CalendarText.ofFeed(content), UTF_8).lines())
        .containsExactly(
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Fadder//Fadder//SV",
            "NAME:Samtal i Fadder",
            "X-WR-CALNAME:Samtal i Fadder",
            "X-PUBLISHED-TTL:PT4H",
            "REFRESH-INTERVAL:PT4H",
            "BEGIN:VEVENT",
            "UID:" + id(1).value(),
            "SEQUENCE:2",
            "DTSTAMP:20260302T093000Z",
            "LAST-MODIFIED:20260302T093000Z",
            "DTSTART:20260311T080000Z",
            "DTEND:20260311T090000Z",
            "SUMMARY:Mentorsamtal",
            "LOCATION:Norr",
            "STATUS:CONFIRMED",
            "TRANSP:OPAQUE",
            "URL:https://fadder.example/#/sessions/Session_019cade2-11c0-7001-8000-00000",
            " 0000001",
            "END:VEVENT",
            "END:VCALENDAR");
  }

  @Test
  void theTagIsThatOfWhatIsWritten() {
    CalendarEvent event = event("2026-03-11", "09:00", "10:00");
    List<CalendarContent> different =
        List.of(
            content(Language.SV, true, event),
            content(Language.EN, true, event),
            content(Language.SV, false, event),
            content(Language.SV, true),
            content(Language.SV, true, event("2026-03-11", "09:00", "10:05")),
            content(Language.SV, true, as(event, SessionState.PLANNED, 2, null)),
            content(Language.SV, true, as(event, SessionState.PLANNED, 1, MADE)),
            content(Language.SV, true, in("Söder", true, SessionForm.MENTOR)));
    assertThat(different.stream().map(CalendarContent::tag)).doesNotHaveDuplicates();
    assertThat(content(Language.SV, true, event).tag())
        .isEqualTo(different.getFirst().tag())
        .matches("W/\"[A-Za-z0-9_-]{43}\"");
  }

  @Test
  void aYearOfDailySessionsIsWrittenAndReadWhole() throws Exception {
    CalendarEvent[] events =
        LocalDate.parse("2026-02-10")
            .datesUntil(LocalDate.parse("2027-04-16"))
            .map(day -> event(day.toString(), "09:00", "10:00"))
            .toArray(CalendarEvent[]::new);
    assertThat(read(events).events()).hasSameSizeAs(Arrays.asList(events));
  }
}
