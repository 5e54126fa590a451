package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.fadder.RunningDemo;

/**
 * Tests that a newcomer parks questions without contact, that their mentor answers or promises
 * something in the row, and that a new mentor sees what is taken along and nothing else.
 */
@Tag("slow")
class QuestionsBrowserTest extends InBrowser {
  private static final String FIRST = "Vem beställer en ny telefon?";
  private static final String SECOND = "Hur bokar jag ett möte i huset?";

  private static final LocatorAssertions.IsVisibleOptions SOON =
      new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);

  /** Lets HR put somebody in a mentor's place from today on. */
  private static final String HAND_OVER =
      """
      async ({ newHire, mentor }) => {
        const ask = async (query, variables) => (await (await fetch('/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query, variables }),
        })).json()).data;
        const find = async (search) =>
          (await ask(
            'query ($search: String!) { viewer { people(search: $search, first: 1) { nodes { id } } } }',
            { search },
          )).viewer.people.nodes[0].id;
        const input = {
          newHireId: await find(newHire),
          mentorId: await find(mentor),
          kind: 'MAIN',
          firstDay: (await ask('{ viewer { today } }')).viewer.today,
          anyway: true,
        };
        const begun = await ask(
          'mutation ($input: MentorshipBeginInput!) { mentorshipBegin(input: $input) { userErrors { code } } }',
          { input },
        );
        return JSON.stringify(begun.mentorshipBegin.userErrors);
      }
      """;

  @Test
  void questionsParkedWithoutContactArriveOnceAndAreAnsweredOrTakenAlong() throws IOException {
    try (RunningDemo demo = RunningDemo.start();
        Visit alva = new Visit(STAGE.browser().phone(), demo.address()).as(ALVA);
        Visit mirjam = new Visit(STAGE.browser().phone(), demo.address()).as(MIRJAM)) {
      parksBothWithoutContact(alva);
      answersOneAndPromisesSomething(mirjam);
      readsWhatCameOfThem(alva);
      takesTheRestAlong(demo, alva, mirjam);
    }
  }

  private static void parksBothWithoutContact(Visit alva) {
    Page page = alva.page();
    assertThat(page.locator(".ask-button")).isVisible();
    page.locator(".ask-button").tap();
    assertThat(page.locator("ask-dialog textarea")).isFocused();
    Browser.assertSound(page);
    alva.button("Avbryt").tap();
    assertThat(page.locator("ask-dialog")).hasCount(0);

    page.route("**/graphql", Route::abort);
    park(page, FIRST);
    park(page, SECOND);
    page.unroute("**/graphql");
    page.evaluate("dispatchEvent(new Event('online'))");
    assertThat(page.locator(".questions-link")).containsText("4 frågor väntar", SOON_TEXT);
  }

  private static final LocatorAssertions.ContainsTextOptions SOON_TEXT =
      new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);

  private static void park(Page page, String text) {
    page.locator(".ask-button").tap();
    page.locator("ask-dialog textarea").fill(text);
    page.locator("ask-dialog .button-main").tap();
    assertThat(page.locator("ask-dialog")).hasCount(0);
    assertThat(page.getByText("Frågan är sparad till nästa samtal.").last()).isVisible();
  }

  private static Locator row(Page page, String text) {
    return page.locator("question-row", new Page.LocatorOptions().setHasText(text));
  }

  private static void answersOneAndPromisesSomething(Visit mirjam) {
    Page page = mirjam.page();
    assertThat(row(page, FIRST)).isVisible(SOON);
    assertThat(row(page, FIRST)).hasCount(1);
    assertThat(row(page, SECOND)).hasCount(1);
    Browser.assertSound(page);
    row(page, FIRST).getByText("Svara").tap();
    assertThat(row(page, FIRST).locator("textarea")).isFocused();
    row(page, FIRST).locator("textarea").fill("Han heter 19121212-1212.");
    row(page, FIRST).getByText("Skicka svaret").tap();
    assertThat(row(page, FIRST).locator(".field-error")).isVisible();
    assertThat(row(page, FIRST).locator("textarea")).hasValue("Han heter 19121212-1212.");
    row(page, FIRST).locator("textarea").fill("Det gör jag åt dig.");
    mirjam.saving(row(page, FIRST).getByText("Skicka svaret")::tap);
    assertThat(row(page, FIRST)).hasCount(0);

    row(page, SECOND).getByText("Lova något").tap();
    row(page, SECOND).getByLabel("Vad ska göras?").fill("Visa bokningen på fredag");
    Browser.assertSound(page);
    mirjam.saving(row(page, SECOND).getByText("Spara")::tap);
    assertThat(row(page, SECOND)).hasCount(0);
    assertThat(page.locator("today-commitments").getByText("Visa bokningen på fredag")).isVisible();
  }

  private static void readsWhatCameOfThem(Visit alva) {
    Page page = alva.page();
    assertThat(row(page, FIRST).getByText("Det gör jag åt dig.")).isVisible(SOON);
    assertThat(row(page, SECOND).getByText("Visa bokningen på fredag")).isVisible(SOON);
    Browser.assertSound(page);
    alva.saving(row(page, FIRST).getByText("Jag har läst")::tap);
    assertThat(row(page, FIRST)).hasCount(0);
    Locator promise =
        page.locator("commitment-row").filter(new Locator.FilterOptions().setHasText("riktlinjen"));
    alva.saving(promise.locator("input")::check);
    assertThat(promise).hasCount(0);
  }

  private void takesTheRestAlong(RunningDemo demo, Visit alva, Visit mirjam) {
    String open = "Kan vi gå igenom hur du lägger upp en vecka";
    assertThat(row(mirjam.page(), open)).isVisible();
    try (Visit hr = new Visit(STAGE.browser().window(1280, 900), demo.address()).as(HR)) {
      assertThat(
              hr.page()
                  .evaluate(HAND_OVER, Map.of("newHire", "Alva Ekenäs", "mentor", "Lena Rönnbäck")))
          .isEqualTo("[]");
    }
    assertThat(row(mirjam.page(), open))
        .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(20_000));
    Locator own = row(alva.page(), open);
    assertThat(own.getByText("Bara du ser den")).isVisible(SOON);
    alva.saving(own.getByText("Ta med till nya mentorn")::tap);
    assertThat(own).hasCount(0);
    assertThat(alva.page().locator(".questions-link")).containsText("1 fråga väntar");
  }
}
