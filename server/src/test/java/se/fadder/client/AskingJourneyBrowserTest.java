package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.fadder.RunningDemo;

/** Tests the way of a question about a step, from whoever is stuck to the mentor and back. */
@Tag("slow")
@Tag("journey")
class AskingJourneyBrowserTest extends InBrowser {
  private static final String QUESTION = "Var ligger mallen?";
  private static final String ANSWER = "På intranätet, under Mallar.";

  @ParameterizedTest
  @CsvSource({"390, 844", "1280, 900"})
  void asksOnAStepAndGetsAnAnswer(int width, int height) throws IOException {
    Photographs photographs = new Photographs("asking", width);
    try (RunningDemo demo = RunningDemo.start();
        Visit alva = visit(demo, width, height).as(ALVA);
        Visit mirjam = visit(demo, width, height).as(MIRJAM)) {
      assertThat(mirjam.heading("Väntar på ditt svar")).hasCount(0);
      mirjam.link("Rutiner").click();
      assertThat(mirjam.page().locator("routines-page h1")).isVisible();

      asks(alva, photographs);
      answers(mirjam, photographs);
      reads(alva, photographs);
    }
  }

  private static Visit visit(RunningDemo demo, int width, int height) {
    return new Visit(
        width < 500 ? STAGE.browser().phone() : STAGE.browser().window(width, height),
        demo.address());
  }

  private static void asks(Visit alva, Photographs photographs) {
    Locator step = alva.page().locator(".today-first plan-step").first();
    step.locator(".step-open").click();
    step.getByLabel("Fråga eller berätta").fill(QUESTION);
    photographs.take(alva, "asks");
    alva.saving(step.getByRole(AriaRole.BUTTON, named("Skicka"))::click);
    assertThat(step.locator(".step-said")).hasText(QUESTION);
    // The field is empty since it was sent, which is nothing wrong.
    alva.page().keyboard().press("Tab");
    assertThat(step.locator(".field-error")).hasCount(0);
    photographs.take(alva, "asked");
    // Whoever has asked goes on with something else.
    alva.link("Rutiner").click();
    assertThat(alva.page().locator("routines-page h1")).isVisible();
  }

  private static void answers(Visit mirjam, Photographs photographs) {
    Locator mark = mirjam.page().locator("nav.rooms a[href='#/today'] .mark");
    assertThat(mark).hasText("1");
    assertThat(mirjam.page().locator("nav.rooms a[href='#/today']")).containsText("1 nytt");
    photographs.take(mirjam, "mentor-mark");
    mirjam.page().locator("nav.rooms a[href='#/today']").click();
    assertThat(mark).hasCount(0);

    Locator said = mirjam.page().locator("today-answers");
    assertThat(said).containsText("Alva Ekenäs skrev");
    assertThat(said).containsText(QUESTION);
    photographs.take(mirjam, "mentor-today");
    said.getByRole(AriaRole.TEXTBOX).fill(ANSWER);
    mirjam.awaitDraft();
    mirjam.page().reload();
    assertThat(said.getByRole(AriaRole.TEXTBOX)).hasValue(ANSWER);
    mirjam.saving(mirjam.button("Svara")::click);
    assertThat(mirjam.heading("Väntar på ditt svar")).hasCount(0);
    photographs.take(mirjam, "mentor-answered");
  }

  private static void reads(Visit alva, Photographs photographs) {
    Locator mark = alva.page().locator("nav.rooms a[href='#/today'] .mark");
    assertThat(mark).hasText("1");
    photographs.take(alva, "mark");
    alva.page().locator("nav.rooms a[href='#/today']").click();
    Locator said = alva.page().locator("today-answers");
    assertThat(alva.heading("Nytt till dig")).isVisible();
    assertThat(said).containsText("Mirjam Tallroth svarade");
    assertThat(said).containsText(ANSWER);
    assertThat(mark).hasCount(0);
    photographs.take(alva, "answer");
    alva.saving(alva.button("Jag har läst")::click);
    assertThat(alva.heading("Nytt till dig")).hasCount(0);
    photographs.take(alva, "put-away");
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }
}
