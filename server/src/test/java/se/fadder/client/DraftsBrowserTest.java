package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.fadder.RunningDemo;

/** Tests that what is typed about a step is kept until it is sent or thrown away. */
@Tag("slow")
class DraftsBrowserTest extends InBrowser {
  private static final String STEP = "Dagar hos andra enheter";
  private static final String WORDS = "Får jag byta dag?";
  private static final String IDENTITY_NUMBER =
      "Texten innehåller ett personnummer. Sådana hör inte hemma här.";
  private static final String CLOSED = "Introduktionen är avslutad.";

  private static Locator box(Locator step) {
    return step.getByLabel("Fråga eller berätta");
  }

  @Test
  void aStepIsPartOfTheAddressAndGoingBackClosesIt() {
    try (Visit visit = onPhone().as(ALVA).open("introduction")) {
      visit.step(STEP);
      String address = visit.page().url();
      assertThat(address).contains("#/introduction/steps/Step_");
      Browser.assertSoundByDayAndNight(visit.page());
      visit.page().goBack();
      assertThat(visit.page().locator(".sheet")).hasCount(0);
      assertThat(visit.row(STEP).locator(".step-open")).isFocused();

      visit.page().navigate("about:blank");
      visit.page().navigate(address);
      assertThat(visit.page().locator(".sheet h2")).hasText(STEP);
      visit.page().locator(".sheet").getByLabel("Stäng").click();
      assertThat(visit.page().locator(".sheet")).hasCount(0);
      assertThat(visit.heading("Hej Alva!")).isVisible();
    }
  }

  @Test
  void whatIsTypedOutlivesThePlaceThePageAndTheSession() {
    try (Visit visit = onPhone().as(ALVA).open("introduction")) {
      box(visit.step(STEP)).fill(WORDS);
      visit.page().keyboard().press("Escape");
      assertThat(visit.row(STEP)).containsText("Utkast");
      visit.link("Rutiner").click();
      assertThat(visit.page().locator(".routine-row").first()).isVisible();
      visit.open("introduction");
      assertThat(box(visit.step(STEP))).hasValue(WORDS);

      visit.page().reload();
      assertThat(box(visit.page().locator(".sheet"))).hasValue(WORDS);
      visit.page().context().clearCookies();
      visit.page().reload();
      assertThat(visit.person(ALVA)).isVisible();
      visit.person(ALVA).click();
      assertThat(box(visit.page().locator(".sheet"))).hasValue(WORDS);

      box(visit.page().locator(".sheet")).fill("");
      visit.page().keyboard().press("Escape");
      assertThat(visit.row(STEP)).not().containsText("Utkast");
    }
  }

  @Test
  void aGreetingIsKeptUntilItIsSaved() {
    try (Visit visit = onPhone().as(MIRJAM).open("mentor-profile")) {
      Locator greeting = visit.page().locator("#greeting");
      greeting.fill(WORDS);
      visit.awaitDraft();
      visit.page().reload();
      assertThat(greeting).hasValue(WORDS);
      assertThat(visit.page().locator("#greeting-hint")).containsText("som inte är sparat");
      Browser.assertSound(visit.page());
      visit.saving(visit.button("Spara")::click);
      assertThat(visit.page().locator("#greeting-hint")).not().containsText("som inte är sparat");
      visit.page().reload();
      assertThat(greeting).hasValue(WORDS);
    }
  }

  @Test
  void aRoutineThatIsBegunIsKeptWithItsChecks() {
    try (Visit visit = onScreen(1280, 900).as(KATARINA).open("routine-form")) {
      Page page = visit.page();
      page.getByLabel("Vad heter rutinen?").fill("Första dagen i receptionen");
      page.getByLabel("Punkt 1", new Page.GetByLabelOptions().setExact(true)).fill("Hämta nyckeln");
      page.getByLabel("Sök någon annan").fill("jib hod");
      page.locator(".person-found-one").click();
      visit.button("Flytta ner punkt 1").click();
      // It is written with all of it after the last tap; the one before holds less.
      page.waitForTimeout(500);
      page.reload();
      assertThat(page.getByLabel("Vad heter rutinen?")).hasValue("Första dagen i receptionen");
      assertThat(page.getByLabel("Punkt 2", new Page.GetByLabelOptions().setExact(true)))
          .hasValue("Hämta nyckeln");
      assertThat(page.locator("person-field option:checked")).hasText("Hodan Jibril");
      visit.button("Avbryt").click();
      visit.open("routine-form");
      assertThat(page.getByLabel("Vad heter rutinen?")).hasValue("");
    }
  }

  @Test
  void whatOthersDoIsSaidAndTakesNothingAway() {
    try (Visit visit = onPhone().as(ALVA).open("introduction");
        Visit manager = onScreen(1280, 900).as(KATARINA)) {
      Locator step = visit.step(STEP);
      box(step).fill(WORDS);
      manager.open("hires");
      manager.link(ALVA).click();
      manager.byPart();
      manager.saving(manager.tick(STEP)::click);
      assertThat(step.getByText("Någon annan har ändrat momentet medan du skrev.")).isVisible();
      assertThat(box(step)).hasValue(WORDS);
      manager.saving(manager.tick(STEP)::click);
      assertThat(step.locator(".sheet-tick")).isVisible();
      assertThat(box(step)).hasValue(WORDS);
      box(step).fill("");
    }
  }

  @Test
  void aCommentWithoutContactWaitsAndIsSentOnce() {
    try (Visit visit = onPhone().as(ALVA).open("introduction")) {
      Locator step = visit.step(STEP);
      visit.page().route("**/graphql", Route::abort);
      box(step).fill(WORDS);
      step.getByText("Skicka", new Locator.GetByTextOptions().setExact(true)).click();
      assertThat(step.locator(".is-waiting")).containsText(WORDS);
      assertThat(box(step)).hasValue("");
      visit.page().unroute("**/graphql");
      visit.page().evaluate("dispatchEvent(new Event('online'))");
      assertThat(step.locator(".is-waiting")).hasCount(0);
      assertThat(step.locator(".step-said")).hasCount(1);
      visit.saving(step.getByLabel("Ta tillbaka kommentaren")::click);
      assertThat(step.locator(".step-said")).hasCount(0);
    }
  }

  @Test
  void anIdentityNumberIsRefusedWhereItIsTypedAndNeverLeavesTheDevice() {
    try (Visit visit = onPhone().as(ALVA).open("introduction")) {
      Locator step = visit.step(STEP);
      List<String> sent = new ArrayList<>();
      visit.page().onRequest(request -> sent.add(String.valueOf(request.postData())));
      box(step).fill("Ring 19121212-1212.");
      send(step);
      assertThat(step.locator(".field-error")).hasText(IDENTITY_NUMBER);
      assertThat(box(step)).hasValue("Ring 19121212-1212.");
      assertThat(box(step)).isFocused();
      assertThat(step.locator(".is-waiting")).hasCount(0);
      Browser.assertSound(visit.page());
      box(step).fill("Ring mig.");
      assertThat(step.locator(".field-error")).hasCount(0);
      visit.saving(() -> send(step));
      assertThat(step.locator(".step-said")).hasCount(1);
      assertThat(sent).noneMatch(body -> body.contains("19121212"));
      visit.saving(step.getByLabel("Ta tillbaka kommentaren")::click);
      assertThat(step.locator(".step-said")).hasCount(0);
    }
  }

  private static void send(Locator step) {
    step.getByText("Skicka", new Locator.GetByTextOptions().setExact(true)).click();
  }

  /** As when a plan is closed while somebody has no contact. */
  @Test
  void whatTheServerRefusesLaterIsWhereItWasTypedWithTheReason() throws Exception {
    try (RunningDemo demo = RunningDemo.start();
        Visit visit = new Visit(STAGE.browser().phone(), demo.address())) {
      visit.as(ALVA).open("introduction");
      Locator step = visit.step(STEP);
      visit.page().route("**/graphql", Route::abort);
      box(step).fill(WORDS);
      send(step);
      assertThat(step.locator(".is-waiting")).containsText(WORDS);
      box(step).fill("Och en sak till.");
      closeAllPlans(demo);
      visit.page().unroute("**/graphql");
      visit.page().evaluate("dispatchEvent(new Event('online'))");
      assertThat(step.locator(".field-error")).hasText(CLOSED);
      assertThat(box(step)).hasValue(WORDS + "\n\nOch en sak till.");
      assertThat(step.locator(".is-waiting")).hasCount(0);
      assertThat(visit.alert("Det du skrev står kvar där du skrev det.")).isVisible();

      visit.page().keyboard().press("Escape");
      Locator again = visit.step(STEP);
      assertThat(box(again)).hasValue(WORDS + "\n\nOch en sak till.");
      assertThat(again.locator(".field-error")).hasText(CLOSED);
      box(again).fill("Nej.");
      assertThat(again.locator(".field-error")).hasCount(0);
      box(again).fill("");
    }
  }

  /** From outside, so that nothing tells the page of it. */
  private static void closeAllPlans(RunningDemo demo) throws SQLException {
    try (Connection other = DriverManager.getConnection(demo.databaseUrl());
        Statement statement = other.createStatement()) {
      statement.execute("pragma busy_timeout = 5000");
      statement.execute("update plan set closing = 'INTERRUPTED', closed_at = 1");
    }
  }

  @Test
  void aFormThatIsLeftGivesTheFocusBack() {
    try (Visit visit = onScreen(1280, 900).as(KATARINA)) {
      visit.open("hires");
      visit.link(ALVA).click();
      Locator step = visit.byPart().step(STEP);
      Locator deed =
          step.locator("step-deeds")
              .getByText("Flytta datum", new Locator.GetByTextOptions().setExact(true));
      for (String way : new String[] {"Escape", "Avbryt"}) {
        deed.click();
        assertThat(step.getByLabel("Ska vara klart")).isFocused();
        if (way.equals("Escape")) {
          visit.page().keyboard().press(way);
        } else {
          step.getByText(way, new Locator.GetByTextOptions().setExact(true)).click();
        }
        assertThat(step.locator("step-deeds form")).hasCount(0);
        assertThat(visit.page().locator("step-deeds .step-way:focus")).hasCount(1);
      }
      // The pane is still open: Escape closes one thing at a time.
      visit.page().keyboard().press("Escape");
      assertThat(visit.page().locator(".sheet")).hasCount(0);
      assertThat(visit.row(STEP).locator(".step-open")).isFocused();
    }
  }

  @Test
  void aNewcomersPlanIsLight() {
    try (Visit visit = onPhone().as(ALVA).open("introduction")) {
      visit.unfold();
      Page page = visit.page();
      assertThat(page.locator(".step-row").count()).isGreaterThan(60);
      assertThat((Integer) page.evaluate("document.querySelectorAll('*').length"))
          .isLessThanOrEqualTo(800);
    }
  }
}
