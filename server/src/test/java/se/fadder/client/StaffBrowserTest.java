package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.fadder.RunningDemo;

/** Tests the file of all staff, from choosing it to what was done, and the key of a machine. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaffBrowserTest extends InBrowser {
  private static final String HEAD =
      "förnamn;efternamn;e-post;enhet;befattning;anställningsform;första dag;sista dag;lön\n";

  /** Everybody who works there today, as an HR system would export them. */
  private static final String EXPORT =
      """
      select n.given_name || ';' || n.family_name || ';' || coalesce(n.email, '') || ';'
        || coalesce(u.key, u.name) || ';' || e.title || ';'
        || case e.form when 'PERMANENT' then 'tillsvidare' when 'TEMPORARY' then 'visstid'
             when 'CONSULTANT' then 'konsult' else 'praktikant' end
        || ';' || e.first_day || ';' || coalesce(e.last_day, '') || ';31000'
      from employment e join person n on n.id = e.person_id join unit u on u.id = e.unit_id
      where n.email is not null and not e.withdrawn
      order by n.email, e.first_day
      """;

  @SuppressWarnings("NullAway.Init") // before all
  private RunningDemo demo;

  @BeforeAll
  void start() throws Exception {
    demo = RunningDemo.start(Clock.systemUTC(), Map.of());
  }

  @AfterAll
  void stop() throws Exception {
    demo.close();
  }

  private String exported() throws SQLException {
    StringBuilder rows = new StringBuilder();
    try (Connection connection = DriverManager.getConnection(demo.databaseUrl());
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(EXPORT)) {
      while (found.next()) {
        rows.append(found.getString(1)).append('\n');
      }
    }
    return rows.toString();
  }

  private static FilePayload file(String rows) {
    return new FilePayload("personal.csv", "text/csv", (HEAD + rows).getBytes(UTF_8));
  }

  @Test
  void hrSeesWhatAFileWouldChangeAndSaysYes() throws SQLException {
    String rows = exported();
    String gone =
        rows.lines()
            .filter(of -> of.startsWith("Mirjam;Tallroth") && of.endsWith(";;31000"))
            .findFirst()
            .orElseThrow();
    String changed =
        rows.replace(gone + "\n", "")
            + "Astrid;Ödman;astrid.odman@storsjo.example;bof-norr;Socialsekreterare;provanställning;2026-01-01;;\n";
    try (Visit hr = new Visit(STAGE.browser().phone(), demo.address()).as(HR)) {
      hr.open("staff-file");
      assertThat(hr.heading("Personalfil")).isVisible();
      Browser.assertSound(hr.page());
      hr.page()
          .getByLabel("Välj fil")
          .setInputFiles(file(changed.replace("2026-01-01;;", "2026-01-01;9999-12-31;")));
      assertThat(hr.heading("1 sak att rätta i filen")).isFocused();
      assertThat(hr.page().locator(".file-problems")).containsText("årtalet");
      Browser.assertSound(hr.page());
      hr.page().getByLabel("Välj").setInputFiles(file(changed));
      assertThat(hr.heading("Det här skulle ändras")).isFocused();
      assertThat(hr.page().getByText("Kolumner som inte används: lön")).isVisible();
      hr.page().locator("summary", new Page.LocatorOptions().setHasText("Nya")).click();
      assertThat(hr.page().getByText("Astrid Ödman")).isVisible();
      hr.page().locator("summary", new Page.LocatorOptions().setHasText("Slutar")).click();
      assertThat(hr.page().getByText("Mirjam Tallroth")).isVisible();
      Browser.assertSoundByDayAndNight(hr.page());
      hr.saving(hr.button("Låt bli ändringen för Mirjam Tallroth")::click);
      assertThat(hr.button("Gör ändringen för Mirjam Tallroth ändå")).isVisible();
      hr.page().locator("staff-page .button-main").first().click();
      assertThat(hr.heading("Det här gjordes")).isVisible();
      Browser.assertSound(hr.page());
    }
  }

  @Test
  void anAdministratorMakesAKeyThatAMachineUses() throws Exception {
    try (Visit admin =
            new Visit(STAGE.browser().window(1280, 900), demo.address())
                .open("")
                .signIn("ulrika.sjodahl", RunningDemo.PASSWORD);
        HttpClient client = HttpClient.newHttpClient()) {
      admin.open("machine-keys");
      assertThat(admin.heading("Maskinnycklar")).isVisible();
      Browser.assertSound(admin.page());
      admin.page().getByLabel("Vilket program är det till för?").fill("Heroma");
      admin.button("Skapa nyckel").click();
      assertThat(admin.heading("Nyckeln är klar")).isFocused();
      Browser.assertSoundByDayAndNight(admin.page());
      String token =
          admin
              .page()
              .getByLabel("Nyckel", new Page.GetByLabelOptions().setExact(true))
              .inputValue();
      assertThat(token).hasSize(43);
      admin.button("Klar").click();
      // What was typed for the key is no draft any more.
      assertThat(admin.page().getByLabel("Vilket program är det till för?")).hasValue("");
      int status =
          client
              .send(
                  HttpRequest.newBuilder(URI.create(demo.address() + "/staff/import"))
                      .header("Authorization", "Bearer " + token)
                      .POST(BodyPublishers.ofString(HEAD))
                      .build(),
                  BodyHandlers.discarding())
              .statusCode();
      assertThat(status).isEqualTo(422);
      admin.page().reload();
      assertThat(admin.page().getByText("Användes senast")).isVisible();
      admin.button("Ta bort nyckeln för Heroma").click();
      admin
          .page()
          .locator("dialog[open]")
          .getByText("Ta bort", new Locator.GetByTextOptions().setExact(true))
          .click();
      assertThat(admin.page().getByText("Borttagen i dag")).isVisible();
      Browser.assertSound(admin.page());
    }
  }
}
