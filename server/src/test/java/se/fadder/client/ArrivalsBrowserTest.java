package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.fadder.RunningDemo;

/** Tests the adding of newcomers: one on the phone, many from a file on a wide screen. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArrivalsBrowserTest extends InBrowser {
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

  private Visit phone() {
    return new Visit(STAGE.browser().phone(), demo.address());
  }

  @Test
  void aManagerTakesInANewcomerAndInvitesThem() {
    try (Visit manager = phone().as(KATARINA)) {
      manager.open("hires");
      manager.link("Lägg till nyanställd").click();
      assertThat(manager.heading("Lägg till nyanställd")).isVisible();
      Browser.assertSound(manager.page());
      manager.button("Lägg till").click();
      assertThat(manager.page().getByLabel("Förnamn")).isFocused();
      assertThat(manager.page().locator(".field-error").first()).containsText("Fyll i det här");
      Browser.assertSound(manager.page());
      manager.page().getByLabel("Förnamn").fill("Astrid");
      manager.page().getByLabel("Efternamn").fill("Ödman");
      manager.page().getByLabel("Titel").fill("Socialsekreterare");
      manager.page().getByLabel("Första dagen").fill("1926-01-11");
      manager.saving(manager.button("Lägg till")::click);
      assertThat(manager.page().locator(".field-error")).containsText("årtalet");
      assertThat(manager.page().getByLabel("Första dagen")).isFocused();
      String day = (String) manager.page().evaluate("new Date().toISOString().slice(0, 10)");
      manager.page().getByLabel("Första dagen").fill(day);
      manager.page().getByLabel("Jag är introduktionsansvarig").check();
      manager.saving(manager.button("Lägg till")::click);
      assertThat(manager.heading("Astrid Ödman är tillagd")).isFocused();
      Browser.assertSound(manager.page());
      manager.button("Bjud in").click();
      assertThat(manager.page().getByAltText("QR-kod med länken")).isVisible();
      Browser.assertSound(manager.page());
      manager.button("Klar").click();
      manager.link("Till alla nyanställda").click();
      manager.link("Astrid Ödman").click();
      assertThat(manager.page().locator("h1")).containsText("Astrid Ödman");
    }
  }

  /** Nobody becomes two people, and of two who are called the same both are there. */
  @Test
  void whoIsKnownIsAskedAboutAndStaysOnePersonOrIsAnother() {
    try (Visit hr = new Visit(STAGE.browser().window(1280, 900), demo.address()).as(HR)) {
      describe(hr, "Mirjam", "Tallroth", "Placerade barn");
      hr.saving(hr.button("Lägg till")::click);
      assertThat(hr.heading("Är det samma person?")).isFocused();
      assertThat(hr.page().locator("new-hire-alike"))
          .containsText("1:e socialsekreterare, Barn och Familj");
      Browser.assertSoundByDayAndNight(hr.page());
      // Whoever is described otherwise is not asked about any more.
      hr.page().getByLabel("Efternamn").fill("Tallrot");
      assertThat(hr.heading("Är det samma person?")).hasCount(0);
      hr.page().getByLabel("Efternamn").fill("Tallroth");
      hr.saving(hr.button("Lägg till")::click);
      hr.saving(hr.button("Det är samma person: Mirjam Tallroth")::click);
      assertThat(hr.heading("Mirjam Tallroth har fått en anställning till")).isFocused();
      assertThat(hr.button("Bjud in")).hasCount(0);
      hr.link("Till introduktionsplanen").click();
      assertThat(hr.page().locator(".page-head")).containsText("Placerade barn");

      describe(hr, "Mirjam", "Tallroth", "Placerade barn");
      hr.saving(hr.button("Lägg till")::click);
      hr.saving(hr.button("Det är en annan person")::click);
      assertThat(hr.heading("Mirjam Tallroth är tillagd")).isFocused();
    }
  }

  @Test
  void anAddressIsNobodyElses() {
    try (Visit hr = phone().as(HR)) {
      describe(hr, "Miriam", "Tallrot", "Placerade barn");
      hr.page().getByLabel("E-post").fill("mirjam.tallroth@storsjo.example");
      hr.saving(hr.button("Lägg till")::click);
      assertThat(hr.page().locator("new-hire-alike")).containsText("Mirjam Tallroth");
      assertThat(hr.page().locator("new-hire-alike")).containsText("kan bara höra till en person");
      assertThat(hr.button("Det är en annan person")).hasCount(0);
      Browser.assertSound(hr.page());
    }
  }

  static void describe(Visit visit, String given, String family, String unit) {
    visit.open("account");
    visit.open("new-hire");
    visit.page().getByLabel("Förnamn").fill(given);
    visit.page().getByLabel("Efternamn").fill(family);
    visit
        .page()
        .getByLabel("Enhet", new Page.GetByLabelOptions().setExact(true))
        .selectOption(new SelectOption().setLabel(unit));
    visit.page().getByLabel("Titel").fill("Socialsekreterare");
    String day = (String) visit.page().evaluate("new Date().toISOString().slice(0, 10)");
    visit.page().getByLabel("Första dagen").fill(day);
  }

  private static final String HEAD =
      "förnamn;efternamn;e-post;enhet;titel;anställningsform;första dag\n";

  private static FilePayload file(String rows) {
    return new FilePayload("nya.csv", "text/csv", (HEAD + rows).getBytes(UTF_8));
  }

  /**
   * What all of them need stands in a few rows, and of how many it is told no less than there are.
   */
  @Test
  void ofManyNewcomersAFewStandAndTheRestIsATapAway() {
    String day = LocalDate.now(Clock.systemUTC()).plusDays(6).toString();
    String many =
        IntStream.range(0, 40)
            .mapToObj(number ->
                "Maja;Mång %c%c;maja%d@storsjo.example;vuxen;Socialsekreterare;visstid;%s\n"
                    .formatted('A' + number / 20, 'A' + number % 20, number, day))
            .collect(joining());
    try (Visit hr = new Visit(STAGE.browser().window(1280, 800), demo.address()).as(HR)) {
      hr.open("new-hires");
      hr.page().getByLabel("Välj fil").setInputFiles(file(many));
      hr.button("Läs in 40 nyanställda").click();
      assertThat(hr.page().getByText("Klart. 40 nyanställda är inlästa")).isVisible();
      hr.open("today");
      Locator rows = hr.page().locator(".today-needs > li");
      assertThat(rows).hasCount(10);
      Browser.assertSound(hr.page());
      hr.page().getByText(Pattern.compile("Visa \\d+ till")).click();
      assertThat(rows.nth(10).locator("button, a").first()).isFocused();
      hr.open("figures");
      assertThat(hr.page().locator(".newcomer")).hasCount(10);
      assertThat(hr.page().getByText(Pattern.compile("Minst [45]\\d av dem"))).isVisible();
    }
  }

  @Test
  void hrTakesInAFileOnceItIsRight() {
    String day = LocalDate.now(Clock.systemUTC()).plusDays(30).toString();
    String right =
        IntStream.range(0, 5)
            .mapToObj(number ->
                "Frida;Filqvist %c;frida%d@storsjo.example;bof-norr;Socialsekreterare;visstid;%s\n"
                    .formatted('A' + number, number, day))
            .collect(joining());
    try (Visit hr = new Visit(STAGE.browser().window(1280, 800), demo.address()).as(HR)) {
      hr.open("hires");
      hr.link("Läs in från fil").click();
      assertThat(hr.heading("Läs in nyanställda från fil")).isVisible();
      Browser.assertSound(hr.page());
      hr.page().getByLabel("Välj fil").setInputFiles(file(right.replace(day, "46398")));
      assertThat(hr.heading("5 saker att rätta i filen")).isFocused();
      assertThat(hr.page().locator(".file-problems tbody tr").first())
          .containsText("Excels eget tal");
      Browser.assertSound(hr.page());
      hr.page().getByLabel("Välj fil").setInputFiles(file(right));
      assertThat(hr.heading("5 nyanställda kan läsas in")).isFocused();
      Browser.assertSound(hr.page());
      hr.button("Läs in 5 nyanställda").click();
      assertThat(hr.page().getByText("Klart. 5 nyanställda är inlästa")).isVisible();
      Browser.assertSound(hr.page());
      hr.button("Läs in en fil till").click();
      hr.page().getByLabel("Välj fil").setInputFiles(file(right));
      assertThat(hr.heading("5 saker att rätta i filen")).isVisible();
      assertThat(hr.page().locator(".file-problems")).containsText("redan någon anställd");
    }
  }
}
