package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.fadder.RunningDemo;

/** Tests what waits for an administrator, and that they have it done. */
@Tag("slow")
class AdminBrowserTest extends InBrowser {
  private static final String ADMIN = "ulrika.sjodahl";

  @Test
  void whatTheServerHasGivenUpIsDoneAfterAll() throws IOException, SQLException {
    try (RunningDemo demo = RunningDemo.start();
        Visit admin =
            new Visit(STAGE.browser().phone(), demo.address())
                .open("")
                .signIn(ADMIN, RunningDemo.PASSWORD)) {
      assertThat(admin.heading("Du är administratör")).isVisible();
      // A demonstration is never set up whole, so that waits for its administrator always.
      Locator needs = admin.page().locator(".today-needs > li");
      assertThat(needs).hasText(Pattern.compile("Fadder är inte helt på plats än.*"));
      Browser.assertSound(admin.page());
      admin.link("Bakgrundsarbeten").click();
      assertThat(admin.page().getByText("Inget har fastnat.")).isVisible();

      dies(demo);
      admin.open("today").page().reload();
      Locator row = needs.filter(having("Servern har gett upp något."));
      assertThat(row).isVisible();
      Browser.assertSoundByDayAndNight(admin.page());
      row.getByText("Visa").click();
      assertThat(admin.page().locator(".dead-jobs > li")).containsText("Inläsning av nyanställda");
      assertThat(admin.page().locator(".dead-jobs > li")).containsText("efter 12 försök");
      Browser.assertSoundByDayAndNight(admin.page());
      admin.saving(admin.button("Försök igen: Inläsning av nyanställda")::click);
      assertThat(admin.page().getByText("Inget har fastnat.")).isVisible();
      admin.open("today").page().reload();
      assertThat(admin.heading("Du är administratör")).isVisible();
      assertThat(row).hasCount(0);
    }
  }

  @Test
  void nobodyElseIsToldOfIt() {
    try (Visit hr = onPhone().as(HR)) {
      assertThat(hr.page().locator("today-hires .plan-row").first()).isVisible();
      assertThat(hr.heading("Du är administratör")).hasCount(0);
      hr.link("Mer").click();
      assertThat(hr.link("Mallar")).isVisible();
      assertThat(hr.link("Bakgrundsarbeten")).hasCount(0);
    }
  }

  /** Made, shown once, waiting for HR, and taken back. */
  @Test
  void aKeyForAnotherProgramIsShownOnceAndWaitsForHr() {
    try (Visit admin = onPhone().open("").signIn(ADMIN, RunningDemo.PASSWORD);
        Visit hr = onPhone()) {
      assertThat(admin.heading("Du är administratör")).isVisible();
      admin.open("machine-keys");
      admin.page().getByLabel("Vilket program är det till för?").fill("Entra ID");
      admin.page().getByLabel("Personal och roller, från en katalog").check();
      admin.saving(admin.button("Skapa nyckel")::click);
      assertThat(admin.heading("Nyckeln är klar")).isFocused();
      Locator token = admin.page().locator("#machine-token");
      assertThat(token).hasValue(Pattern.compile("[A-Za-z0-9_-]{43}"));
      Browser.assertSoundByDayAndNight(admin.page());
      admin.button("Klar").click();
      assertThat(token).hasCount(0);
      admin.page().reload();
      Locator row = admin.page().locator(".machine-keys > li");
      assertThat(row).containsText("Har inte använts");
      assertThat(row).containsText("HR behöver säga ja");
      assertThat(token).hasCount(0);
      assertThat(row.getByText("Säg ja")).hasCount(0);

      hr.as(HR);
      Locator waits =
          hr.page().locator(".today-needs > li").filter(having("En maskinnyckel väntar"));
      waits.getByText("Visa").click();
      assertThat(hr.page().locator(".machine-keys > li")).containsText("Entra ID");
      assertThat(hr.button("Skapa nyckel")).hasCount(0);
      Browser.assertSoundByDayAndNight(hr.page());
      hr.button("Säg ja till att Entra ID ger roller och ändrar e-postadresser").click();
      hr.saving(yes(hr)::click);
      assertThat(hr.page().locator(".machine-keys > li")).containsText("Gunilla");
      hr.open("today");
      assertThat(hr.page().locator("today-hires .plan-row").first()).isVisible();
      assertThat(waits).hasCount(0);

      admin.page().reload();
      assertThat(row).containsText("Gunilla Åkerlund-Bäck sa ja");
      admin.button("Ta bort nyckeln för Entra ID").click();
      admin.saving(yes(admin)::click);
      assertThat(row).containsText("Borttagen i dag");
      assertThat(admin.button("Ta bort nyckeln för Entra ID")).hasCount(0);
    }
  }

  @Test
  void whoeverLeadsAUnitSeesNoKeys() {
    try (Visit manager = onPhone().as(KATARINA)) {
      manager.open("machine-keys");
      assertThat(manager.page().getByText("Den här sidan är för administratörer och HR."))
          .isVisible();
      assertThat(manager.page().locator(".keys-page :is(ul, form)")).hasCount(0);
    }
  }

  private static Locator yes(Visit visit) {
    return visit.page().locator(".question button[value=yes]");
  }

  private static Locator.FilterOptions having(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  /** Leaves behind what a server does that has failed at something too often. */
  private static void dies(RunningDemo demo) throws SQLException {
    try (Connection connection = DriverManager.getConnection(demo.databaseUrl());
        PreparedStatement statement =
            connection.prepareStatement(
                """
                insert into job (id, kind, key, data, due, failures, reason, died_at)
                values ('00000000-0000-7000-8000-000000000001', 'arrivals.followUp',
                  '00000000-0000-7000-8000-000000000002', '', 0, 12, 'DatabaseFailure', ?)
                """)) {
      statement.setLong(1, System.currentTimeMillis());
      assertThat(statement.executeUpdate()).isEqualTo(1);
    }
  }
}
