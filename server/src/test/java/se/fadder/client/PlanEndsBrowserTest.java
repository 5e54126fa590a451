package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.fadder.RunningDemo;

/**
 * Tests that a plan that was begun late comes to its end: what had passed is sorted, the last
 * signed, and all closed.
 */
@Tag("slow")
class PlanEndsBrowserTest extends InBrowser {
  private static final String ALVAS =
      "plan_id = (select p.id from plan p join person n on n.id = p.new_hire_id"
          + " where n.given_name = 'Alva' and n.family_name = 'Ekenäs')";

  private static final String SIGNED =
      "select s.id from step s join template_step t on t.id = s.template_step_id"
          + " where t.title = 'Läs om förvaltningen och din enhet'";

  private static final String PASSED =
      "select s.id from step s join template_step t on t.id = s.template_step_id"
          + " where t.title = 'Dagar hos andra enheter'";

  /** All is done but one that had passed and one that the manager signs. */
  private static void plant(RunningDemo server) throws SQLException {
    try (Connection connection = DriverManager.getConnection(server.databaseUrl());
        Statement statement = connection.createStatement()) {
      statement.execute("pragma busy_timeout = 5000");
      statement.execute(
          "update step set done_at = 1, ending = 'DONE', done_by = (select new_hire_id from plan"
              + " where id = plan_id) where done_at is null and "
              + ALVAS);
      statement.execute(
          "update step set sign_off_role = 'MANAGER' where id in (" + SIGNED + ") and " + ALVAS);
      statement.execute(
          "update step set done_at = null, done_by = null, ending = null, passed = true where id in"
              + " ("
              + PASSED
              + ") and "
              + ALVAS);
    }
  }

  private Visit visit(RunningDemo server) {
    return new Visit(STAGE.browser().phone(), server.address());
  }

  @Test
  void toItsEnd() throws IOException, SQLException {
    try (RunningDemo server = RunningDemo.start()) {
      plant(server);
      try (Visit manager = visit(server).as(KATARINA)) {
        sortWhatHadPassed(manager);
        sign(manager);
        close(manager);
      }
      try (Visit alva = visit(server).as(ALVA).open("introduction")) {
        evaluate(alva);
      }
      try (Visit hr = new Visit(STAGE.browser().window(1280, 900), server.address()).as(HR)) {
        findAgain(hr);
      }
    }
  }

  private static void sortWhatHadPassed(Visit manager) {
    manager.open("hires");
    manager.link(ALVA).click();
    manager.button("Gå igenom det som låg före starten").click();
    Locator sorter = manager.page().locator("plan-passed");
    Locator choice = sorter.getByLabel("Dagar hos andra enheter");
    assertThat(choice).hasValue("DO");
    choice.selectOption("CREDIT");
    assertThat(sorter.getByLabel("Vad är gjort tidigare, och var?")).isVisible();
    choice.selectOption("DROP");
    Browser.assertSound(manager.page());
    manager.saving(sorter.getByText("Spara", exactly())::click);
    assertThat(sorter).hasCount(0);
  }

  private static void sign(Visit manager) {
    manager.open("todo");
    Locator group = manager.page().locator(".todo-group", hasText("Att signera"));
    Locator step = group.locator("plan-step").first();
    assertThat(step).containsText("Väntar på signering");
    step.locator(".step-open").click();
    Browser.assertSound(manager.page());
    manager.saving(step.getByText("Signera", exactly())::click);
    assertThat(group).hasCount(0);
  }

  /** What is closed is found and read, and not changed: in the list, and on the card. */
  private static void findAgain(Visit hr) {
    hr.open("hires");
    hr.link("Avslutade").click();
    Locator closed = hr.page().locator(".plan-row");
    assertThat(closed).hasCount(1);
    assertThat(closed).containsText("avslutad ");
    assertThat(hr.link("Avslutade")).hasAttribute("aria-current", "true");
    Browser.assertSoundByDayAndNight(hr.page());
    closed.click();
    assertThat(hr.page().getByText("Introduktionen avslutades")).isVisible();
    assertThat(hr.page().getByLabel("Mer om introduktionen")).hasCount(0);
    assertThat(hr.page().locator(".step-check")).hasCount(0);

    ArrivalsBrowserTest.describe(hr, "Alva", "Ekenäs", "Placerade barn");
    hr.saving(hr.button("Lägg till")::click);
    hr.saving(hr.button("Det är samma person: Alva Ekenäs")::click);
    hr.link("Till introduktionsplanen").click();
    hr.page().locator(".companions .person-open").first().click();
    Locator card = hr.page().locator("dialog.person-card");
    assertThat(card).containsText("Tidigare");
    Browser.assertSound(hr.page());
    card.getByText("Socialsekreterare, Barn och Familj, team Norr").last().click();
    assertThat(hr.page().getByText("Introduktionen avslutades")).isVisible();
  }

  private static void close(Visit manager) {
    manager.open("hires");
    manager.link(ALVA).click();
    manager.button("Avsluta introduktionen").click();
    assertThat(manager.heading("Avsluta introduktionen?")).isVisible();
    Browser.assertSound(manager.page());
    manager.saving(manager.button("Avsluta introduktionen").last()::click);
    assertThat(manager.page().getByText("Introduktionen avslutades")).isVisible();
    assertThat(manager.page().locator("plan-evaluation")).hasCount(0);
  }

  private static void evaluate(Visit alva) {
    Locator form = alva.page().locator("plan-evaluation");
    assertThat(form).containsText("Hur var din introduktion?");
    for (int question = 0; question < 3; question++) {
      form.locator("fieldset").nth(question).getByText("4", exactly()).click();
    }
    form.getByLabel("Något mer? (frivilligt)").fill("Mer tid för skuggning.");
    alva.awaitDraft();
    alva.page().reload();
    assertThat(form.getByLabel("Något mer? (frivilligt)")).hasValue("Mer tid för skuggning.");
    assertThat(form.locator("input:checked")).hasCount(3);
    Browser.assertSound(alva.page());
    alva.saving(form.getByText("Skicka", exactly())::click);
    assertThat(form).hasCount(0);
    assertThat(alva.tick("Läs om förvaltningen och din enhet").count()).isZero();
  }

  private static Page.LocatorOptions hasText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }
}
