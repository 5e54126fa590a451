package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.fadder.RunningDemo;
import se.fadder.kernel.SettableClock;

/**
 * Tests how a newcomer says on the phone how it goes with their mentor and asks for another, and
 * what the manager and the mentor see of it.
 */
@Tag("slow")
class MentorFollowupBrowserTest extends InBrowser {
  /** Of the main mentorship of somebody, as if it had been asked this morning. */
  private static final String ASK =
      """
      insert into fit_check (id, mentorship_id, new_hire_id, round, asked_on, wants_to_talk)
      select ?, m.id, m.new_hire_id, 1, ?, false
      from mentorship m join person p on p.id = m.new_hire_id
      where m.kind = 'MAIN' and p.given_name || ' ' || p.family_name = ?
      """;

  @Test
  void whatANewcomerSaysReachesTheManagerAsFarAsTheyWishAndNotTheMentor()
      throws IOException, SQLException {
    try (RunningDemo demo = RunningDemo.start()) {
      ask(demo, ALVA);
      try (Visit alva = visit(demo).as(ALVA)) {
        answerTheQuestion(alva);
        askForAnother(alva);
      }
      try (Visit mirjam = visit(demo).as(MIRJAM)) {
        assertThat(mirjam.heading("Hej Mirjam!")).isVisible();
        assertThat(mirjam.page().locator("body")).not().containsText("byta mentor");
        assertThat(mirjam.page().locator("body")).not().containsText("vill prata");
      }
      try (Visit katarina = visit(demo).as(KATARINA)) {
        manage(katarina);
      }
    }
  }

  private static void ask(RunningDemo demo, String name) throws SQLException {
    try (Connection connection = DriverManager.getConnection(demo.databaseUrl());
        PreparedStatement asked = connection.prepareStatement(ASK)) {
      asked.setString(1, UUID.randomUUID().toString());
      asked.setString(2, LocalDate.now(SettableClock.STOCKHOLM).toString());
      asked.setString(3, name);
      asked.executeUpdate();
    }
  }

  private static void answerTheQuestion(Visit alva) {
    Page page = alva.page();
    Locator card = page.locator("fit-check");
    assertThat(card).containsText("Hur går det med din mentor Mirjam Tallroth?");
    card.locator(".button-main").click();
    assertThat(card).containsText("Välj något här.");
    card.getByText("Vet inte än").click();
    Browser.assertSound(page);
    card.locator(".button-main").click();
    assertThat(card).containsText("Du svarade: Vet inte än.");
    card.getByText("Ändra svaret").click();
    card.getByText("Passar inte").click();
    card.getByLabel("Jag vill prata").check();
    card.locator(".button-main").click();
    assertThat(card).containsText("Du svarade: Passar inte. Din chef ser att du vill prata.");
    page.reload();
    assertThat(card).containsText("Du svarade: Passar inte.");
    Browser.assertSound(page);
  }

  private static void askForAnother(Visit alva) {
    Page page = alva.page();
    alva.open("introduction");
    Locator part = page.locator("mentor-change");
    part.getByText("Jag vill byta mentor").click();
    page.getByText("Ja, fråga chefen").click();
    assertThat(part).containsText("Din chef vet att du vill byta mentor.");
    part.getByText("Jag har ångrat mig").click();
    assertThat(part.getByText("Jag vill byta mentor")).isVisible();
    part.getByText("Jag vill byta mentor").click();
    page.getByText("Ja, fråga chefen").click();
    assertThat(part.getByText("Jag har ångrat mig")).isVisible();
    Browser.assertSound(page);
  }

  private static void manage(Visit katarina) {
    Page page = katarina.page();
    Locator talk = page.locator("today-mentor");
    assertThat(talk).containsText("Alva Ekenäs vill prata om hur det går med sin mentor.");
    assertThat(talk).not().containsText("Passar inte");
    Browser.assertSound(page);
    talk.getByText("Visa kontakt").click();
    assertThat(page.locator("person-card").getByText("Alva Ekenäs").first()).isVisible();
    page.keyboard().press("Escape");
    talk.getByText("Vi har pratat").click();
    assertThat(page.getByText("vill prata om hur det går")).hasCount(0);
    Locator need =
        page.locator("today-needs li")
            .filter(new Locator.FilterOptions().setHasText("vill byta mentor"));
    assertThat(need).containsText("Alva Ekenäs");
    need.getByText("Välj mentor").click();
    assertThat(page.locator("person-card person-deed")).isVisible();
    Browser.assertSound(page);
  }

  private static Visit visit(RunningDemo demo) {
    return new Visit(STAGE.browser().phone(), demo.address());
  }
}
