package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that what somebody is about to tap stays what and where it is, whatever arrives. */
@Tag("slow")
class PressBrowserTest extends InBrowser {
  private static final String NOTE =
      """
      () => {
        window.noted = [...document.querySelectorAll('main :is(a, button, input, select, textarea, summary)')];
        return window.noted.length;
      }
      """;

  /** Has every part of the page believe that it comes back into view after two minutes. */
  private static final String COME_BACK =
      """
      () => {
        const now = performance.now.bind(performance);
        performance.now = () => now() + 120_000;
        for (const state of ['hidden', 'visible']) {
          Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
          document.dispatchEvent(new Event('visibilitychange'));
        }
      }
      """;

  private static final String GONE =
      "() => window.noted.filter((one) => !one.isConnected).map((one) => one.outerHTML)";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Alva Ekenäs | today=.today-first; introduction=.step-row; sessions=.session-quick;"
            + " routines=.routine-row; recovery=recovery-page h1; account=.sessions",
        "Mirjam Tallroth | today=plan-step; mentees=.plan-row; todo=plan-step",
        "Katarina Fjällström | today=.plan-row; hires=.plan-row; people=people-page h1;"
            + " more=.more-list; figures=main h1",
        "Gunilla Åkerlund-Bäck | today=today-needs li; hires=.plan-row; organisation=main h1;"
            + " templates=main h1; staff-file=main h1; pairing=main h1; new-hires=main h1"
      })
  void whatIsOnThePageIsStillThereWhenAllOfItIsAskedForAgain(String who, String screens) {
    try (Visit visit = onPhone().as(who)) {
      Set<Request> pending = ConcurrentHashMap.newKeySet();
      visit.page().onRequest(request -> note(pending, request));
      visit.page().onRequestFinished(pending::remove);
      visit.page().onRequestFailed(pending::remove);
      for (String screen : screens.split("; *", -1)) {
        String[] parts = screen.split("=", 2);
        visit.open(parts[0]);
        assertThat(visit.page().locator(parts[1]).first()).isVisible();
        settle(visit.page(), pending);
        assertThat((Integer) visit.page().evaluate(NOTE)).as(parts[0]).isPositive();
        visit.page().evaluate(COME_BACK);
        settle(visit.page(), pending);
        assertThat(visit.page().evaluate(GONE)).as(parts[0]).isEqualTo(List.of());
      }
    }
  }

  /** Notes what is asked for and answered once. */
  private static void note(Set<Request> pending, Request request) {
    if (String.valueOf(request.headers().get("accept")).contains("graphql-response")) {
      pending.add(request);
    }
  }

  private static void settle(Page page, Set<Request> pending) {
    page.waitForTimeout(200);
    page.waitForCondition(pending::isEmpty);
    page.waitForTimeout(200);
  }

  @Test
  void aTapIsNotLostWhenTheListChangesUnderTheFinger() {
    try (Visit visit = onScreen(1280, 900).as(ALVA).open("introduction").unfold()) {
      Page page = visit.page();
      Locator row = page.locator(".step-row:not(.is-done):has(.step-check)").last();
      String address = row.locator(".step-open").getAttribute("href");
      Locator tick = page.locator(".step-row:has([href='%s']) .step-check".formatted(address));
      tick.scrollIntoViewIfNeeded();
      BoundingBox box = tick.boundingBox();
      page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
      page.mouse().down();
      page.evaluate(
          """
          address => {
            const list = document.querySelector('step-list');
            const stays = ({ id }) => address.endsWith(encodeURIComponent(id));
            list.plan = {
              ...list.plan,
              phases: list.plan.phases.map((phase) => ({ ...phase, steps: phase.steps.filter(stays) })),
            };
          }
          """,
          address);
      page.waitForTimeout(100);
      assertThat(tick.boundingBox().y).isEqualTo(box.y);
      visit.saving(page.mouse()::up);
      assertThat(tick).isChecked();
      visit.saving(() -> visit.button("Ångra").click());
    }
  }
}
