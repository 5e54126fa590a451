package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.fadder.RunningDemo;
import se.fadder.kernel.SettableClock;

/**
 * Tests what people answer on the phone that nobody is to know from whom it is: newcomers how it
 * goes, and leavers why they leave.
 */
@Tag("slow")
class AnonymousAnswersBrowserTest extends InBrowser {
  private static final String LEAVE =
      """
      update employment set last_day = ?
      where last_day is null and person_id in (
        select id from person where given_name || ' ' || family_name = ?)
      """;

  private static final String ASK =
      """
      insert into exit_talk (person_id, employment_id, organisation_id)
      select e.person_id, e.id, substr(u.path, 1, 36)
      from employment e join unit u on u.id = e.unit_id
      where e.last_day = ? and e.person_id in (
        select id from person where given_name || ' ' || family_name = ?)
      """;

  private static final String BEGIN =
      """
      update employment set first_day = ?
      where last_day is null and person_id in (
        select id from person where given_name || ' ' || family_name = ?)
      """;

  private static final String LEAVER = "Petra O'Reilly-Holm";

  @Test
  void whoeverLeavesAnswersOrHrNotesForThem() throws IOException, SQLException {
    try (RunningDemo demo = RunningDemo.start()) {
      String lastDay = today().plusDays(20).toString();
      for (String name : new String[] {MIRJAM, LEAVER}) {
        change(demo, LEAVE, lastDay, name);
        change(demo, ASK, lastDay, name);
      }
      try (Visit mirjam = visit(demo).as(MIRJAM)) {
        answerWhy(mirjam);
      }
      try (Visit hr = visit(demo).as(HR)) {
        noteFor(hr);
      }
      assertThat(count(demo, "select count(*) from exit_talk where answered_month is not null"))
          .isEqualTo(2);
      assertThat(
              count(demo, "select count(*) from free_line where text = 'Fikat' and batch is null"))
          .isEqualTo(1);
    }
  }

  private static void answerWhy(Visit mirjam) {
    Page page = mirjam.page();
    page.locator("today-exit").getByText("Svara på frågorna").click();
    assertThat(mirjam.heading("Innan du slutar")).isVisible();
    Locator form = page.locator("exit-form");
    form.locator(".button-main").click();
    assertThat(form).containsText("Välj något här.");
    form.getByText("Arbetsbelastningen").click();
    form.getByText("Kanske").click();
    form.getByText("4", new Locator.GetByTextOptions().setExact(true)).click();
    form.getByLabel("Vad ska vi behålla som det är?").fill("Fikat");
    Browser.assertSound(page);
    form.locator(".button-main").click();
    assertThat(page.locator("own-exit-page")).containsText("Tack för att du berättade.");
    Browser.assertSound(page);
    page.getByText("Till Idag").click();
    assertThat(mirjam.heading("Hej Mirjam!")).isVisible();
    assertThat(page.locator("today-exit")).hasCount(0);
    mirjam.open("exit-talk");
    page.reload();
    assertThat(page.locator("own-exit-page")).containsText("Här finns inget att svara på.");
  }

  private static void noteFor(Visit hr) {
    Page page = hr.page();
    hr.open("exit-talks");
    Locator list = page.locator("exit-talks-page");
    assertThat(list).containsText(LEAVER);
    assertThat(list).not().containsText(MIRJAM);
    Browser.assertSound(page);
    list.getByText("Anteckna", new Locator.GetByTextOptions().setExact(true)).click();
    Locator form = page.locator("exit-form");
    form.getByText("Nej", new Locator.GetByTextOptions().setExact(true)).click();
    form.getByText("2", new Locator.GetByTextOptions().setExact(true)).click();
    Browser.assertSound(page);
    form.locator(".button-main").click();
    assertThat(list).containsText("Ingen att anteckna för just nu.");
    hr.open("free-lines");
    assertThat(page.locator("lines-page")).containsText("Inga svar att läsa än.");
    Browser.assertSound(page);
  }

  @Test
  void aNewcomerAnswersHowItGoes() throws IOException, SQLException {
    try (RunningDemo demo = RunningDemo.start()) {
      change(demo, BEGIN, today().minusDays(16).toString(), ALVA);
      try (Visit alva = visit(demo).as(ALVA)) {
        Page page = alva.page();
        Locator card = page.locator("today-pulse");
        assertThat(card).containsText("Hur har de första veckorna varit?");
        card.locator("summary").click();
        card.locator(".button-main").click();
        assertThat(card).containsText("Välj något här.");
        for (int question = 0; question < 3; question++) {
          card.locator("fieldset").nth(question).getByText("4").click();
        }
        Browser.assertSound(page);
        card.locator(".button-main").click();
        assertThat(page.locator(".notice-strip")).containsText("Tack för att du svarade.");
        assertThat(card.locator("form")).hasCount(0);
        Browser.assertSound(page);
        page.reload();
        assertThat(alva.heading("Hej Alva!")).isVisible();
        assertThat(page.locator("today-pulse")).hasCount(0);
      }
      assertThat(count(demo, "select count(*) from pulse_answer where value = 4")).isEqualTo(3);
    }
  }

  private static LocalDate today() {
    return LocalDate.now(SettableClock.STOCKHOLM);
  }

  private static void change(RunningDemo demo, String sql, String day, String name)
      throws SQLException {
    try (Connection connection = DriverManager.getConnection(demo.databaseUrl());
        PreparedStatement changed = connection.prepareStatement(sql)) {
      changed.setString(1, day);
      changed.setString(2, name);
      changed.executeUpdate();
    }
  }

  private static int count(RunningDemo demo, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(demo.databaseUrl());
        Statement counting = connection.createStatement();
        ResultSet found = counting.executeQuery(sql)) {
      return found.getInt(1);
    }
  }

  private static Visit visit(RunningDemo demo) {
    return new Visit(STAGE.browser().phone(), demo.address());
  }
}
