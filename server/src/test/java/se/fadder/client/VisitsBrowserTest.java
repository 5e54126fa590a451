package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.fadder.RunningDemo;
import se.fadder.kernel.SettableClock;

/**
 * Tests that somebody says in two taps until when they are on a visit, ends it sooner, and says
 * when they begin and go home today: with contact and without, on one device and on another.
 */
@Tag("slow")
class VisitsBrowserTest extends InBrowser {
  private static final LocatorAssertions.IsVisibleOptions SOON =
      new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);

  /** Ten tomorrow: from then on nothing that the demonstration holds is still to come about. */
  private final SettableClock clock =
      new SettableClock(
          LocalDate.now(SettableClock.STOCKHOLM)
              .plusDays(1)
              .atTime(LocalTime.of(10, 0))
              .atZone(SettableClock.STOCKHOLM)
              .toInstant());

  @Test
  void aVisitIsSaidInTwoTapsAndEndedOnAnotherDevice() throws IOException {
    try (RunningDemo demo = RunningDemo.start(clock, Map.of());
        Visit phone = visit(demo, STAGE.browser().phone());
        Visit screen = visit(demo, STAGE.browser().window(1280, 900))) {
      Browser.assertSoundByDayAndNight(phone.page());
      phone.button("I besök till …").tap();
      assertThat(phone.page().locator("visit-dialog dialog")).isVisible();
      Browser.assertSoundByDayAndNight(phone.page());
      phone.saving(phone.page().locator("[data-minutes='60']")::tap);
      assertThat(phone.page().locator("visit-dialog")).hasCount(0);
      assertThat(now(phone)).hasText("I besök till 11.00");
      Browser.assertSoundByDayAndNight(phone.page());

      screen.page().reload();
      assertThat(now(screen)).hasText("I besök till 11.00");
      pass(Duration.ofMinutes(20), phone, screen);
      screen.saving(screen.button("Klar")::click);
      assertThat(now(screen)).isHidden();
      assertThat(screen.button("I besök till …")).isFocused();
      phone.page().reload();
      assertThat(phone.button("I besök till …")).isVisible(SOON);
      assertThat(now(phone)).isHidden();
      aTimeOfOnesOwn(phone);
      hoursOfToday(phone);
    }
  }

  private Visit visit(RunningDemo demo, Page page) {
    page.clock().setFixedTime(clock.millis());
    Visit visit = new Visit(page, demo.address()).as(MIRJAM);
    assertThat(visit.button("I besök till …")).isVisible(SOON);
    return visit;
  }

  private void pass(Duration time, Visit... visits) {
    clock.pass(time);
    for (Visit visit : visits) {
      visit.page().clock().setFixedTime(clock.millis());
    }
  }

  private static Locator now(Visit visit) {
    return visit.page().locator(".own-day-now");
  }

  private static void aTimeOfOnesOwn(Visit phone) {
    Page page = phone.page();
    phone.button("I besök till …").tap();
    phone.button("Välj").tap();
    assertThat(page.locator(".field-error")).hasText("Skriv en tid.");
    assertThat(page.getByLabel("Till en annan tid")).isFocused();
    page.getByLabel("Till en annan tid").fill("09:45");
    phone.button("Välj").tap();
    assertThat(page.locator(".field-error")).hasText("Den tiden har passerat. Välj en senare.");
    Browser.assertSound(page);
    page.getByLabel("Till en annan tid").fill("14:30");
    phone.saving(phone.button("Välj")::tap);
    assertThat(now(phone)).hasText("I besök till 14.30");
    phone.button("Ändra").tap();
    phone.saving(page.locator("[data-minutes='30']")::tap);
    assertThat(now(phone)).hasText("I besök till 10.50");
    phone.saving(phone.button("Klar")::tap);
    assertThat(now(phone)).isHidden();
  }

  private static void hoursOfToday(Visit phone) {
    Page page = phone.page();
    phone.button("Andra tider i dag").tap();
    page.getByLabel("Börjar kl.").fill("11:00");
    page.getByLabel("Går hem kl.").fill("10:30");
    phone.button("Spara").tap();
    assertThat(page.locator(".field-error")).hasText("Välj en tid efter att du har börjat.");
    Browser.assertSound(page);
    page.getByLabel("Går hem kl.").fill("15:00");
    phone.button("Spara").tap();
    assertThat(phone.button("Börjar 11.00, går hem 15.00")).isVisible();
    page.reload();
    assertThat(phone.button("Börjar 11.00, går hem 15.00")).isVisible(SOON);
    // Both are later than before, so that the end is moved ahead of the beginning.
    phone.button("Börjar 11.00, går hem 15.00").tap();
    page.getByLabel("Börjar kl.").fill("15:30");
    page.getByLabel("Går hem kl.").fill("16:00");
    phone.button("Spara").tap();
    page.reload();
    assertThat(phone.button("Börjar 15.30, går hem 16.00")).isVisible(SOON);
    phone.button("Börjar 15.30, går hem 16.00").tap();
    phone.button("Som vanligt").tap();
    page.reload();
    assertThat(phone.button("Andra tider i dag")).isVisible(SOON);
  }

  @Test
  void withoutContactItCountsFromTheTapAndArrivesOnce() throws IOException {
    try (RunningDemo demo = RunningDemo.start(clock, Map.of());
        Visit phone = visit(demo, STAGE.browser().phone())) {
      Page page = phone.page();
      phone.button("I besök till …").tap();
      assertThat(page.locator("visit-dialog dialog")).isVisible();
      page.route("**/graphql", Route::abort);
      page.locator("[data-minutes='120']").tap();
      assertThat(now(phone)).hasText("I besök till 12.00");
      pass(Duration.ofMinutes(30), phone);
      page.unroute("**/graphql");
      phone.saving(() -> page.evaluate("dispatchEvent(new Event('online'))"));
      assertThat(now(phone)).hasText("I besök till 12.00");
      assertThat(begins(page)).isEqualTo(clock.millis() - Duration.ofMinutes(30).toMillis());

      // One that is over when it arrives is no error, and nothing.
      phone.saving(phone.button("Klar")::tap);
      phone.button("I besök till …").tap();
      page.route("**/graphql", Route::abort);
      page.locator("[data-minutes='30']").tap();
      assertThat(now(phone)).hasText("I besök till 11.00");
      pass(Duration.ofMinutes(31), phone);
      page.unroute("**/graphql");
      phone.saving(() -> page.evaluate("dispatchEvent(new Event('online'))"));
      assertThat(now(phone)).isHidden();
      assertThat(page.locator(".notice-strip.is-failed")).hasCount(0);
      assertThat(begins(page)).isEqualTo(-1);
    }
  }

  /** When the visit began that the server knows of, in ms; -1 for none. */
  private static long begins(Page page) {
    Object at =
        page.evaluate(
            """
            () => fetch('/graphql', {
              method: 'POST',
              headers: { 'content-type': 'application/json' },
              body: JSON.stringify({ query: '{ viewer { visit { begins } } }' }),
            })
              .then((response) => response.json())
              .then(({ data }) => data.viewer.visit ? String(Date.parse(data.viewer.visit.begins)) : '-1')
            """);
    return Long.parseLong((String) at);
  }

  @Test
  void itFitsTheNarrowestPhoneWithLargeLettersAndIsReachedByKeyboard() throws IOException {
    try (RunningDemo demo = RunningDemo.start(clock, Map.of());
        Visit narrow = visit(demo, STAGE.browser().window(320, 640))) {
      Page page = narrow.page();
      page.evaluate("document.documentElement.style.setProperty('font-size', '200%')");
      narrow.button("I besök till …").focus();
      page.keyboard().press("Enter");
      assertThat(page.locator("visit-dialog dialog")).isVisible();
      Browser.assertSound(page);
      page.keyboard().press("Escape");
      assertThat(page.locator("visit-dialog")).hasCount(0);
      assertThat(narrow.button("I besök till …")).isFocused();
      page.keyboard().press("Tab");
      assertThat(narrow.button("Andra tider i dag")).isFocused();
      page.keyboard().press("Enter");
      assertThat(page.getByLabel("Börjar kl.")).isFocused();
      Browser.assertSound(page);
      page.keyboard().press("Escape");
      assertThat(narrow.button("Andra tider i dag")).isFocused();
      narrow.button("I besök till …").click();
      page.locator("[data-minutes='90']").focus();
      narrow.saving(() -> page.keyboard().press("Enter"));
      assertThat(now(narrow)).hasText("I besök till 11.30");
      Browser.assertSound(page);
    }
  }
}
