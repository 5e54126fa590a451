package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.fadder.RunningDemo;

/** Tests what IT sees when four people arrive in six weeks. */
@Tag("slow")
class ItBrowserTest extends InBrowser {
  private static final String IT = "Jonas Tapperfält";
  private static final String HEAD =
      "förnamn;efternamn;e-post;enhet;titel;anställningsform;första dag\n";

  @SuppressWarnings("NullAway.Init") // before each
  private RunningDemo demo;

  @BeforeEach
  void start() throws Exception {
    demo = STAGE.server();
  }

  private void fourArrive() {
    LocalDate first = LocalDate.now(Clock.systemUTC()).plusDays(42);
    String rows =
        IntStream.range(0, 4)
            .mapToObj(number ->
                "Frida;Ankomst %c;frida%d@storsjo.example;bof-norr;Socialsekreterare;visstid;%s\n"
                    .formatted('A' + number, number, first))
            .collect(joining());
    try (Visit hr = new Visit(STAGE.browser().window(1280, 800), demo.address()).as(HR)) {
      hr.open("hires");
      hr.link("Läs in från fil").click();
      hr.page()
          .getByLabel("Välj fil")
          .setInputFiles(new FilePayload("nya.csv", "text/csv", (HEAD + rows).getBytes(UTF_8)));
      hr.button("Läs in 4 nyanställda").click();
      assertThat(hr.page().getByText("Klart. 4 nyanställda är inlästa")).isVisible();
    }
  }

  @ParameterizedTest
  @CsvSource({"390, 844", "1280, 900"})
  void seesFourArrivalsAndTicksWhatIsReadyAtOnce(int width, int height) {
    if (width < 500) {
      fourArrive();
    }
    try (Visit visit = new Visit(STAGE.browser().window(width, height), demo.address()).as(IT)) {
      Page page = visit.page();
      Locator cards = page.locator("today-others .card");
      Locator theirs = cards.filter(new Locator.FilterOptions().setHasText("Frida Ankomst"));
      assertThat(theirs).hasCount(4);
      assertThat(theirs.first()).containsText("Barn och Familj, team Norr, börjar");
      assertThat(theirs.first()).containsText("Chef: " + KATARINA);
      Browser.assertSoundByDayAndNight(page);
      Photographs photographs = new Photographs("it", width);
      photographs.take(visit, "four-arrive");

      Locator ready = theirs.first().locator("plan-step input[type=checkbox]");
      int several = ready.count();
      assertThat(several).isGreaterThan(1);
      theirs.first().locator(".today-ready").click();
      assertThat(page.getByText(several + " steg är klara")).isVisible();
      assertThat(theirs.first().locator("input:checked")).hasCount(several);
      assertThat(theirs.first().locator(".today-ready")).hasCount(0);
      photographs.take(visit, "ticked-at-once");
      visit.button("Ångra").click();
      assertThat(theirs.first().locator("input:checked")).hasCount(0);
      page.reload();
      assertThat(theirs).hasCount(4);
      assertThat(theirs.first().locator("input:checked")).hasCount(0);
      // One after another: what the visit took with it would be ticked for the next width.
      visit.awaitSent();
    }
  }
}
