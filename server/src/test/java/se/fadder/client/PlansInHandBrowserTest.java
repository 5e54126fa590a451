package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.fadder.RunningDemo;
import se.fadder.kernel.SettableClock;

/** Tests what those who answer for plans do with a whole plan: begin it, add to it, renew it. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlansInHandBrowserTest extends InBrowser {
  private static final String BARN = "Introduktion för socialsekreterare, Barn och vuxna";
  private static final LocalDate TODAY = LocalDate.parse("2027-03-03");
  private static final Newcomer LATE = new Newcomer("Sigrid", "Åsberg", TODAY.minusDays(14));
  private static final Newcomer SOON = new Newcomer("Tage", "Norlén", TODAY.plusDays(12));

  @SuppressWarnings("NullAway.Init") // before all
  private RunningDemo server;

  @BeforeAll
  void start() throws IOException, SQLException {
    server = RunningDemo.start(SettableClock.on(TODAY.toString()));
    LATE.plant(server, "bof-norr", MIRJAM);
    SOON.plant(server, "bof-norr", MIRJAM);
  }

  @AfterAll
  void stop() throws IOException {
    server.close();
  }

  private Visit at(int width, int height) {
    return new Visit(STAGE.browser().window(width, height), server.address());
  }

  private static void toPlan(Visit visit, String name) {
    visit.open("hires");
    visit.link(name).first().click();
    assertThat(visit.page().locator("h1")).containsText(name);
    visit.page().locator(".group").first().waitFor();
  }

  private static Locator last(Visit visit) {
    visit.byPart();
    return visit.page().locator(".phase").last();
  }

  @ParameterizedTest
  @CsvSource({"320, 640, Läs in dig på arkivet", "390, 844, Besök arkivet"})
  void aStepIsAddedAndWhatIsWrongIsSaidAtItsField(int width, int height, String title) {
    try (Visit visit = at(width, height).as(KATARINA)) {
      toPlan(visit, ALVA);
      Locator phase = last(visit);
      phase.getByText("Lägg till moment").click();
      assertThat(phase.getByLabel("Vad ska göras?")).isFocused();
      phase.getByLabel("Vad ska göras?").fill(title);
      phase.getByLabel("Varför är det viktigt?").fill("Ring 19121212-1212.");
      phase.getByLabel("Vem gör det?").selectOption("MANAGER");
      phase.getByLabel("Ska vara klart").fill("2040-01-02");
      phase.getByLabel("Vem bekräftar att det är gjort?").selectOption("MANAGER");
      refused(visit, phase, "personnummer");
      phase.getByLabel("Varför är det viktigt?").fill("Där finns det som är äldre.");
      refused(visit, phase, "Någon annan än den som gör momentet");
      Browser.assertSound(visit.page());
      phase.getByLabel("Vem bekräftar att det är gjort?").selectOption("");
      refused(visit, phase, "för långt bort");
      assertThat(phase.getByLabel("Ska vara klart")).isFocused();
      phase.getByLabel("Ska vara klart").fill("2027-06-30");
      visit.saving(phase.getByText("Spara momentet")::click);
      assertThat(phase.locator(".step-title", new Locator.LocatorOptions().setHasText(title)))
          .isVisible();
      assertThat(phase.locator("step-add form")).hasCount(0);
      Browser.assertSound(visit.page());
    }
  }

  private static void refused(Visit visit, Locator phase, String words) {
    visit.saving(phase.getByText("Spara momentet")::click);
    assertThat(phase.locator(".field-error")).containsText(words);
  }

  @Test
  void theNewcomerAddsNothing() {
    try (Visit visit = at(390, 844).as(ALVA).open("introduction")) {
      visit.byPart();
      assertThat(visit.page().locator("step-add, plan-newer")).hasCount(0);
    }
  }

  @Test
  void aNewerVersionIsLookedAtAndTakenOverOnce() {
    try (Visit manager = at(390, 844).as(KATARINA);
        Visit other = at(320, 640).as(HR)) {
      toPlan(manager, ALVA);
      assertThat(manager.heading("Det finns en nyare version")).hasCount(0);
      publishAnew();
      manager.page().reload();
      assertThat(manager.heading("Det finns en nyare version av mallen")).isVisible();
      toPlan(other, ALVA);
      Locator offer = other.page().locator("plan-newer");
      assertThat(offer).containsText("Sista momentet heter något annat.");
      assertThat(offer).containsText("1 moment som ändras");
      assertThat(offer).containsText("Se tillbaka på hela introduktionen");
      Browser.assertSound(other.page());
      Browser.assertSound(manager.page());

      manager.saving(manager.button("Ta över version 2")::click);
      assertThat(manager.page().locator("plan-newer .card")).hasCount(0);
      assertThat(last(manager)).containsText("Se tillbaka på hela introduktionen");
      assertThat(offer).containsText("Någon annan hann före");
      assertThat(offer.locator(".card")).hasCount(0);
      Browser.assertSound(other.page());
    }
  }

  private void publishAnew() {
    try (Visit hr = at(1280, 800).as(HR)) {
      hr.open("templates");
      hr.link(BARN).click();
      hr.page().locator(".template-step-open").last().click();
      hr.page().getByLabel("Vad ska göras?").fill("Se tillbaka på hela introduktionen");
      assertThat(hr.page().locator(".template-state")).containsText("Utkastet är sparat");
      hr.page().getByLabel("Vad har ändrats?").fill("Sista momentet heter något annat.");
      hr.button("Publicera").click();
      assertThat(hr.page().locator(".notice-strip")).containsText("Version 2 är publicerad.");
    }
  }

  @ParameterizedTest
  @CsvSource({"320, 640", "390, 844"})
  void aStepIsGivenToSomebodyWhoIsFoundByName(int width, int height) {
    try (Visit visit = at(width, height).as(KATARINA)) {
      toPlan(visit, ALVA);
      last(visit);
      Locator step = visit.step("Runda av mentorskapet");
      step.getByText("Byt vem som gör det").click();
      Locator search = step.getByLabel("Sök någon annan");
      search.fill("zzz");
      assertThat(step).containsText("Ingen med det namnet");
      search.fill("jib hod");
      assertThat(step.locator(".person-found-one")).hasCount(1);
      Browser.assertSound(visit.page());
      step.locator(".person-found-one").click();
      assertThat(step.getByLabel("Vem gör det?")).isFocused();
      visit.saving(step.getByText("Spara", exactly())::click);
      assertThat(step).containsText("Hodan Jibril");
      Browser.assertSound(visit.page());
    }
  }

  @Test
  void anIntroductionIsStartedLateAndWhatHasPassedIsSorted() {
    try (Visit visit = at(390, 844).as(KATARINA)) {
      visit.open("hires");
      assertThat(visit.heading("Utan introduktionsplan")).isVisible();
      assertThat(visit.page().locator("plan-start")).containsText(SOON.name());
      Browser.assertSound(visit.page());
      visit.button("Starta introduktion för " + LATE.name()).click();
      Locator form = visit.page().locator("plan-start form");
      assertThat(form).containsText("Första dagen har passerat.");
      form.getByLabel("Sök någon annan").fill("eva-lena");
      form.locator(".person-found-one").click();
      Browser.assertSound(visit.page());
      visit.saving(form.getByText("Starta introduktion", exactly())::click);
      assertThat(visit.page().locator("h1")).containsText(LATE.name());
      assertThat(visit.page().locator(".companions")).containsText("Eva-Lena Öhrström");
      visit.button("Gå igenom det som låg före starten").click();
      Locator sorter = visit.page().locator("plan-passed");
      assertThat(sorter.locator("h2")).isFocused();
      Browser.assertSound(visit.page());
      assertThat(sorter).containsText("Det här låg före starten");
      assertThat(visit.page().locator(".is-late")).hasCount(0);
      visit.open("hires");
      assertThat(visit.page().locator("plan-start")).not().containsText(LATE.name());
    }
  }

  @Test
  void inEnglish() {
    try (Visit visit = at(320, 640)) {
      visit.page().addInitScript("localStorage.setItem('language', 'en')");
      visit.as(KATARINA);
      visit.open("hires");
      visit.button("Start the introduction of " + SOON.name()).click();
      assertThat(visit.page().getByLabel("Who answers for the introduction?")).isVisible();
      assertThat(visit.page().getByLabel("Find somebody else")).isVisible();
      Browser.assertSound(visit.page());
      toPlan(visit, ALVA);
      visit.page().getByText("Part", new Page.GetByTextOptions().setExact(true)).click();
      Locator last = visit.unfold().page().locator(".phase").last();
      last.getByText("Add a step").click();
      assertThat(last).containsText("The step is added to this introduction only.");
      Browser.assertSound(visit.page());
    }
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }
}
