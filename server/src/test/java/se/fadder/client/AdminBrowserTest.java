package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
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
      assertThat(admin.page().getByText("Inget väntar på dig just nu.")).isVisible();
      Browser.assertSound(admin.page());
      admin.link("Bakgrundsarbeten").click();
      assertThat(admin.page().getByText("Inget har fastnat.")).isVisible();

      dies(demo);
      admin.open("today").page().reload();
      Locator row = admin.page().locator(".today-needs > li");
      assertThat(row).containsText("Servern har gett upp något.");
      assertThat(admin.page().getByText("Inget väntar på dig just nu.")).hasCount(0);
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
