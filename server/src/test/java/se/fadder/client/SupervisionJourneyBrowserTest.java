package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.fadder.RunningDemo;
import se.fadder.kernel.SettableClock;

/**
 * Tests the whole way of sessions between a mentor and a newcomer: a series over Easter, questions
 * that are parked without contact, a session that is said to have been with one tap, what was
 * agreed in it, one that is called off and moved, and the calendar that another program reads.
 */
@Tag("slow")
@Tag("journey")
class SupervisionJourneyBrowserTest extends InBrowser {
  /** What needs the server and a subscription, on a machine that does much else. */
  private static final LocatorAssertions.IsVisibleOptions SOON =
      new LocatorAssertions.IsVisibleOptions().setTimeout(25_000);

  /** A Monday, four weeks before Easter. */
  private final SettableClock clock = SettableClock.on("2027-03-01");

  @Test
  void fromASeriesOverEasterToTheCalendar() throws IOException, ParserException {
    try (RunningDemo demo = RunningDemo.start(clock);
        Visit mirjam = visit(demo).as(MIRJAM);
        Visit alva = visit(demo).as(ALVA)) {
      plansASeriesOverEaster(mirjam);
      parksTwoQuestionsWithoutContact(alva);

      clock.moveTo(Instant.parse("2027-03-04T15:00:00Z"));
      at(mirjam);
      at(alva);
      saysThatItTookPlace(mirjam);
      agrees(mirjam, "Boka studiebesök hos BUP", ALVA);
      agrees(mirjam, "Visa mallen för utredningar", "Jag");
      seesUnderToday(alva, "Boka studiebesök hos BUP");
      seesUnderToday(mirjam, "Visa mallen för utredningar");

      callsOffAndMoves(mirjam);
      assertThat(read(address(mirjam)).getComponents("VEVENT")).hasSizeGreaterThanOrEqualTo(6);
    }
  }

  private static void plansASeriesOverEaster(Visit mirjam) {
    mirjam.open("session-plan");
    chip(mirjam, ALVA).tap();
    Locator field = mirjam.page().locator("#plan-day");
    chip(mirjam, "Annan tid").or(field).first().waitFor();
    if (!field.isVisible()) {
      chip(mirjam, "Annan tid").tap();
    }
    field.fill("2027-03-04");
    mirjam.page().locator("#plan-begins").fill("13:05");
    chip(mirjam, "Varje vecka").tap();
    mirjam.page().getByLabel("Till och med").fill("2027-04-15");
    Locator preview = mirjam.page().locator("series-preview");
    assertThat(preview.getByText("Varje torsdag 13.05–14.05, till 15 april.")).isVisible(SOON);
    assertThat(preview.getByText("25 mars är skärtorsdag: flyttad till onsdag 24 mars."))
        .isVisible();
    Browser.assertSoundByDayAndNight(mirjam.page());
    mirjam.saving(mirjam.button("Boka serien")::tap);
    Locator moved = mirjam.heading("Onsdag 24 mars");
    more(mirjam).tap();
    moved.or(more(mirjam)).first().waitFor();
    if (!moved.isVisible()) {
      more(mirjam).tap();
    }
    assertThat(moved).isVisible(SOON);
  }

  private static void parksTwoQuestionsWithoutContact(Visit alva) {
    alva.open("sessions");
    assertThat(alva.heading("Nästa")).isVisible();
    alva.page().route("**/graphql", Route::abort);
    for (String text : new String[] {"Vad är en SIP?", "Hur bokar jag bilen?"}) {
      alva.page().locator(".ask-button").tap();
      alva.page().locator("ask-dialog textarea").fill(text);
      alva.page().locator("ask-dialog .button-main").tap();
      assertThat(alva.page().locator("ask-dialog")).hasCount(0);
    }
    alva.page().unroute("**/graphql");
    alva.page().evaluate("dispatchEvent(new Event('online'))");
    alva.page().reload();
  }

  /** The questions are there once each, and one tap says that the session was. */
  private static void saysThatItTookPlace(Visit mirjam) {
    mirjam.open("today");
    mirjam.open("sessions");
    mirjam.page().reload();
    Locator asked = mirjam.page().locator("to-log li").filter(hasText("13.05–14.05"));
    assertThat(asked.first()).isVisible(SOON);
    asked.first().locator("a.session-asked").tap();
    Locator view = mirjam.page().locator("session-view");
    assertThat(view.getByText("Vad är en SIP?")).hasCount(1);
    assertThat(view.getByText("Hur bokar jag bilen?")).hasCount(1);
    view.getByText("Ja", new Locator.GetByTextOptions().setExact(true)).tap();
    mirjam.saving(() -> mirjam.page().evaluate("dispatchEvent(new Event('pagehide'))"));
    assertThat(view.getByText("Det blev av").first()).isVisible(SOON);
  }

  private static void agrees(Visit mirjam, String text, String who) {
    mirjam.button("Skriv ett åtagande").tap();
    Locator form = mirjam.page().locator("session-commitments commitment-form");
    form.locator("textarea").fill(text);
    form.locator("select").selectOption(new SelectOption().setLabel(who));
    mirjam.saving(form.locator(".button-main")::tap);
    assertThat(mirjam.page().locator("commitment-row").filter(hasText(text))).hasCount(1);
  }

  private static void seesUnderToday(Visit visit, String text) {
    visit.open("today");
    visit.page().reload();
    assertThat(visit.page().locator("today-commitments").getByText(text)).isVisible(SOON);
  }

  private static void callsOffAndMoves(Visit mirjam) {
    mirjam.open("sessions");
    Locator next =
        mirjam.page().locator("#sessions-next ~ ul .session-row").filter(hasText("13.05–14.05"));
    next.first().tap();
    mirjam.button("Ställ in").tap();
    chip(mirjam, "Akut ärende").tap();
    chip(mirjam, "Annan tid").tap();
    mirjam.page().locator("#change-day").fill("2027-03-12");
    mirjam.saving(mirjam.button("Ställ in och boka ny tid")::tap);
    assertThat(mirjam.page().locator(".session-when").getByText("12 mars")).isVisible(SOON);
    assertThat(mirjam.page().locator(".session-head .chip")).hasText("Flyttad");
  }

  /** Makes the address of one's calendar, as the page shows it once. */
  private static String address(Visit mirjam) {
    mirjam.open("account");
    mirjam.link("Lägg in samtalen i din kalender").tap();
    mirjam.saving(mirjam.button("Gör en adress")::tap);
    Locator shown = mirjam.page().locator("#calendar-address");
    shown.waitFor();
    return shown.inputValue();
  }

  /** Reads the calendar with another library than wrote it. */
  private static Calendar read(String address) throws IOException, ParserException {
    try (InputStream feed = URI.create(address).toURL().openStream()) {
      return new CalendarBuilder().build(feed);
    }
  }

  /** The button that shows more of what is next. */
  private static Locator more(Visit visit) {
    return visit.page().locator("#sessions-next ~ .button");
  }

  private static Locator chip(Visit visit, String label) {
    return visit.page().locator(".session-chip").filter(hasText(label)).first();
  }

  private static Locator.FilterOptions hasText(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private Visit visit(RunningDemo demo) {
    Visit visit = new Visit(STAGE.browser().phone(), demo.address());
    at(visit);
    return visit;
  }

  /** Sets the clock of a phone as that of the server. */
  private void at(Visit visit) {
    visit.page().clock().setFixedTime(clock.millis());
  }
}
