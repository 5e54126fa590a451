package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.fadder.db.EarlierDatabase;

/**
 * Tests that whoever follows the administrator's manual word for word, from the archive, ends with
 * a signed-in administrator, 300 people, a newcomer who has ticked a step on a phone, a backup that
 * was restored, and an upgrade. {@code -Darchive=target/fadder-….tar.gz} names the archive.
 */
@Tag("slow")
@Timeout(600)
final class ManualJourneyBrowserTest extends InBrowser {
  private static final String PASSWORD = "fyra kloka rävar sjunger";
  private static final int PEOPLE = 300;
  private static final Pattern LINK = Pattern.compile("http\\S+/#/\\S*[A-Za-z0-9_-]{43}");

  /** What the manual is followed on: a folder with the archive, and nothing else. */
  private static Operator operator(Path folder) throws Exception {
    String archive = System.getProperty("archive", "");
    if (archive.isEmpty()) {
      System.out.println("The manual is not followed: -Darchive names no archive");
      return abort("skipped: no archive");
    }
    Operator.download(Path.of(archive), folder);
    return new Operator(ManualText.read("sv/administrator.md"), folder);
  }

  @Test
  void fromTheArchiveToATickThatSurvives(@TempDir Path folder) throws Exception {
    try (Operator operator = operator(folder)) {
      operator.type("unpack");
      assertThat(operator.type("check")).contains("ok").doesNotContain("WRONG");
      String link = link(operator.type("serve"));
      assertThat(operator.type("invite")).containsPattern(LINK);
      String hrLink;
      try (Visit ada = new Visit(STAGE.browser().window(1280, 900), operator.address())) {
        becomeAdministrator(ada, link);
        connectAnApp(ada);
        addUnits(ada, ManualText.read("sv/administrator.md").block("csv units"));
        takeTemplates(ada);
        hrLink = inviteHr(ada);
      }
      String newcomerLink;
      try (Visit hanna = new Visit(STAGE.browser().window(1280, 900), operator.address())) {
        comeIn(hanna, hrLink);
        SecondStep.connect(hanna);
        addEverybody(hanna, ManualText.read("sv/administrator.md").block("csv staff"));
        newcomerLink = addNewcomer(hanna);
      }
      try (Visit tove = new Visit(STAGE.browser().phone(), operator.address())) {
        comeIn(tove, newcomerLink);
        assertThat(tove.page().locator(".top")).isVisible();
        tick(tove);
        assertThat(operator.type("backup")).contains("is whole");
        tick(tove);
        assertThat(ticked(tove)).hasCount(2);
        operator.kill();
        assertThat(operator.type("restore")).contains(".before-");
        assertThat(ticked(tove)).hasCount(1);
      }
    }
  }

  @Test
  void fromADatabaseOfAnEarlierVersion(@TempDir Path folder) throws Exception {
    Map<String, String> demonstration = Map.of("FADDER_DEMO", "true");
    try (Operator operator = operator(folder)) {
      operator.type("unpack");
      Path data = Files.createDirectories(operator.folder().resolve("data"));
      EarlierDatabase.restore("V1_76", data.resolve("fadder.db"));
      assertThat(operator.type("upgrade", demonstration))
          .contains("migrations are run at the start");
      try (Visit alva = new Visit(STAGE.browser().phone(), operator.address())) {
        alva.as(ALVA).open("introduction").unfold();
        assertThat(ticked(alva).first()).isVisible();
      }
    }
  }

  private static String link(String said) {
    return LINK.matcher(said).results().map(MatchResult::group).findFirst().orElseThrow();
  }

  private static void fill(Visit visit, String label, String text) {
    visit.page().getByLabel(label).fill(text);
  }

  private static void becomeAdministrator(Visit ada, String link) {
    ada.page().navigate(link);
    ada.page().locator("[name=organisation]").fill("Älvsby kommun");
    fill(ada, "Förnamn", "Ada");
    fill(ada, "Efternamn", "Berg");
    fill(ada, "E-post", "ada.berg@kommunen.example");
    fill(ada, "Användarnamn", "ada.berg");
    fill(ada, "Nytt lösenord", PASSWORD);
    fill(ada, "Samma lösenord igen", PASSWORD);
    ada.button("Börja med Fadder").click();
    assertThat(ada.heading("Hej Ada!")).isVisible();
  }

  /** Signs out and in again, which asks for an app. */
  private static void connectAnApp(Visit ada) {
    ada.open("account");
    ada.button("Logga ut").click();
    ada.signIn("ada.berg", PASSWORD);
    SecondStep.connect(ada);
  }

  private static FilePayload csv(String name, String rows) {
    return new FilePayload(name, "text/csv", rows.getBytes(UTF_8));
  }

  private static void addUnits(Visit ada, String rows) {
    ada.open("today");
    ada.link("Visa vad som återstår").click();
    ada.link("Lägg in enheter").click();
    ada.link("Läs in enheter från en fil").click();
    ada.page().locator("input[type=file]").setInputFiles(csv("enheter.csv", rows));
    ada.button("Gör ändringarna").click();
    assertThat(ada.heading("Klart, det här ändrades")).isVisible();
  }

  private static void takeTemplates(Visit ada) {
    ada.open("today");
    ada.link("Visa vad som återstår").click();
    ada.link("Välj bland färdiga mallar").click();
    Locator template = ada.page().locator("[name=template]");
    assertThat(template.first()).isVisible();
    for (Locator one : template.all()) {
      one.check();
    }
    ada.button("Ta över mallarna").click();
    assertThat(template).hasCount(0);
  }

  private static String inviteHr(Visit ada) {
    ada.open("today");
    ada.link("Visa vad som återstår").click();
    fill(ada, "Förnamn", "Hanna");
    fill(ada, "Efternamn", "Lind");
    fill(ada, "E-post", "hanna.lind@kommunen.example");
    ada.button("Ge rollen HR").click();
    return invite(ada);
  }

  private static String invite(Visit visit) {
    visit.button("Bjud in").click();
    Locator link = visit.page().getByLabel("Länk", new Page.GetByLabelOptions().setExact(true));
    assertThat(link).hasValue(LINK);
    return link.inputValue();
  }

  private static void comeIn(Visit visit, String link) {
    visit.page().navigate(link);
    fill(visit, "Nytt lösenord", PASSWORD);
    fill(visit, "Samma lösenord igen", PASSWORD);
    visit.button("Börja använda Fadder").click();
  }

  /** The rows of the manual, and as many more; the two who are in already are among them. */
  private static void addEverybody(Visit hanna, String rows) {
    String more =
        IntStream.range(0, PEOPLE - 4)
            .mapToObj(number ->
                "%d;Person;Nummer %d;person%d@kommunen.example;%s;Socialsekreterare;tillsvidare;2020-01-13;10001%n"
                    .formatted(
                        20_000 + number,
                        number,
                        number,
                        number % 2 == 0 ? "bof-norr" : "bof-soder"))
            .collect(joining());
    String us =
        """
        10003;Ada;Berg;ada.berg@kommunen.example;Älvsby kommun;Administratör;tillsvidare;2020-01-13;
        10004;Hanna;Lind;hanna.lind@kommunen.example;Älvsby kommun;HR;tillsvidare;2020-01-13;
        """;
    hanna.link("Mer").click();
    hanna.link("Personalfil").click();
    hanna.page().getByLabel("Välj fil").setInputFiles(csv("personal.csv", rows + more + us));
    assertThat(hanna.heading("Det här skulle ändras")).isVisible();
    hanna.page().locator("staff-page .button-main").first().click();
    assertThat(hanna.heading("Det här gjordes")).isVisible();
    assertThat(hanna.page().locator("staff-page")).not().containsText("Gick inte");
  }

  private static String addNewcomer(Visit hanna) {
    hanna.link("Personer").click();
    hanna.link("Lägg till nyanställd").click();
    fill(hanna, "Förnamn", "Tove");
    fill(hanna, "Efternamn", "Lindmark");
    hanna
        .page()
        .getByLabel("Enhet", new Page.GetByLabelOptions().setExact(true))
        .selectOption(new SelectOption().setLabel("Barn och familj, team Norr"));
    fill(hanna, "Titel", "Socialsekreterare");
    String day = (String) hanna.page().evaluate("new Date().toISOString().slice(0, 10)");
    hanna.page().locator("[name=firstDay]").fill(day);
    hanna.page().getByLabel("Jag är introduktionsansvarig").check();
    hanna.saving(hanna.button("Lägg till")::click);
    assertThat(hanna.heading("Tove Lindmark är tillagd")).isVisible();
    return invite(hanna);
  }

  private static void tick(Visit tove) {
    tove.open("today");
    Locator open = tove.page().locator("today-own input[type=checkbox]:not(:checked)").first();
    assertThat(open).isVisible();
    tove.saving(open::click);
  }

  private static Locator ticked(Visit visit) {
    visit.open("introduction").page().reload();
    visit.unfold();
    return visit.page().locator(".step-row input:checked");
  }
}
