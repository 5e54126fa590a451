package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.fadder.RunningDemo;
import se.fadder.kernel.SettableClock;

/** Tests the place of sessions: noting, planning, moving and calling off, and what others see. */
@Tag("slow")
class SupervisionBrowserTest extends InBrowser {
  /** What needs the server and a subscription, on a machine that does much else. */
  private static final LocatorAssertions.IsVisibleOptions SOON =
      new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);

  private static final String NEXT = "#sessions-next ~ ul";

  private static final Locator.GetByTextOptions EXACT =
      new Locator.GetByTextOptions().setExact(true);

  /** A Monday, at ten in the morning. */
  private final SettableClock clock = SettableClock.on("2027-03-01");

  @Test
  void aSessionIsNotedInThreeTapsWithoutContactAndArrivesOnce() throws IOException {
    try (RunningDemo demo = RunningDemo.start(clock);
        Visit mirjam = visit(demo).as(MIRJAM)) {
      mirjam.open("sessions");
      assertThat(mirjam.link("Logga ett samtal med " + ALVA)).isVisible();
      Browser.assertSoundByDayAndNight(mirjam.page());
      mirjam.page().route("**/graphql", Route::abort);

      mirjam.link("Logga ett samtal med " + ALVA).tap();
      chip(mirjam, "45 min").tap();
      mirjam.button("Spara").tap();

      assertThat(mirjam.page().getByText("skickas när det finns kontakt: " + ALVA + ", 45 min"))
          .isVisible();
      Browser.assertSound(mirjam.page());
      // The phone is closed and opened again before there is contact.
      clock.pass(Duration.ofMinutes(20));
      mirjam.page().unroute("**/graphql");
      mirjam.page().reload();
      Locator past = row(mirjam, "past-sessions", "09.15–10.00");
      assertThat(past.first()).isVisible(SOON);
      assertThat(past).hasCount(1);
      assertThat(past).containsText("Mentorsamtal med " + ALVA);
      mirjam.page().reload();
      assertThat(past).hasCount(1);
    }
  }

  @Test
  void aSessionIsPlannedMovedAndCalledOff() throws IOException {
    try (RunningDemo demo = RunningDemo.start(clock);
        Visit mirjam = visit(demo).as(MIRJAM);
        Visit alva = visit(demo).as(ALVA)) {
      alva.open("sessions");
      plan(mirjam, "2027-03-04", "13:05");
      Locator next = row(mirjam, NEXT, "13.05–14.05");
      assertThat(next).hasCount(1);
      assertThat(mirjam.heading("Torsdag 4 mars")).isVisible();
      assertThat(row(alva, NEXT, "13.05–14.05")).isVisible(SOON);
      assertThat(row(alva, NEXT, "13.05–14.05")).containsText("Mentorsamtal med " + MIRJAM);

      next.tap();
      assertThat(mirjam.page().locator(".session-heading")).isFocused();
      assertThat(mirjam.page().getByText("Ni ses på torsdag.")).isVisible();
      Browser.assertSoundByDayAndNight(mirjam.page());
      mirjam.button("Flytta").tap();
      chip(mirjam, "Annan tid").tap();
      mirjam.page().getByLabel("Slutar").fill("12:30");
      mirjam.page().getByLabel("Börjar").fill("12:45");
      mirjam.page().locator("session-change .button-main").tap();
      Locator wrong = mirjam.page().locator("session-change .is-wrong");
      assertThat(wrong).containsText("Samtalet slutar innan det börjar.");
      Browser.assertSound(mirjam.page());
      mirjam.page().getByLabel("Slutar").fill("13:45");
      mirjam.saving(mirjam.page().locator("session-change .button-main")::tap);
      assertThat(mirjam.page().locator(".session-head .chip")).hasText("Flyttad");
      assertThat(row(alva, NEXT, "12.45–13.45")).isVisible(SOON);

      mirjam.button("Ställ in").tap();
      assertThat(chip(mirjam, "Krock")).isVisible();
      mirjam.page().locator("session-change .button-main").tap();
      assertThat(mirjam.page().getByText("Välj varför.")).isVisible();
      chip(mirjam, "Akut ärende").tap();
      chip(mirjam, "Utan ny tid").tap();
      mirjam.saving(mirjam.button("Ställ in")::tap);
      assertThat(mirjam.page().getByText("Inställt: akut ärende.")).isVisible(SOON);
      assertThat(row(alva, NEXT, "Inställd: akut ärende")).isVisible(SOON);
    }
  }

  @Test
  void whetherItTookPlaceIsSaidWithOneTapAndCanBeTakenBack() throws IOException {
    try (RunningDemo demo = RunningDemo.start(clock);
        Visit mirjam = visit(demo).as(MIRJAM);
        Visit alva = visit(demo).as(ALVA)) {
      plan(mirjam, "2027-03-01", "13:05");
      clock.pass(Duration.ofHours(5));
      at(mirjam);
      at(alva);
      alva.open("sessions");
      mirjam.open("sessions");
      mirjam.page().reload();
      Locator asked = mirjam.page().locator("to-log li").filter(hasText("13.05–14.05"));
      assertThat(asked.getByText("Mentorsamtal med " + ALVA)).isVisible(SOON);
      Locator hers = alva.page().locator("to-log li").filter(hasText("13.05–14.05"));
      assertThat(hers).hasCount(1);
      Browser.assertSoundByDayAndNight(mirjam.page());

      asked.getByText("Ja", EXACT).tap();
      assertThat(asked.getByText("Det blev av.")).isVisible();
      mirjam.button("Ångra").tap();
      assertThat(asked.getByText("Ja", EXACT)).isVisible();

      // Whoever puts the phone away takes nothing back any more.
      asked.getByText("Ja", EXACT).tap();
      mirjam.saving(() -> mirjam.page().evaluate("dispatchEvent(new Event('pagehide'))"));
      assertThat(asked).hasCount(0);
      assertThat(hers).hasCount(0);
      row(mirjam, "past-sessions", "13.05–14.05").tap();
      assertThat(mirjam.page().getByText("Det blev av, 1 tim.")).isVisible();

      mirjam.button("Ändra närvaro eller längd").tap();
      chip(mirjam, "45 min").tap();
      mirjam.page().locator("session-attendance").getByText(ALVA).tap();
      Browser.assertSound(mirjam.page());
      mirjam.saving(mirjam.button("Spara")::tap);
      assertThat(mirjam.page().getByText("Det blev av, 45 min.")).isVisible(SOON);
      assertThat(mirjam.page().getByText("Var inte med")).isVisible();
    }
  }

  @Test
  void aManagerSeesWhoMetWhenAndNothingMore() throws IOException {
    try (RunningDemo demo = RunningDemo.start(clock);
        Visit mirjam = visit(demo).as(MIRJAM);
        Visit katarina = visit(demo).as(KATARINA)) {
      log(mirjam);
      katarina.open("people");
      katarina.page().getByText(ALVA).first().click();
      Locator card = katarina.page().locator("dialog.person-card");
      assertThat(card.getByText("Senaste samtalet: i dag")).isVisible(SOON);
      Browser.assertSound(katarina.page());
      card.getByText("Visa alla samtal").click();
      Locator row = row(katarina, "sessions-of-page", "30 min").first();
      assertThat(row).containsText("Mentorsamtal");
      Browser.assertSound(katarina.page());
      row.click();
      assertThat(katarina.page().getByText("Det blev av, 30 min.")).isVisible();
      assertThat(katarina.page().locator("session-view button.button")).hasCount(0);
      Browser.assertSound(katarina.page());
    }
  }

  @Test
  void somebodyFromOutsideLeadsAReviewOfCasesThatTellsNumbersAlone() throws IOException {
    try (RunningDemo demo = RunningDemo.start(clock);
        Visit katarina = visit(demo).as(KATARINA);
        Visit alva = visit(demo).as(ALVA)) {
      katarina.open("outside-supervisors");
      katarina.button("Lägg till handledare").tap();
      katarina.page().getByLabel("Namn").fill("Karin Ek");
      katarina.page().getByLabel("Företag, om det finns något").fill("Samtalshuset");
      Browser.assertSound(katarina.page());
      katarina.saving(katarina.button("Spara")::tap);
      assertThat(katarina.page().locator(".outside-rows")).containsText("Karin Ek");
      Browser.assertSoundByDayAndNight(katarina.page());

      katarina.open("session-plan");
      katarina.page().getByLabel("Sök på namn").fill("Alva Eken");
      katarina.page().locator("people-choice .person-found-one").first().tap();
      chip(katarina, "Grupphandledning").tap();
      assertThat(katarina.page().locator("leader-choice").getByText("Karin Ek")).isVisible();
      chip(katarina, "Ärendegenomgång").tap();
      own(katarina, "2027-03-01", "13:05");
      Browser.assertSound(katarina.page());
      katarina.saving(katarina.button("Boka samtalet")::tap);
      row(katarina, NEXT, "13.05–14.05").tap();
      assertThat(katarina.page().getByText("0 har något att ta upp.")).isVisible();

      alva.open("sessions");
      row(alva, NEXT, "13.05–14.05").tap();
      alva.saving(alva.button("Jag har något att ta upp")::tap);
      assertThat(alva.page().locator("[aria-pressed=true]")).isVisible();
      assertThat(alva.page().getByText("har något att ta upp.").first()).isHidden();
      Browser.assertSound(alva.page());
      katarina.page().reload();
      assertThat(katarina.page().getByText("1 har något att ta upp.")).isVisible(SOON);

      clock.pass(Duration.ofHours(5));
      at(katarina);
      katarina.page().reload();
      katarina.button("Ange hur många").tap();
      katarina.page().getByLabel("Hur många ärenden togs upp?").fill("7");
      katarina.page().getByLabel("Hur många hanns inte med?").fill("2");
      Browser.assertSound(katarina.page());
      katarina.saving(katarina.page().locator("case-review .button-main")::tap);
      assertThat(katarina.page().getByText("7 ärenden togs upp, 2 hanns inte med."))
          .isVisible(SOON);
    }
  }

  private static void log(Visit mirjam) {
    mirjam.open("sessions");
    // The day has the same ways, and is still there for a moment.
    assertThat(mirjam.page().locator("#sessions-next")).isVisible();
    mirjam.link("Logga ett samtal med " + ALVA).tap();
    mirjam.saving(mirjam.button("Spara")::tap);
  }

  private static void plan(Visit mirjam, String day, String begins) {
    mirjam.open("session-plan");
    chip(mirjam, ALVA).tap();
    own(mirjam, day, begins);
    Browser.assertSound(mirjam.page());
    mirjam.saving(mirjam.button("Boka samtalet")::tap);
    assertThat(mirjam.page().locator("#sessions-next")).isVisible();
  }

  /** Says a time of one's own, whatever is offered. */
  private static void own(Visit visit, String day, String begins) {
    Locator other = chip(visit, "Annan tid");
    Locator field = visit.page().locator("#plan-day");
    other.or(field).first().waitFor();
    if (other.isVisible()) {
      other.tap();
    }
    field.fill(day);
    visit.page().locator("#plan-begins").fill(begins);
    visit.page().locator("#plan-begins").blur();
  }

  private static Locator chip(Visit visit, String label) {
    return visit.page().locator(".session-chip").filter(hasText(label)).first();
  }

  /** The rows of a list that say something. */
  private static Locator row(Visit visit, String list, String text) {
    return visit.page().locator(list + " .session-row").filter(hasText(text));
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
