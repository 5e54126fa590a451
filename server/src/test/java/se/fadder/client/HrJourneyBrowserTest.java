package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.fadder.RunningDemo;
import se.fadder.kernel.SettableClock;

/**
 * Tests that HR has forgotten nothing: on the Monday after somebody has left whom four newcomers
 * had, and a file could not be read, all of it stands on their day, and is done from there.
 */
@Tag("slow")
@Tag("journey")
class HrJourneyBrowserTest extends InBrowser {
  private static final LocalDate MONDAY = LocalDate.parse("2027-03-08");
  private static final String LEAVER = "Eva-Lena Öhrström";

  /** Colleagues with a free seat, of whom each is chosen in turn. */
  private static final List<String> MENTORS = List.of("Mattias", "Azadeh", "Nasrin", "Urban");

  private static final String FILE =
      """
      förnamn;efternamn;e-post;enhet;titel;anställningsform;första dag
      Rut;Sandgren;rut.sandgren@storsjo.example;bof-norr;Socialsekreterare;visstid;2027-06-07
      """;

  private static final double NIGHTS_MS = 60_000;

  /** More than ever waits for HR here. */
  private static final int MOST_DEEDS = 30;

  @ParameterizedTest
  @CsvSource({"390, 844", "1280, 900"})
  void hasForgottenNothing(int width, int height) throws IOException, SQLException {
    SettableClock clock = SettableClock.on("2027-03-05");
    Photographs photographs = new Photographs("hr", width);
    try (RunningDemo demo = RunningDemo.start(clock);
        Visit hr =
            new Visit(
                width < 500 ? STAGE.browser().phone() : STAGE.browser().window(width, height),
                demo.address())) {
      hr.as(HR);
      someoneLeaves(hr, photographs);
      importFails(demo, clock);
      clock.setDay(MONDAY);
      hr.open("today").page().reload();
      // Three nights' work of the server comes first.
      assertThat(hr.page().locator(".today-needs"))
          .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(NIGHTS_MS));

      Locator needs = hr.page().locator(".today-needs > li");
      for (String sentence :
          new String[] {
            "har ingen introduktionsansvarig",
            "ingen mentor",
            "är inte inbjuden",
            "Din fil med nyanställda kunde inte läsas in"
          }) {
        assertThat(needs.filter(hasText(sentence)).first()).isVisible();
      }
      assertThat(needs.filter(hasText("Alva Ekenäs"))).containsText("ingen introduktionsansvarig");
      photographs.take(hr, "today");

      readsTheFileAnew(hr, photographs);
      for (int deeds = 0; deeds < MOST_DEEDS && needs.count() > 0; deeds++) {
        doesTheNext(hr, needs, MENTORS.get(deeds % MENTORS.size()));
      }
      assertThat(needs).hasCount(0);
      hr.page().reload();
      assertThat(hr.page().locator("today-hires .plan-row").first()).isVisible();
      assertThat(needs).hasCount(0);
      photographs.take(hr, "nothing-left");
    }
  }

  private static void someoneLeaves(Visit hr, Photographs photographs) {
    hr.open("people");
    hr.page().getByLabel("Sök en kollega").fill(LEAVER);
    hr.page().locator(".people-found .person-open").getByText(LEAVER).first().click();
    Locator card = hr.page().locator("dialog.person-card");
    card.locator("[data-deed=last-day]").click();
    card.getByLabel("Sista dag").fill("2027-03-05");
    photographs.take(hr, "last-day");
    hr.saving(hr.button("Spara sista dagen")::click);
    assertThat(card.getByText("Sista dagen är satt.")).isVisible();
    hr.page().keyboard().press("Escape");
  }

  /** Leaves behind what a server does that was stopped while it read a file. */
  private static void importFails(RunningDemo demo, SettableClock clock) throws SQLException {
    try (Connection connection = DriverManager.getConnection(demo.databaseUrl());
        PreparedStatement statement =
            connection.prepareStatement(
                """
                insert into arrival_import
                  (id, actor_id, organisation, state, total, made, failure, begun_at, seen_at, cleared)
                select '00000000-0000-7000-8000-000000000001', p.id, u.id, 'FAILED', 40, 0,
                  'IMPORT_GIVEN_UP', ?, ?, true
                from person p, unit u
                where p.given_name = 'Gunilla' and u.parent_id is null
                """)) {
      statement.setLong(1, clock.millis());
      statement.setLong(2, clock.millis());
      assertThat(statement.executeUpdate()).isEqualTo(1);
    }
  }

  private static void readsTheFileAnew(Visit hr, Photographs photographs) {
    hr.page().locator(".today-needs").getByText("Visa", exactly()).click();
    assertThat(hr.heading("Läs in nyanställda från fil")).isVisible();
    assertThat(hr.page().getByText("Förra filen kunde inte läsas in")).isVisible();
    photographs.take(hr, "import-failed");
    hr.page()
        .getByLabel("Välj fil")
        .setInputFiles(new FilePayload("nya.csv", "text/csv", FILE.getBytes(UTF_8)));
    hr.button("Läs in 1 nyanställd").click();
    assertThat(hr.page().getByText("Klart. 1 nyanställd är inläst")).isVisible();
    photographs.take(hr, "import-done");
    hr.link("Idag").click();
    assertThat(hr.page().locator(".today-needs > li").filter(hasText("Din fil"))).hasCount(0);
  }

  /** Does what the first row asks for first. */
  private static void doesTheNext(Visit hr, Locator needs, String mentor) {
    Locator row = needs.first();
    String before = row.innerText();
    Locator deed = row.locator(".actions > *").first();
    switch (deed.innerText().strip()) {
      case "Ta ansvaret" -> hr.saving(deed::click);
      case "Välj mentor" -> {
        deed.click();
        choosesAMentor(hr, mentor);
      }
      case "Bjud in" -> {
        deed.click();
        Locator card = hr.page().locator("dialog.person-card");
        hr.saving(card.locator("invite-person .button-main")::click);
        assertThat(card.locator("one-time-link h2")).isFocused();
        hr.page().keyboard().press("Escape");
      }
      default -> throw new AssertionError("nothing to do about " + before);
    }
    assertThat(hr.page().locator("dialog.person-card")).hasCount(0);
    hr.page().waitForCondition(() -> !needs.allInnerTexts().contains(before));
  }

  private static void choosesAMentor(Visit hr, String mentor) {
    Locator card = hr.page().locator("dialog.person-card");
    card.getByLabel("Sök någon annan").fill(mentor);
    card.locator(".person-found-one").first().click();
    card.locator("person-deed .button-main").click();
    Locator said = card.locator(".person-card-said");
    Locator anyway = hr.button("Välj ändå");
    // Whoever chooses somebody by name may pass over a warning.
    assertThat(said.getByText("mentor").or(anyway).first()).isVisible();
    if (anyway.isVisible()) {
      anyway.click();
    }
    assertThat(said).containsText("mentor");
    hr.page().keyboard().press("Escape");
  }

  private static Locator.FilterOptions hasText(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }
}
