package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that HR writes a template, on a wide screen and on a narrow one. */
@Tag("slow")
class TemplatesBrowserTest extends InBrowser {
  private static final String BARN = "Introduktion för socialsekreterare, Barn och vuxna";
  private static final String FORSORJNING = "Introduktion för socialsekreterare, Försörjningsstöd";
  private static final String FAMILJ = "Introduktion för socialsekreterare, Barn och Familj";
  private static final String SAVED = "Utkastet är sparat";

  /** A template of one's own, so that nobody else's test meets it. */
  private static String file(String key, String title) {
    return """
    key: %s
    name: Mall %s
    phases:
      - key: forsta-dagen
        name: Första dagen
        steps:
          - key: hej
            title: Säg hej
            why: Alla vill veta vem du är.
            responsible: NEW_HIRE
            due: 0
          - key: lunch
            title: %s
            why: Det är gott.
            responsible: MENTOR
            due: 1
      - key: forsta-veckan
        name: Första veckan
        steps:
          - key: rundtur
            title: Gå en rundtur
            why: Då hittar du.
            responsible: MENTOR
            due: 2
            after: lunch
    """
        .formatted(key, key, title);
  }

  private static FilePayload payload(String text) {
    return new FilePayload("mall.yaml", "text/yaml", text.getBytes(StandardCharsets.UTF_8));
  }

  private static void imports(Visit visit, String text) {
    visit.open("templates");
    visit.page().locator(".file-button input").setInputFiles(payload(text));
  }

  private static Locator state(Visit visit) {
    return visit.page().locator(".template-state");
  }

  private static Locator said(Visit visit) {
    return visit.page().locator("template-outline [role=status]");
  }

  @ParameterizedTest
  @CsvSource({"320, 640", "1280, 800"})
  void readsATemplateOnAnyScreen(int width, int height) {
    try (Visit visit = onScreen(width, height).as(HR)) {
      visit.link("Mer").click();
      visit.link("Mallar").click();
      assertThat(visit.link(BARN)).isVisible();
      assertThat(visit.link(BARN)).containsText("Sektor Barn och Vuxna");
      Browser.assertSoundByDayAndNight(visit.page());

      visit.link(BARN).click();
      assertThat(visit.page().locator(".template-step-row").first()).isVisible();
      Browser.assertSoundByDayAndNight(visit.page());

      visit.page().locator(".template-step-open").first().click();
      assertThat(visit.page().getByLabel("Vad ska göras?")).isVisible();
      Browser.assertSoundByDayAndNight(visit.page());
    }
  }

  @Test
  void movesStepsByKeyboardAndHearsWhereTheyHaveCome() {
    try (Visit visit = onScreen(1280, 800).as(HR)) {
      imports(visit, file("tangent", "Ät lunch"));
      assertThat(visit.heading("Mall tangent")).isVisible();
      Locator handle = visit.button("Flytta momentet Ät lunch");
      handle.focus();
      handle.press("ArrowDown");
      assertThat(said(visit)).hasText("Ät lunch är nu moment 1 av 2 i Första veckan.");
      assertThat(handle).isFocused();
      handle.press("ArrowDown");
      assertThat(said(visit)).hasText("Ät lunch är nu moment 2 av 2 i Första veckan.");
      visit.button("Flytta fasen Första veckan").press("ArrowUp");
      assertThat(said(visit)).hasText("Första veckan är nu fas 1 av 2.");
      assertThat(state(visit)).containsText(SAVED);
      visit.page().reload();
      assertThat(visit.page().locator(".template-step-open .step-title"))
          .hasText(new String[] {"Gå en rundtur", "Ät lunch", "Säg hej"});
    }
  }

  @Test
  void movesAStepByDraggingIt() {
    try (Visit visit = onScreen(1280, 800).as(HR)) {
      imports(visit, file("dra", "Ät lunch"));
      Locator rows = visit.page().locator(".template-step-row");
      assertThat(rows).hasCount(3);
      drag(visit.page(), visit.button("Flytta momentet Säg hej"), rows.nth(2));
      assertThat(visit.page().locator(".template-step-open .step-title"))
          .hasText(new String[] {"Ät lunch", "Gå en rundtur", "Säg hej"});
      assertThat(visit.page().locator(".template-phase").nth(1)).containsText("Säg hej");
      assertThat(state(visit)).containsText(SAVED);
    }
  }

  private static void drag(Page page, Locator from, Locator to) {
    from.hover();
    page.mouse().down();
    BoundingBox box = to.boundingBox();
    page.mouse()
        .move(
            box.x + box.width / 2, box.y + box.height * 0.75, new Mouse.MoveOptions().setSteps(12));
    page.mouse().up();
  }

  @Test
  void mendsWhatIsWrongAndPublishesWithANote() {
    try (Visit visit = onScreen(1280, 800).as(HR)) {
      imports(visit, file("publicera", "Ät lunch"));
      visit.page().locator(".template-step-open").nth(1).click();
      Locator title = visit.page().getByLabel("Vad ska göras?");
      title.fill("");
      title.blur();
      visit.page().getByLabel("Räknat från").selectOption("rundtur");
      assertThat(visit.heading("3 saker att rätta innan mallen kan publiceras")).isVisible();
      assertThat(fieldError(visit, "Vad ska göras?")).hasText("Något fattas.");
      Browser.assertSound(visit.page());
      visit.button("Publicera").click();
      assertThat(title).isFocused();

      visit.button("Stäng momentet").click();
      visit.page().locator(".template-problems .link-button", withText("Något fattas")).click();
      assertThat(title).isFocused();
      title.fill("Ät lunch med gruppen");
      visit.page().getByLabel("Räknat från").selectOption("");
      assertThat(visit.page().locator(".template-problems")).hasCount(0);

      visit.page().getByLabel("Vem bekräftar att det är gjort?").selectOption("MANAGER");
      visit.page().locator("#template-first-day").fill("2026-12-21");
      assertThat(visit.page().locator(".template-preview")).containsText("Ät lunch med gruppen");
      assertThat(visit.page().locator(".template-preview")).containsText("måndag 28 december");
      visit.page().getByLabel("Vad har ändrats?").fill("Lunchen är med gruppen.");
      visit.awaitDraft();
      visit.page().reload();
      assertThat(visit.page().getByLabel("Vad har ändrats?")).hasValue("Lunchen är med gruppen.");
      visit.button("Publicera").click();
      assertThat(visit.page().locator(".notice-strip")).containsText("Version 1 är publicerad.");
      assertThat(state(visit)).containsText("Version 1 gäller.");
    }
  }

  private static Locator fieldError(Visit visit, String label) {
    return visit.page().locator("form-field", withText(label)).locator(".field-error");
  }

  @Test
  void aNewStepIsNotWrongBeforeSomebodyHasTyped() {
    try (Visit visit = onScreen(1280, 800).as(HR)) {
      imports(visit, file("tyst", "Ät lunch"));
      visit.button("Nytt moment").first().click();
      assertThat(state(visit)).containsText(SAVED);
      assertThat(visit.page().locator(".field-error, .chip-late")).hasCount(0);
      assertThat(visit.page().locator(".template-problems")).hasCount(0);

      Locator title = visit.page().getByLabel("Vad ska göras?");
      title.fill("x");
      title.fill("");
      assertThat(state(visit)).containsText(SAVED);
      assertThat(fieldError(visit, "Vad ska göras?")).hasCount(0);
      title.blur();
      assertThat(fieldError(visit, "Vad ska göras?")).hasText("Något fattas.");
      assertThat(fieldError(visit, "Varför är det viktigt?")).hasCount(0);

      visit.button("Publicera").click();
      assertThat(title).isFocused();
      assertThat(fieldError(visit, "Varför är det viktigt?")).hasText("Något fattas.");
      title.fill("Träffa din mentor");
      visit.page().getByLabel("Vad läser alla andra?").fill("Träffar sin mentor");
      visit.page().getByLabel("Varför är det viktigt?").fill("Ni ska lära känna varandra.");
      assertThat(state(visit)).containsText(SAVED);
      visit.page().reload();
      visit.page().locator(".template-step-open", withText("Träffa din mentor")).click();
      assertThat(visit.page().getByLabel("Vad läser alla andra?")).hasValue("Träffar sin mentor");
    }
  }

  @Test
  void daysAreBeforeOrAfterWithoutAMinus() {
    try (Visit visit = onScreen(1280, 800).as(HR)) {
      imports(visit, file("dagar", "Ät lunch"));
      visit.page().locator(".template-step-open").nth(1).click();
      Locator sentence = visit.page().locator("template-step .hint strong");
      assertThat(sentence).hasText("1 arbetsdag efter första dagen.");
      visit.page().getByLabel("Antal arbetsdagar").fill("3");
      visit.page().getByLabel("Före eller efter").selectOption("före");
      assertThat(sentence).hasText("3 arbetsdagar före första dagen.");
      assertThat(state(visit)).containsText(SAVED);
      visit.page().reload();
      visit.page().locator(".template-step-open").nth(1).click();
      assertThat(visit.page().getByLabel("Antal arbetsdagar")).hasValue("3");
      assertThat(visit.page().getByLabel("Före eller efter")).hasValue("before");
    }
  }

  @ParameterizedTest
  @CsvSource({"390, 844", "1280, 900"})
  void whatIsInheritedStandsThereWithItsOrigin(int width, int height) {
    try (Visit visit = onScreen(width, height).as(HR)) {
      visit.open("templates");
      visit.link(FAMILJ).click();
      Locator first = visit.page().locator(".template-phase").first();
      assertThat(first).containsText("8 moment från " + BARN);
      assertThat(first).containsText("10 arbetsdagar före första dagen");
      Locator letter = first.getByLabel("Välkomstbrev och schema");
      assertThat(letter).isChecked();
      letter.uncheck();
      assertThat(first).containsText("Är inte med här");
      assertThat(state(visit)).containsText(SAVED);
      Browser.assertSoundByDayAndNight(visit.page());

      visit.page().locator(".template-head > summary").click();
      assertThat(visit.page().getByLabel("Bygger på mallen").locator("option:checked"))
          .hasText(BARN);
      visit.page().onceDialog(Dialog::accept);
      visit.button("Kasta utkastet").click();
      assertThat(letter).isChecked();
    }
  }

  private static Page.LocatorOptions withText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  @Test
  void isToldOfIdentityNumbersWhereTheyStand() {
    try (Visit visit = onScreen(1280, 800).as(HR)) {
      imports(visit, file("nummer", "Ät lunch"));
      visit.page().locator(".template-step-open").nth(1).click();
      Locator why = visit.page().getByLabel("Varför är det viktigt?");
      why.fill("Ring 19121212-1212 om åäö.");
      why.blur();
      assertThat(state(visit)).containsText("inte sparat");
      assertThat(visit.page().locator(".field.is-wrong .field-error")).containsText("personnummer");
      why.fill("Ring växeln om åäö.");
      assertThat(state(visit)).containsText(SAVED);
      Assertions.assertThat(why.getAttribute("maxlength")).isEqualTo("1000");
    }
  }

  @Test
  void whatTwoWriteAtOnceIsNotLost() {
    try (Visit mine = onScreen(1280, 800).as(HR);
        Visit theirs = onScreen(1280, 800).as(HR)) {
      imports(mine, file("samtidigt", "Ät lunch"));
      assertThat(mine.heading("Mall samtidigt")).isVisible();
      theirs.page().navigate(mine.page().url());
      writeFirstTitle(theirs, "Deras");
      assertThat(state(theirs)).containsText(SAVED);
      writeFirstTitle(mine, "Mitt");
      assertThat(mine.button("Behåll mitt")).isVisible();
      Browser.assertSound(mine.page());
      mine.button("Behåll mitt").click();
      assertThat(state(mine)).containsText(SAVED);
      mine.page().reload();
      assertThat(mine.page().locator(".step-title").first()).hasText("Mitt");

      writeFirstTitle(theirs, "Deras igen");
      theirs.button("Ta in den andras").click();
      assertThat(theirs.page().locator(".step-title").first()).hasText("Mitt");
    }
  }

  private static void writeFirstTitle(Visit visit, String title) {
    visit.page().locator(".template-step-open").first().click();
    visit.page().getByLabel("Vad ska göras?").fill(title);
  }

  @Test
  void goesOutToAFileAndComesInAgain(@TempDir Path folder) throws IOException {
    try (Visit visit = onScreen(1280, 800).as(HR)) {
      String text = file("fil", "Ät lunch").replace("veckan\n    steps", "veckan\n    steps");
      imports(visit, text);
      assertThat(visit.heading("Mall fil")).isVisible();
      Download download = visit.page().waitForDownload(() -> visit.button("Spara som fil").click());
      Assertions.assertThat(download.suggestedFilename()).isEqualTo("fil.yaml");
      Path saved = folder.resolve("fil.yaml");
      download.saveAs(saved);
      Assertions.assertThat(Files.readString(saved))
          .isEqualTo(text.replace("  - key: forsta-veckan", "\n  - key: forsta-veckan"));

      imports(visit, text);
      visit.button("Ersätt utkastet").click();
      assertThat(visit.heading("Mall fil")).isVisible();

      imports(visit, text.replace("due: 0", "due: noll"));
      assertThat(visit.page().locator(".message-danger")).containsText("Rad 11:");
      Browser.assertSound(visit.page());
    }
  }

  @Test
  void aManagerReadsWhatTheyMayNotChange() {
    try (Visit visit = onScreen(390, 844).as(KATARINA)) {
      visit.open("templates");
      visit.link(FORSORJNING).click();
      assertThat(state(visit)).containsText("inte ändra");
      assertThat(visit.page().locator(".template-handle")).hasCount(0);
      Browser.assertSound(visit.page());
    }
  }

  @Test
  void inEnglish() {
    try (Visit visit = onScreen(1280, 800)) {
      visit.page().addInitScript("localStorage.setItem('language', 'en')");
      visit.as(HR);
      visit.link("More").click();
      visit.link("Templates").click();
      visit.link(BARN).click();
      assertThat(state(visit)).containsText(Pattern.compile("Version \\d+ is in force"));
      visit.page().locator(".template-step-open").first().click();
      assertThat(visit.page().getByLabel("What is to be done?")).isVisible();
      Browser.assertSound(visit.page());
    }
  }
}
