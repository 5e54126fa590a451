package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.fadder.RunningDemo;
import se.fadder.kernel.SettableClock;

/**
 * Tests a whole introduction, every step of it through the screen: HR writes what it consists of,
 * the manager starts it and invites, the newcomer works through the first week on a phone, mentor
 * and manager do and sign theirs, and it closes with an evaluation.
 */
@Tag("slow")
@Tag("journey")
class IntroductionToEndBrowserTest extends InBrowser {
  private static final LocalDate MONDAY = LocalDate.parse("2027-03-08");
  private static final LocalDate WEDNESDAY_BEFORE = LocalDate.parse("2027-03-03");
  private static final Newcomer SIGRID = new Newcomer("Sigrid", "Åsberg", MONDAY);
  private static final String USERNAME = "sigrid.asberg";
  private static final String PASSWORD = "fyra kloka rävar sjunger";
  private static final String TEMPLATE = "En vecka i Storsjö";

  private static final String READ = "Läs om din enhet";
  private static final String GREET = "Hälsa på gruppen";
  private static final String LUNCH = "Ät lunch tillsammans";
  private static final String VISIT = "Följ med på ett hembesök";
  private static final String RULES = "Gå igenom delegationen";
  private static final String TALK = "Samtal om den första veckan";

  private static final String FILE =
      """
      key: en-vecka
      name: %s
      phases:
        - key: fore
          name: Före första dagen
          steps:
            - key: las
              title: %s
              why: Då känner du igen dig.
              responsible: NEW_HIRE
              due: -1
              openBeforeStart: true
        - key: veckan
          name: Första veckan
          steps:
            - key: halsa
              title: %s
              why: Alla vill veta vem du är.
              responsible: NEW_HIRE
              due: 0
            - key: lunch
              title: %s
              why: Det är lättare att fråga någon som man har ätit med.
              responsible: MENTOR
              due: 1
            - key: hembesok
              title: %s
              why: Du ser hur det går till innan det är din tur.
              responsible: NEW_HIRE
              due: 2
              signOff: MENTOR
            - key: delegation
              title: %s
              why: Du vet vad du får besluta om.
              responsible: NEW_HIRE
              due: 3
              signOff: MANAGER
            - key: samtal
              title: %s
              why: Chefen hör hur det går.
              responsible: MANAGER
              due: 4
              kind: FOLLOW_UP_TALK
      """
          .formatted(TEMPLATE, READ, GREET, LUNCH, VISIT, RULES, TALK);

  private final SettableClock clock = SettableClock.on(WEDNESDAY_BEFORE.toString());

  @Test
  void fromTheInvitationToTheEvaluation() throws IOException, SQLException {
    try (RunningDemo server = RunningDemo.start(clock)) {
      SIGRID.plant(server, "bof-norr", MIRJAM);
      writeTheTemplate(server);
      String link = startAndInvite(server);
      beforeTheFirstDay(server, link);
      firstDays(server);
      mentorsPart(server);
      managersPart(server);
      evaluation(server);
    }
  }

  private static Visit phone(RunningDemo server) {
    return new Visit(STAGE.browser().phone(), server.address());
  }

  private static Visit asSigrid(RunningDemo server) {
    Visit visit = phone(server).open("").signIn(USERNAME, PASSWORD);
    assertThat(visit.heading("Hej Sigrid!")).isVisible();
    visit.open("introduction");
    // Until it is there the page before it stays, on which the same steps stand.
    assertThat(visit.page().locator("my-plan-page plan-view")).isVisible();
    return visit;
  }

  private void comes(DayOfWeek day) {
    clock.setDay(MONDAY.plusDays(day.getValue() - 1L));
  }

  private static void writeTheTemplate(RunningDemo server) {
    try (Visit hr = new Visit(STAGE.browser().window(1280, 800), server.address()).as(HR)) {
      hr.open("templates");
      hr.page()
          .locator(".file-button input")
          .setInputFiles(
              new FilePayload("vecka.yaml", "text/yaml", FILE.getBytes(StandardCharsets.UTF_8)));
      assertThat(hr.heading(TEMPLATE)).isVisible();
      hr.page().getByLabel("Vad har ändrats?").fill("Den är ny.");
      hr.button("Publicera").click();
      assertThat(hr.page().locator(".notice-strip")).containsText("Version 1 är publicerad.");
    }
  }

  /** Answers with the one-time link. */
  private static String startAndInvite(RunningDemo server) {
    try (Visit manager = phone(server).as(KATARINA)) {
      manager.open("hires");
      manager.button("Starta introduktion för " + SIGRID.name()).click();
      Locator form = manager.page().locator("plan-start form");
      form.getByLabel("Vilken mall?").selectOption(TEMPLATE);
      manager.saving(form.getByText("Starta introduktion", exactly())::click);
      assertThat(manager.page().locator("h1")).containsText(SIGRID.name());
      assertThat(manager.page().locator("plan-passed")).hasCount(0);
      assertThat(manager.page().locator(".companions")).containsText(KATARINA);
      manager.saving(manager.button("Bjud in")::click);
      assertThat(manager.page().getByAltText("QR-kod med länken")).isVisible();
      Browser.assertSound(manager.page());
      return manager.page().getByLabel("Länk").inputValue();
    }
  }

  private static void beforeTheFirstDay(RunningDemo server, String link) {
    try (Visit sigrid = phone(server)) {
      sigrid.page().navigate(link);
      assertThat(sigrid.heading("Välkommen, Sigrid!")).isVisible();
      assertThat(sigrid.page().getByLabel("Användarnamn")).hasValue(USERNAME);
      sigrid.page().getByLabel("Nytt lösenord").fill(PASSWORD);
      sigrid.page().getByLabel("Samma lösenord igen").fill(PASSWORD);
      sigrid.button("Börja använda Fadder").click();
      assertThat(sigrid.heading("Hej Sigrid!")).isVisible();
      sigrid.link("Hela introduktionen").click();
      assertThat(sigrid.page().getByText("öppnas när du börjar måndag 8 mars")).isVisible();
      assertThat(sigrid.tick(READ)).isVisible();
      assertThat(sigrid.tick(GREET)).hasCount(0);
      assertThat(sigrid.page().getByText(VISIT)).hasCount(0);
      sigrid.saving(sigrid.tick(READ)::tap);
      assertThat(sigrid.page().getByText("Allt du kan göra före första dagen är klart."))
          .isVisible();
      Browser.assertSound(sigrid.page());
    }
  }

  private void firstDays(RunningDemo server) {
    comes(DayOfWeek.MONDAY);
    try (Visit sigrid = asSigrid(server)) {
      assertThat(sigrid.page().getByText("Det är din första dag")).isVisible();
      sigrid.saving(sigrid.tick(GREET)::tap);
      Browser.assertSound(sigrid.page());
    }
    comes(DayOfWeek.TUESDAY);
    try (Visit mentor = phone(server).as(MIRJAM)) {
      Locator lunch = toDo(mentor, "I dag", LUNCH);
      mentor.saving(lunch.locator("input[type=checkbox]")::tap);
    }
    comes(DayOfWeek.WEDNESDAY);
    try (Visit sigrid = asSigrid(server)) {
      sigrid.saving(sigrid.tick(VISIT)::tap);
      assertThat(step(sigrid, VISIT)).containsText("Väntar på signering");
    }
    comes(DayOfWeek.THURSDAY);
    try (Visit sigrid = asSigrid(server)) {
      sigrid.saving(sigrid.tick(RULES)::tap);
      assertThat(step(sigrid, RULES)).containsText("Väntar på signering");
      Browser.assertSound(sigrid.page());
    }
  }

  private static void mentorsPart(RunningDemo server) {
    try (Visit mentor = phone(server).as(MIRJAM)) {
      sign(mentor, VISIT);
    }
  }

  private void managersPart(RunningDemo server) {
    comes(DayOfWeek.FRIDAY);
    try (Visit manager = phone(server).as(KATARINA)) {
      sign(manager, RULES);
      Locator talk = toDo(manager, "I dag", TALK);
      manager.saving(talk.locator("input[type=checkbox]")::tap);
      manager.open("hires");
      manager.link(SIGRID.name()).click();
      manager.button("Avsluta introduktionen").click();
      assertThat(manager.heading("Avsluta introduktionen?")).isVisible();
      Browser.assertSound(manager.page());
      manager.saving(manager.button("Avsluta introduktionen").last()::click);
      assertThat(manager.page().getByText("Introduktionen avslutades")).isVisible();
      manager.open("hires");
      manager.page().locator(".plan-row").first().waitFor();
      assertThat(manager.link(SIGRID.name())).hasCount(0);
    }
  }

  private static Locator toDo(Visit visit, String group, String title) {
    visit.open("todo");
    return visit
        .page()
        .locator(".todo-group", hasText(group))
        .locator("plan-step", new Locator.LocatorOptions().setHasText(title))
        .filter(new Locator.FilterOptions().setHasText(SIGRID.name()));
  }

  private static void sign(Visit visit, String title) {
    Locator step = toDo(visit, "Att signera", title);
    step.locator(".step-open").click();
    Browser.assertSound(visit.page());
    visit.saving(step.getByText("Signera", exactly())::click);
    assertThat(step).hasCount(0);
  }

  private static Locator step(Visit visit, String title) {
    return visit.row(title);
  }

  private static void evaluation(RunningDemo server) {
    try (Visit sigrid = asSigrid(server)) {
      Locator form = sigrid.page().locator("plan-evaluation");
      for (int question = 0; question < 3; question++) {
        form.locator("fieldset").nth(question).getByText("5", exactly()).click();
      }
      Browser.assertSound(sigrid.page());
      sigrid.saving(form.getByText("Skicka", exactly())::click);
      assertThat(form).hasCount(0);
      assertThat(sigrid.page().getByText("Introduktionen avslutades")).isVisible();
    }
  }

  private static Page.LocatorOptions hasText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }
}
