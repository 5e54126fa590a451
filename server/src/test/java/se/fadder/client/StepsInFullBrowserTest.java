package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests what is done with steps besides ticking them, on a phone. */
@Tag("slow")
class StepsInFullBrowserTest extends InBrowser {
  // Alva's, each for one test to change and to leave as it was.
  private static final String ROUND = "Dagar hos andra enheter";
  private static final String PLACES = "Yrkesresan, arbetet efter kursen";

  /** The last step of that title, as it stands in its phase. */
  private static Locator open(Visit visit, String title) {
    visit
        .page()
        .evaluate("for (const phase of document.querySelectorAll('.phase')) phase.open = true;");
    Locator step =
        visit.page().locator(".plan-all plan-step", new Page.LocatorOptions().setHasText(title));
    step.locator(".step-open").click();
    assertThat(step.locator("step-menu")).isVisible();
    return step;
  }

  private static void choose(Locator step, String way) {
    step.locator("step-menu summary").click();
    step.getByText(way, new Locator.GetByTextOptions().setExact(true)).click();
  }

  private static Visit managerAt(Visit visit, String place) {
    visit.as(KATARINA);
    visit.open(place);
    visit.link(ALVA).click();
    assertThat(visit.page().locator("h1")).containsText(ALVA);
    return visit;
  }

  @Test
  void aStepIsSkippedWithAReasonAndOpenedAgain() {
    try (Visit visit = managerAt(onPhone(), "hires")) {
      Locator step = open(visit, ROUND);
      choose(step, "Hoppa över momentet");
      step.getByLabel("Varför?").fill("Görs i höst i stället.");
      Browser.assertSound(visit.page());
      visit.saving(step.getByText("Hoppa över", exactly())::click);
      assertThat(step).containsText("Överhoppat");
      assertThat(step.locator(".step-note")).containsText("Görs i höst i stället.");

      choose(step, "Öppna momentet igen");
      visit.saving(step.getByText("Öppna igen", exactly())::click);
      assertThat(step.locator(".step-note")).hasCount(0);
      step.locator(".step-history summary").click();
      assertThat(step.locator(".step-history")).containsText(KATARINA + " öppnade det igen.");
      Browser.assertSound(visit.page());
    }
  }

  @Test
  void theNewcomerAsksForCreditAndTheManagerAnswers() {
    try (Visit alva = onPhone().as(ALVA);
        Visit manager = managerAt(onPhone(), "hires")) {
      Locator own = open(alva, PLACES);
      choose(own, "Be att få det tillgodoräknat");
      own.getByLabel("Vad är gjort tidigare, och var?").fill("Praktik i Lillby.");
      alva.saving(own.getByText("Skicka frågan", exactly())::click);
      assertThat(own).containsText("Praktik i Lillby.");

      Locator step = open(manager, PLACES);
      assertThat(step).containsText(ALVA + " vill få det tillgodoräknat");
      step.getByText("Tacka nej", exactly()).click();
      step.getByLabel("Varför?").fill("Kursen är ny.");
      manager.saving(step.getByText("Tacka nej", exactly())::click);
      assertThat(step.locator(".step-note")).containsText("Kursen är ny.");
      Browser.assertSound(manager.page());
    }
  }

  @Test
  void whatIsSaidIsShownAsMarkdownAndTakenBack() {
    try (Visit visit = onPhone().as(ALVA)) {
      Locator step = open(visit, ROUND);
      choose(step, "Kommentera");
      step.getByLabel("Din kommentar")
          .fill(
              "Hej **alla**\n\n- ett\n- två\n\n<b>inte fet</b> [rutin](https://rutiner.example/a)");
      visit.saving(step.getByText("Skicka kommentar", exactly())::click);
      Locator said = step.locator(".step-said");
      assertThat(said.locator("strong")).hasText("alla");
      assertThat(said.locator("li")).hasCount(2);
      assertThat(said).containsText("<b>inte fet</b>");
      assertThat(said.locator("a")).hasAttribute("href", "https://rutiner.example/a");
      Browser.assertSound(visit.page());
      visit.saving(visit.button("Ta tillbaka kommentaren")::click);
      assertThat(step.locator(".step-said")).hasCount(0);
    }
  }

  @Test
  void itIsSaidWhoWaitsForWhom() {
    try (Visit visit = managerAt(onScreen(320, 640), "hires")) {
      Locator waiting = visit.page().locator("plan-waiting");
      assertThat(waiting.locator("h2")).hasText("Vem väntar på vem");
      assertThat(waiting.locator("h3").first()).containsText("Väntar på ");
      assertThat(waiting.locator("li").first()).isVisible();
      Browser.assertSound(visit.page());
    }
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }
}
