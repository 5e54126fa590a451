package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.fadder.RunningDemo;
import se.fadder.kernel.SettableClock;

/**
 * Tests that routines are written, published and kept up to date by those who lead a unit and by
 * HR.
 */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoutineFormBrowserTest extends InBrowser {
  private static final SettableClock CLOCK = SettableClock.on("2027-03-03");
  private static final String ADDRESS = "https://intranat.storsjo.example/rutiner/jour";

  @SuppressWarnings("NullAway.Init") // before all
  private RunningDemo server;

  @BeforeAll
  void start() throws IOException {
    server = RunningDemo.start(CLOCK);
  }

  @AfterAll
  void stop() throws IOException {
    server.close();
  }

  private Visit at(int width, int height) {
    Visit visit = new Visit(STAGE.browser().window(width, height), server.address());
    // When something was started is for the browser to say.
    visit.page().clock().setFixedTime(CLOCK.instant().toEpochMilli());
    visit
        .page()
        .emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
    return visit;
  }

  private static void toForm(Visit visit) {
    visit.open("routines");
    visit.link("Skriv en ny rutin").click();
    visit.heading("Skriv en ny rutin").waitFor();
    visit.page().locator(".written-check").first().waitFor();
  }

  /** Writes all of a new routine, with three checks. */
  private static void write(Visit visit, String title) {
    field(visit, "Vad heter rutinen?").fill(title);
    field(visit, "Vad är den till för?").fill("Jouren vet vad som väntar.");
    List<String> checks = List.of("Läs igenom loggen", "Ring kollegan som går av", "Lås skåpet");
    for (int i = 0; i < checks.size(); i++) {
      check(visit, i + 1).fill(checks.get(i));
    }
    field(visit, "Vad heter dokumentet?").fill("Rutin för jour");
    field(visit, "Dokumentets adress").fill(ADDRESS);
    field(visit, "Andra ord att söka på, med komma emellan").fill("kväll, helg,, natt ");
  }

  private static Locator field(Visit visit, String label) {
    return visit.page().getByLabel(label);
  }

  private static Locator check(Visit visit, int number) {
    return visit.page().getByLabel("Punkt " + number, new Page.GetByLabelOptions().setExact(true));
  }

  private static Locator checks(Visit visit) {
    return visit.page().locator(".routine-checks li");
  }

  private static void refused(Visit visit, String button, String label, String words) {
    visit.saving(visit.button(button)::click);
    Locator wrong = visit.page().locator(".field.is-wrong");
    assertThat(wrong).hasCount(1);
    assertThat(wrong).containsText(label);
    assertThat(wrong.locator(".field-error")).containsText(words);
    assertThat(wrong.locator("input, select, textarea")).isFocused();
  }

  @ParameterizedTest
  @CsvSource({"320, 640, Lämna över jouren", "390, 844, Ta emot jouren", "1280, 800, Byta jour"})
  void aRoutineIsPublishedStartedAndChanged(int width, int height, String title) {
    try (Visit manager = at(width, height).as(KATARINA);
        Visit newcomer = at(width, height).as(ALVA).open("introduction")) {
      toForm(manager);
      Browser.assertSound(manager.page());
      write(manager, title);
      field(manager, "Dokumentets adress").fill("intranat/rutiner/jour");
      refused(manager, "Publicera", "Dokumentets adress", "börjar med https://");
      Browser.assertSound(manager.page());
      field(manager, "Dokumentets adress").fill(ADDRESS);
      manager.saving(manager.button("Publicera")::click);
      assertThat(manager.page().locator("h1")).hasText(title);
      assertThat(checks(manager)).hasCount(3);
      assertThat(manager.page().locator(".routine-facts")).containsText(KATARINA);

      newcomer.open("routines");
      newcomer.page().getByRole(AriaRole.SEARCHBOX).fill("natt");
      assertThat(newcomer.page().locator("routines-page [role=status]")).isAttached();
      newcomer.link(title).click();
      assertThat(newcomer.heading(title)).isVisible();
      newcomer.saving(newcomer.button("Starta")::click);
      assertThat(newcomer.page().locator(".run-check")).hasCount(3);

      change(manager);
      assertThat(checks(manager)).hasCount(4);
      assertThat(checks(manager).first()).hasText("Ring kollegan som går av");
      assertThat(manager.page().locator(".routine-facts")).containsText("Samtalet kommer först.");
      newcomer.page().reload();
      assertThat(newcomer.page().locator(".run-check")).hasCount(3);
      assertThat(newcomer.page().locator(".run-check").first()).hasText("Läs igenom loggen");
    }
  }

  /** Publishes the next version of the routine that is shown, without a mouse where it counts. */
  private static void change(Visit visit) {
    visit.link("Ändra rutinen").click();
    visit.button("Flytta upp punkt 2").press("Enter");
    assertThat(visit.button("Flytta ner punkt 1")).isFocused();
    assertThat(visit.page().getByText("Punkt 2 är nu nummer 1 av 3.")).isAttached();
    assertThat(check(visit, 1)).hasValue("Ring kollegan som går av");
    visit.button("Lägg till punkt").press("Enter");
    assertThat(check(visit, 4)).isFocused();
    visit.page().keyboard().type("Skriv upp vad som är kvar");
    visit.button("Lägg till tips för punkt 4").press("Enter");
    assertThat(field(visit, "Tips för punkt 4")).isFocused();
    visit.page().keyboard().type("Inga namn.");
    Browser.assertSound(visit.page());
    field(visit, "Vad har ändrats?").fill("Samtalet kommer först.");
    visit.saving(visit.button("Publicera version 2")::click);
    assertThat(visit.page().locator("h1")).not().hasText("Ändra rutinen");
  }

  @Test
  void checksAreMovedAddedAndRemovedWithinTheirNumber() {
    try (Visit visit = at(390, 844).as(KATARINA)) {
      toForm(visit);
      assertThat(visit.button("Ta bort punkt 1")).isDisabled();
      assertThat(visit.button("Flytta upp punkt 1")).isDisabled();
      assertThat(visit.button("Flytta ner punkt 3")).isDisabled();
      check(visit, 1).fill("Ett");
      visit.button("Flytta ner punkt 1").press("Enter");
      assertThat(visit.button("Flytta ner punkt 2")).isFocused();
      visit.page().keyboard().press("Enter");
      assertThat(visit.button("Flytta upp punkt 3")).isFocused();
      assertThat(check(visit, 3)).hasValue("Ett");
      for (int number = 4; number <= 15; number++) {
        visit.button("Lägg till punkt").click();
        assertThat(check(visit, number)).isFocused();
      }
      assertThat(visit.button("Lägg till punkt")).hasCount(0);
      assertThat(visit.page().getByText("Fler än 15 punkter är ingen kort checklista."))
          .isVisible();
      visit.button("Ta bort punkt 2").press("Enter");
      assertThat(check(visit, 2)).isFocused();
      assertThat(check(visit, 2)).hasValue("Ett");
      assertThat(visit.button("Lägg till punkt")).isVisible();
      Browser.assertSound(visit.page());
    }
  }

  @Test
  void whatIsWrongIsSaidAtItsField() {
    try (Visit visit = at(320, 640).as(HR)) {
      toForm(visit);
      write(visit, "Hämta ut nycklar");
      field(visit, "Vilken enhet gäller den för?").selectOption("Sektor Barn och Vuxna");
      check(visit, 2).fill("Ring 19121212-1212");
      refused(visit, "Publicera", "Punkt 2", "personnummer");
      check(visit, 2).fill("Ring receptionen");
      field(visit, "Ses över senast").fill("2031-01-01");
      refused(visit, "Publicera", "Ses över senast", "inom tre år");
      Browser.assertSound(visit.page());
      field(visit, "Ses över senast").fill("2028-01-01");
      field(visit, "Andra ord").fill("x".repeat(41));
      refused(visit, "Publicera", "Andra ord", "för lång");
      field(visit, "Andra ord").fill("");
      visit.saving(visit.button("Publicera")::click);
      assertThat(visit.page().locator("h1")).hasText("Hämta ut nycklar");

      toForm(visit);
      assertThat(field(visit, "Vad heter rutinen?")).hasValue("");
      write(visit, "Hämta ut nycklar");
      field(visit, "Vilken enhet gäller den för?").selectOption("Sektor Barn och Vuxna");
      refused(visit, "Publicera", "Vad heter rutinen?", "redan en rutin med det namnet");
    }
  }

  @Test
  void whoIsOvertakenIsToldAndLosesNothing() {
    try (Visit manager = at(390, 844).as(KATARINA);
        Visit hr = at(390, 844).as(HR)) {
      toForm(manager);
      write(manager, "Stänga mottagningen");
      manager.saving(manager.button("Publicera")::click);
      manager.link("Ändra rutinen").click();
      check(manager, 1).waitFor();
      hr.page().navigate(manager.page().url());
      check(hr, 1).fill("Läs loggen två gånger");
      field(hr, "Vad har ändrats?").fill("Två gånger.");
      hr.saving(hr.button("Publicera version 2")::click);
      assertThat(hr.page().locator("h1")).hasText("Stänga mottagningen");

      check(manager, 3).fill("Lås båda skåpen");
      field(manager, "Vad har ändrats?").fill("Båda skåpen.");
      manager.saving(manager.button("Publicera version 2")::click);
      Locator told = manager.alert("Någon annan har publicerat version 2");
      assertThat(told).containsText("Två gånger.");
      assertThat(check(manager, 3)).hasValue("Lås båda skåpen");
      Browser.assertSound(manager.page());
      manager.button("Behåll mitt").click();
      manager.saving(manager.button("Publicera version 3")::click);
      assertThat(checks(manager).first()).hasText("Läs igenom loggen");
      assertThat(checks(manager).last()).hasText("Lås båda skåpen");

      beginAgain(manager, hr);
    }
  }

  private static void beginAgain(Visit manager, Visit hr) {
    hr.link("Ändra rutinen").click();
    check(hr, 1).waitFor();
    manager.link("Ändra rutinen").click();
    check(manager, 1).fill("Läs loggen");
    field(manager, "Vad har ändrats?").fill("Kortare.");
    manager.saving(manager.button("Publicera version 4")::click);
    check(hr, 1).fill("Läs");
    field(hr, "Vad har ändrats?").fill("Ännu kortare.");
    hr.saving(hr.button("Publicera version 4")::click);
    hr.button("Börja om från deras").click();
    assertThat(check(hr, 1)).hasValue("Läs loggen");
    assertThat(field(hr, "Vad har ändrats?")).hasValue("");
    assertThat(hr.button("Publicera version 5")).isVisible();
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 1280})
  void aRoutineIsLookedOverAndGivenToSomebodyFoundByName(int width) {
    try (Visit visit = at(width, 800).as(HR)) {
      visit.open("routines");
      visit.link("Hembesök med riskbedömning").first().click();
      visit.button("Ny dag eller ansvarig").click();
      assertThat(field(visit, "Vem är ansvarig?")).isFocused();
      field(visit, "Sök någon annan").fill("jib hod");
      visit.page().locator(".person-found-one").click();
      field(visit, "Ses över senast").fill("2040-01-01");
      refused(visit, "Spara", "Ses över senast", "inom tre år");
      Browser.assertSound(visit.page());
      field(visit, "Ses över senast").fill("2028-02-29");
      visit.saving(visit.button("Spara")::click);
      assertThat(visit.page().locator(".routine-facts")).containsText("Hodan Jibril");
      assertThat(visit.page().locator(".routine-facts")).containsText("29 februari 2028");
      assertThat(visit.button("Ny dag eller ansvarig")).isFocused();
      Browser.assertSound(visit.page());
    }
  }

  @Test
  void whoLeadsNothingWritesNothing() {
    try (Visit visit = at(390, 844).as(ALVA).open("introduction")) {
      visit.open("routines");
      visit.page().locator(".routine-row").first().waitFor();
      assertThat(visit.link("Skriv en ny rutin")).hasCount(0);
      visit.page().locator(".routine-row").first().click();
      assertThat(visit.button("Starta")).isVisible();
      assertThat(visit.link("Ändra rutinen")).hasCount(0);
      assertThat(visit.page().locator("routine-review")).hasCount(0);
      visit.page().navigate(visit.page().url().replace("#/routine/", "#/routine-form/"));
      assertThat(visit.page().getByText("Det är chefer och HR som skriver rutiner.")).isVisible();
      visit.open("routine-form");
      assertThat(visit.page().getByText("Det är chefer och HR som skriver rutiner.")).isVisible();
      Browser.assertSound(visit.page());
    }
  }

  @Test
  void inEnglish() {
    try (Visit visit = at(320, 640)) {
      visit.page().addInitScript("localStorage.setItem('language', 'en')");
      visit.as(KATARINA);
      visit.open("routines");
      visit.link("Write a new routine").click();
      assertThat(visit.page().getByLabel("What is the routine called?")).isVisible();
      assertThat(visit.button("Move point 1 down")).isVisible();
      assertThat(visit.page()).hasTitle("Write a routine – Fadder");
      Browser.assertSound(visit.page());
    }
  }
}
