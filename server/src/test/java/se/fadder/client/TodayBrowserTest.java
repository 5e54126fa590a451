package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.fadder.RunningDemo;

/** Tests the day of a newcomer, of a mentor on a Monday and of a manager, as each comes in. */
@Tag("slow")
class TodayBrowserTest extends InBrowser {
  @ParameterizedTest
  @CsvSource({"320, 640", "390, 844", "1280, 900"})
  void aNewcomerSeesWhatComesFirstAndWhomTheyWaitFor(int width, int height) {
    try (Visit visit = onScreen(width, height).as(ALVA)) {
      assertThat(visit.heading("Hej Alva!")).isVisible();
      assertThat(visit.page()).hasTitle("Idag – Fadder");
      Locator first = visit.page().locator(".today-first");
      assertThat(first.locator("input[type=checkbox]").first()).isVisible();
      assertThat(first.locator("input[type=checkbox]").count()).isBetween(1, 3);
      assertThat(visit.heading("Du väntar på")).isVisible();
      assertThat(visit.page().locator("nav.rooms a[aria-current=page]")).hasText("Idag");
      assertThat(visit.page().locator("nav.rooms a").count()).isLessThanOrEqualTo(5);
      Browser.assertSound(visit.page());

      visit.link("Hela introduktionen").click();
      assertThat(visit.page().locator(".step-row").first()).isVisible();
      assertThat(visit.page().locator("nav.rooms a[aria-current=page]")).hasText("Idag");
    }
  }

  @Test
  void whatIsTickedStaysUnderTheThumb() {
    try (Visit visit = onPhone().as(ALVA)) {
      Locator tick = visit.page().locator(".today-first input[type=checkbox]").first();
      visit.saving(tick::tap);
      assertThat(tick).isChecked();
      visit.saving(visit.button("Ångra")::click);
      assertThat(tick).not().isChecked();
    }
  }

  @Test
  void whoHasNotBegunSeesWhenTheyDoAndWhatIsOpenByThen() {
    try (Visit visit = onPhone().as(OSKAR)) {
      assertThat(visit.page().locator(".page-head .lead")).containsText("Du börjar");
      assertThat(visit.page().locator(".welcome")).containsText("Möter dig");
      Browser.assertSound(visit.page());
      assertThat(visit.heading("Du väntar på")).hasCount(0);
    }
  }

  @ParameterizedTest
  @CsvSource({"320, 640", "1280, 900"})
  void whoWaitsRemindsOthersAndSeesWhenTheyDid(int width, int height) throws IOException {
    try (RunningDemo demo = RunningDemo.start();
        Visit alva = new Visit(STAGE.browser().window(width, height), demo.address()).as(ALVA)) {
      Locator row = alva.page().locator(".today-lines > li").first();
      Locator nudge = row.getByRole(AriaRole.BUTTON);
      assertThat(nudge).hasText("Påminn");
      Browser.assertSound(alva.page());
      alva.saving(nudge::click);
      assertThat(row).containsText("Påmind i dag");
      assertThat(row).isFocused();
      assertThat(nudge).hasCount(0);
      alva.page().reload();
      assertThat(row).containsText("Påmind i dag");
      Browser.assertSound(alva.page());
    }
  }

  @ParameterizedTest
  @CsvSource({"320, 640", "390, 844", "1280, 900"})
  void aMentorSeesEachNewcomerAndWhatIsTheirsToDo(int width, int height) {
    try (Visit visit = onScreen(width, height).as(MIRJAM)) {
      assertThat(visit.heading("Du gör för andra")).isVisible();
      assertThat(visit.page().locator("today-others plan-step").first()).isVisible();
      assertThat(visit.page().locator("today-mentees .plan-row").first()).isVisible();
      Browser.assertSound(visit.page());
    }
  }

  /** A session of this week stands among the sessions; a later one on the card of the newcomer. */
  @Test
  void aMentorReadsOfEachSessionOnce() throws IOException {
    try (RunningDemo demo = RunningDemo.start();
        Visit visit = new Visit(STAGE.browser().phone(), demo.address()).as(MIRJAM)) {
      Locator rows = visit.page().locator("today-mentees .plan-row");
      assertThat(rows.first()).isVisible();
      visit.page().evaluate(PLAN);
      visit.page().reload();
      Locator sessions = visit.page().locator("section[aria-labelledby=today-sessions]");
      assertThat(sessions).containsText("13.30–14.15");
      String told = sessions.textContent();
      assertThat(rows.first()).isVisible();
      for (Locator row : rows.all()) {
        boolean isTold = told.contains(row.locator("strong").textContent());
        assertThat(row.textContent().contains("Nästa samtal: "))
            .as(row.textContent())
            .isEqualTo(!isTold);
      }
      assertThat(visit.page().locator("today-others")).not().containsText("Nästa samtal");
      Browser.assertSound(visit.page());
    }
  }

  /** Plans a session of the mentor with the first of their newcomers, for tomorrow. */
  private static final String PLAN =
      """
      async () => {
        const ask = async (query, variables) => {
          const response = await fetch('/graphql', {
            method: 'POST',
            headers: {
              'content-type': 'application/json',
              accept: 'application/graphql-response+json',
              'idempotency-key': crypto.randomUUID(),
            },
            body: JSON.stringify({ query, variables }),
          });
          return (await response.json()).data;
        };
        const { viewer } = await ask('{ viewer { today person { id } mentees(first: 1) { nodes { newHire { id } } } } }');
        const day = new Date(Date.parse(viewer.today) + 86400000).toISOString().slice(0, 10);
        await ask('mutation ($input: SessionPlanInput!) { sessionPlan(input: $input) { userErrors { code } } }', {
          input: {
            form: 'MENTOR', onSite: true, leaderId: viewer.person.id, memberIds: [viewer.mentees.nodes[0].newHire.id],
            day, begins: '13:30', ends: '14:15',
          },
        });
      }
      """;

  @ParameterizedTest
  @CsvSource({"320, 640", "390, 844", "1280, 900"})
  void hrSeesWhoLacksSomebodyAndComesToThemInOneStep(int width, int height) {
    try (Visit visit = onScreen(width, height).as(HR)) {
      Locator needs = visit.page().locator("today-needs");
      assertThat(needs).containsText("har ingen mentor");
      assertThat(visit.page().locator("today-hires .plan-row").first()).isVisible();
      Browser.assertSound(visit.page());
      needs.getByText("Välj mentor").first().click();
      // The form is there at once, on the card of whoever it is about.
      Locator card = visit.page().locator("dialog.person-card");
      assertThat(card.getByLabel("Mentor")).isFocused();
      Browser.assertSound(visit.page());
      visit.button("Avbryt").click();
      assertThat(card.locator("[data-deed=mentor]")).isFocused();
      visit.page().keyboard().press("Escape");
      assertThat(visit.page().locator("dialog.person-card")).hasCount(0);
      assertThat(needs.getByText("Välj mentor").first()).isFocused();
    }
  }

  @Test
  void whoeverTakesAPlanOnSeesTheRowGo() throws IOException {
    try (RunningDemo demo = RunningDemo.start();
        Visit hr = visit(demo).as(HR)) {
      Locator rows =
          hr.page()
              .locator("today-needs li")
              .filter(new Locator.FilterOptions().setHasText("har ingen introduktionsansvarig"));
      assertThat(rows.first()).isVisible();
      int before = rows.count();
      hr.saving(rows.first().getByText("Ta ansvaret")::click);
      assertThat(rows).hasCount(before - 1);
    }
  }

  @Test
  void whatIsSeldomNeededStandsUnderMore() {
    try (Visit visit = onPhone().as(HR)) {
      visit.link("Mer").click();
      for (String name : new String[] {"Mallar", "Konto"}) {
        assertThat(visit.link(name).first()).isVisible();
      }
      Browser.assertSound(visit.page());
    }
  }

  private static Visit visit(RunningDemo demo) {
    return new Visit(STAGE.browser().phone(), demo.address());
  }
}
