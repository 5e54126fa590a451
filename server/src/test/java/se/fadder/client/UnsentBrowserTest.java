package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.fadder.RunningDemo;

/** Tests that what somebody has ticked without contact waits for them, and for nobody else. */
@Tag("slow")
class UnsentBrowserTest extends InBrowser {
  private static final String READING = "Läs om förvaltningen och din enhet";

  private static final String ROUTINE = "Förhandsbedömning";

  /** Alva ticks without contact, and her session ends before there is any. */
  private static Visit whoseSessionEndsTooSoon(Visit visit) {
    visit.as(ALVA).open("introduction");
    assertThat(visit.tick(READING)).not().isChecked();
    visit.page().route("**/graphql", Route::abort);
    visit.tick(READING).tap();
    assertThat(visit.page().getByText("Skickas senare").first()).isVisible();
    visit.page().context().clearCookies();
    visit.page().unroute("**/graphql");
    Locator told = visit.page().getByText("Det du inte hann skicka ligger kvar här");
    visit
        .page()
        .waitForCondition(() -> {
          visit.page().evaluate("dispatchEvent(new Event('online'))");
          return told.isVisible();
        });
    return visit;
  }

  @Test
  void whatWaitedIsSentOnceTheSamePersonIsBack() {
    try (Visit visit = whoseSessionEndsTooSoon(onPhone())) {
      assertThat(visit.page().content()).doesNotContain("Hej Alva!");
      visit.page().reload();
      visit.saving(() -> visit.as(ALVA));
      visit.open("introduction");
      visit.unfold();
      assertThat(visit.tick(READING)).isChecked();
      visit.awaitSent();
      visit.page().reload();
      visit.unfold();
      visit.saving(visit.tick(READING)::tap);
      assertThat(visit.tick(READING)).not().isChecked();
    }
  }

  /** A text, and a routine with a check that builds on it. */
  @Test
  void whatWasWrittenAndStartedIsSentOnceTheSamePersonIsBack() throws IOException {
    try (RunningDemo demo = RunningDemo.start();
        Visit visit = new Visit(STAGE.browser().phone(), demo.address()).as(ALVA)) {
      Page page = visit.page();
      visit.open("introduction");
      assertThat(visit.step(READING).locator("textarea")).isVisible();
      visit.open("routines");
      page.locator(".routine-row").filter(new Locator.FilterOptions().setHasText(ROUTINE)).tap();
      assertThat(visit.button("Starta")).isVisible();
      page.route("**/graphql", Route::abort);
      visit.button("Starta").tap();
      page.locator(".run-check").first().tap();
      assertThat(page.locator(".run-check.is-done")).hasCount(1);
      visit.open("introduction");
      Locator step = visit.step(READING);
      step.getByLabel("Fråga eller berätta").fill("Var finns den?");
      step.getByText("Skicka", new Locator.GetByTextOptions().setExact(true)).click();
      assertThat(step.locator(".is-waiting")).containsText("Var finns den?");
      page.context().clearCookies();
      page.unroute("**/graphql");
      Locator told = page.getByText("Det du inte hann skicka ligger kvar här");
      page.waitForCondition(() -> {
        page.evaluate("dispatchEvent(new Event('online'))");
        return told.isVisible();
      });
      visit.as(ALVA);
      visit.open("introduction");
      assertThat(visit.step(READING).locator(".step-said")).containsText("Var finns den?");
      assertThat(page.locator(".is-waiting")).hasCount(0);
      visit.open("routines");
      assertThat(page.getByText("1 av 10").first()).isVisible();
      assertThat(visit.unsent()).isEqualTo(0);
    }
  }

  /** The server has it, and the device does not know. */
  @Test
  void whatWasSentIsShownOnceThoughItsAnswerWasLost() {
    try (Visit visit = onPhone().as(ALVA).open("introduction")) {
      Page page = visit.page();
      Locator said = visit.step(READING).locator(".step-said");
      Locator field = page.getByLabel("Fråga eller berätta");
      assertThat(field).isVisible();
      int before = said.count();
      page.route(
          "**/graphql",
          route -> {
            if (String.valueOf(route.request().postData()).contains("\"stepComment\"")) {
              route.fetch();
              route.abort();
            } else {
              route.resume();
            }
          });
      field.fill("Tack för hjälpen");
      page.getByText("Skicka", new Page.GetByTextOptions().setExact(true)).click();
      assertThat(said).hasCount(before + 1);
      page.reload();
      assertThat(said).hasCount(before + 1);
      assertThat(page.locator(".is-waiting")).hasCount(0);
      assertThat(visit.unsent()).isEqualTo(1);
      page.unroute("**/graphql");
      page.evaluate("dispatchEvent(new Event('online'))");
      visit.awaitSent();
      page.reload();
      assertThat(said).hasCount(before + 1);
    }
  }

  @Test
  void whatWaitedGoesWhenSomebodyElseComes() {
    try (Visit visit = whoseSessionEndsTooSoon(onPhone())) {
      assertThat(visit.unsent()).isEqualTo(1);
      visit.as(MIRJAM);
      visit.awaitSent();
      visit.page().context().clearCookies();
      visit.page().reload();
      visit.as(ALVA).open("introduction");
      assertThat(visit.tick(READING)).not().isChecked();
    }
  }

  @Test
  void whoSignsOutWithSomethingUnsentIsAskedFirst() {
    try (Visit visit = onPhone().as(ALVA).open("introduction")) {
      assertThat(visit.tick(READING)).isVisible();
      visit.page().route("**/graphql", Route::abort);
      visit.tick(READING).tap();
      assertThat(visit.page().getByText("Skickas senare").first()).isVisible();
      visit.page().locator(".notice-close").first().tap();
      visit.page().locator(".top-account").tap();
      visit.button("Logga ut").tap();
      assertThat(visit.heading("Du har 1 sak som inte är skickad")).isVisible();
      Browser.assertSound(visit.page());
      visit.page().keyboard().press("Escape");
      assertThat(visit.button("Logga ut")).isFocused();
      assertThat(visit.unsent()).isEqualTo(1);

      visit.button("Logga ut").tap();
      visit.button("Logga ut och kasta").tap();
      assertThat(visit.heading("Välkommen till Fadder")).isVisible();
      visit.awaitSent();
    }
  }
}
