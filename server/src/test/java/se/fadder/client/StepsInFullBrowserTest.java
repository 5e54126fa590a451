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

  private static Locator open(Visit visit, String title) {
    return visit.byPart().step(title);
  }

  private static void choose(Locator step, String way) {
    step.locator("step-deeds").getByText(way, exactly()).click();
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
    try (Visit alva = onPhone().as(ALVA).open("introduction");
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
  void whatIsSaidIsShownAsMarkdownAndTakenBackAndSaidAgain() {
    try (Visit visit = onPhone().as(ALVA).open("introduction")) {
      Locator step = open(visit, ROUND);
      say(
          visit,
          step,
          "Hej **alla**\n\n- ett\n- två\n\n<b>inte fet</b> [rutin](https://rutiner.example/a)");
      Locator said = step.locator(".step-said");
      assertThat(said.locator("strong")).hasText("alla");
      assertThat(said.locator("li")).hasCount(2);
      assertThat(said).containsText("<b>inte fet</b>");
      assertThat(said.locator("a")).hasAttribute("href", "https://rutiner.example/a");
      Browser.assertSound(visit.page());
      visit.saving(visit.button("Ta tillbaka kommentaren")::click);
      assertThat(said).hasCount(0);
      // Regretted, and then meant after all.
      visit.saving(step.getByText("Ångra", exactly())::click);
      assertThat(said.locator("strong")).hasText("alla");
      visit.saving(visit.button("Ta tillbaka kommentaren")::click);
      assertThat(said).hasCount(0);
    }
  }

  private static void say(Visit visit, Locator step, String words) {
    step.getByLabel("Fråga eller berätta").fill(words);
    visit.saving(step.getByText("Skicka", exactly())::click);
  }

  @Test
  void theListIsGroupedByWhomItWaitsFor() {
    try (Visit visit = managerAt(onScreen(320, 640), "hires")) {
      visit.page().getByText("Vem", new Page.GetByTextOptions().setExact(true)).click();
      assertThat(visit.page().locator(".group h2").first()).containsText("Väntar på ");
      assertThat(visit.page().locator(".group h2").last()).hasText("Klart");
      Browser.assertSound(visit.page());
    }
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }
}
