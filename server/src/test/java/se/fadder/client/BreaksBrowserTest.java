package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.fadder.RunningDemo;
import se.fadder.kernel.SettableClock;

/** Tests that somebody answers breaks in the client, also without contact, and sees their weeks. */
@Tag("slow")
class BreaksBrowserTest extends InBrowser {
  private static final String TUESDAY = "2027-03-09";

  /** What has the focus, and is more than the page. */
  private static final String FOCUS = "document.activeElement.matches('body, main') ? '' : 'some'";

  private final SettableClock clock = SettableClock.on(TUESDAY);

  @Test
  void breaksAreAnsweredOnTheDayAndStandInTheWeek() throws IOException {
    at("08:00");
    try (RunningDemo demo = RunningDemo.start(clock);
        Visit alva = visit(demo).as(ALVA)) {
      Page page = alva.page();
      assertThat(bar(page)).containsText("Nästa paus");
      assertThat(bar(page)).containsText("Fika kl. 09.15");
      Browser.assertSoundByDayAndNight(page);

      // It is said aloud when it comes to be due, and not when the page begins with it.
      Locator aloud = bar(page).locator("[role=status]");
      assertThat(aloud).isEmpty();
      at("09:16");
      setClock(alva);
      page.evaluate("document.querySelector('today-break').requestUpdate()");
      assertThat(aloud).hasText("Dags för en paus: Fika, 15 minuter");

      isTimeFor(alva, "09:16");
      assertThat(bar(page)).containsText("Dags för en paus");
      assertThat(bar(page)).containsText("Fika, 15 minuter");
      assertThat(aloud).isEmpty();
      Browser.assertSoundByDayAndNight(page);
      alva.button("Om 10 min").tap();
      assertThat(bar(page)).containsText("Fika kl. 09.26");
      assertThat(page.getByText("Du får en ny påminnelse om tio minuter.")).isVisible();

      isTimeFor(alva, "09:27");
      alva.button("Tog den").press("Enter");
      assertThat(bar(page)).containsText("1 tagen i dag");
      assertThat(page.evaluate(FOCUS)).isEqualTo("some");
      Browser.assertSoundByDayAndNight(page);
      // What waits is sent in the order of its times.
      at("09:28");
      setClock(alva);
      alva.button("Gemenskapen").press("Enter");
      assertThat(alva.button("Gemenskapen")).hasAttribute("aria-pressed", "true");
      page.locator("break-after .icon-button").press("Enter");
      assertThat(page.locator("break-after")).hasCount(0);
      assertThat(page.evaluate(FOCUS)).isEqualTo("some");

      isTimeFor(alva, "10:20");
      alva.button("Tog en paus").tap();
      assertThat(bar(page)).containsText("2 tagna i dag");
      alva.button("Promenad").tap();
      alva.button("Kroppen").tap();

      isTimeFor(alva, "10:22");
      alva.link("2 tagna i dag").tap();
      assertThat(alva.heading("Min återhämtning")).isVisible();
      Locator today = page.locator(".recovery-days > li").last();
      assertThat(today).containsText("tisdag 9 mars");
      assertThat(today.locator(".recovery-break.is-taken")).hasCount(2);
      Locator rows = today.locator(".recovery-break");
      assertThat(rows.first()).containsText("Fika 09.26");
      assertThat(rows.first()).containsText("laddade gemenskapen");
      assertThat(rows.last()).containsText("Promenad 10.20");
      assertThat(rows.last()).containsText("laddade kroppen");
      Browser.assertSoundByDayAndNight(page);
    }
  }

  @Test
  void ofTwoQuickTapsTheSecondSaysNothingAndUndoTakesAllBack() throws IOException {
    at("08:00");
    try (RunningDemo demo = RunningDemo.start(clock);
        Visit alva = visit(demo).as(ALVA)) {
      Page page = alva.page();
      alva.button("Tog en paus").dblclick();
      assertThat(bar(page)).containsText("1 tagen i dag");
      assertThat(alva.button("Tog en paus")).hasAttribute("aria-disabled", "true");
      alva.button("Promenad").tap();
      alva.button("Ångra").tap();
      assertThat(bar(page)).containsText("Min återhämtning");
      assertThat(alva.button("Tog en paus")).hasAttribute("aria-disabled", "false");
      assertThat(page.locator("break-after")).hasCount(0);

      isTimeFor(alva, "09:16");
      // The second hits what stands in the place of the first by then.
      alva.button("Tog den").dblclick();
      assertThat(bar(page)).containsText("1 tagen i dag");
      isTimeFor(alva, "09:17");
      assertThat(bar(page)).containsText("1 tagen i dag");
      assertThat(alva.button("Tog en paus")).hasAttribute("aria-disabled", "false");
    }
  }

  @Test
  void aVisitMovesTheNextBreakAtOnce() throws IOException {
    at("09:00");
    try (RunningDemo demo = RunningDemo.start(clock);
        Visit alva = visit(demo).as(ALVA)) {
      assertThat(bar(alva.page())).containsText("Fika kl. 09.15");
      alva.button("I besök till …").tap();
      alva.saving(alva.page().locator("[data-minutes='60']")::tap);
      assertThat(bar(alva.page())).containsText("Nästa paus");
      assertThat(bar(alva.page())).not().containsText("09.15");
    }
  }

  @Test
  void withoutContactAnswersCountFromTheTap() throws IOException {
    at("09:20");
    try (RunningDemo demo = RunningDemo.start(clock);
        Visit alva = new Visit(STAGE.browser().phoneThatKeeps(), demo.address())) {
      setClock(alva);
      alva.as(ALVA);
      Page page = alva.page();
      assertThat(bar(page)).containsText("Dags för en paus");
      page.waitForFunction("() => navigator.serviceWorker.controller !== null");
      demo.goAway();

      alva.button("Tog den").tap();
      assertThat(bar(page)).containsText("1 tagen i dag");
      page.reload();
      assertThat(bar(page)).containsText("1 tagen i dag");
      assertThat(bar(page)).containsText("Nästa paus");

      // The server hears of it when that break is over.
      at("13:30");
      demo.comeBack();
      page.evaluate("dispatchEvent(new Event('online'))");
      alva.open("recovery");
      setClock(alva);
      page.reload();
      Locator today = page.locator(".recovery-days > li").last();
      assertThat(today.locator(".recovery-break.is-taken")).containsText("Fika 09.15");
    }
  }

  @Test
  void whatIsLongAgoIsOneTapAway() throws IOException, SQLException {
    at("10:00");
    try (RunningDemo demo = RunningDemo.start(clock, Map.of("FADDER_RECOVERY_KEPT_DAYS", "365"));
        Visit alva = visit(demo)) {
      tookOneEveryWeek(demo, 30);
      alva.as(ALVA).open("recovery");
      Locator weeks = alva.page().locator("earlier-week");
      assertThat(weeks).hasCount(13);
      alva.button("Visa tidigare").tap();
      assertThat(weeks).hasCount(26);
      assertThat(weeks.nth(13).locator("summary").first()).isFocused();
      alva.page().keyboard().press("Enter");
      assertThat(weeks.nth(13).locator(".recovery-break")).hasCount(1);
      Browser.assertSoundByDayAndNight(alva.page());
      alva.button("Visa tidigare").press("Enter");
      assertThat(weeks).hasCount(30);
      assertThat(weeks.nth(26).locator("summary").first()).isFocused();
      assertThat(alva.button("Visa tidigare")).hasCount(0);
    }
  }

  /** Notes a break of Alva's in each of so many weeks before this one. */
  private static void tookOneEveryWeek(RunningDemo demo, int weeks) throws SQLException {
    try (Connection other = DriverManager.getConnection(demo.databaseUrl());
        PreparedStatement insert =
            other.prepareStatement(
                "insert into break_taken (id, person_id, day, at, kind) "
                    + "select ?, id, ?, ?, 'FIKA' from person where given_name = 'Alva'")) {
      other.createStatement().execute("pragma busy_timeout = 5000");
      for (int week = 1; week <= weeks; week++) {
        LocalDate day = LocalDate.parse(TUESDAY).minusWeeks(week);
        insert.setString(1, new UUID(9, week).toString());
        insert.setString(2, day.toString());
        insert.setLong(3, day.atTime(9, 30).toInstant(ZoneOffset.UTC).toEpochMilli());
        insert.execute();
      }
    }
  }

  @Test
  void oneTakesAllOfItAlongAndDeletesIt() throws IOException {
    at("10:00");
    try (RunningDemo demo = RunningDemo.start(clock);
        Visit alva = visit(demo).as(ALVA).open("more")) {
      Page page = alva.page();
      alva.link("Min återhämtning").tap();
      assertThat(page.getByText("Bara du ser det här.")).isVisible();
      Locator week = page.locator("earlier-week").first();
      week.locator("summary").first().press("Enter");
      assertThat(week.locator(".recovery-days > li").first()).isVisible();
      week.getByText("I siffror").tap();
      assertThat(week.locator(".recovery-figures dd").first()).isVisible();
      Browser.assertSoundByDayAndNight(page);

      var file = page.waitForDownload(() -> alva.link("Ladda ner allt").tap());
      assertThat(file.suggestedFilename()).isEqualTo("fadder-pauser-2027-03-09.json");

      alva.button("Radera allt").tap();
      answer(page, "Avbryt").tap();
      assertThat(week).isVisible();
      alva.button("Radera allt").tap();
      answer(page, "Radera").tap();
      assertThat(page.getByText("Allt om dina pauser är raderat.")).isVisible();
      assertThat(page.locator("earlier-week")).hasCount(0);
      assertThat(page.getByText("Du får inga påminnelser om pauser.")).isVisible();
      alva.open("today");
      assertThat(alva.heading("Hej Alva!")).isVisible();
      assertThat(page.locator("today-break")).hasCount(0);
    }
  }

  private static Locator answer(Page page, String words) {
    return page.locator("page-question button")
        .getByText(words, new Locator.GetByTextOptions().setExact(true));
  }

  private static Locator bar(Page page) {
    return page.locator("today-break");
  }

  private Visit visit(RunningDemo demo) {
    Visit visit = new Visit(STAGE.browser().phone(), demo.address());
    setClock(visit);
    return visit;
  }

  private void at(String time) {
    clock.moveTo(
        clock.instant().atZone(SettableClock.STOCKHOLM).with(LocalTime.parse(time)).toInstant());
  }

  /** Sets the clock of a phone as that of the server. */
  private void setClock(Visit visit) {
    visit.page().clock().setFixedTime(clock.millis());
  }

  /** Lets it be a time of the day, by which nothing is held any more that could be taken back. */
  private void isTimeFor(Visit visit, String time) {
    at(time);
    setClock(visit);
    visit.page().reload();
  }
}
