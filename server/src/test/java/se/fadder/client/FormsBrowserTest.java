package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tests what forms say of a field: nothing before somebody has typed, what is wrong beside it once
 * they have left it, and on sending the focus at the first that is not right.
 */
@Tag("slow")
class FormsBrowserTest extends InBrowser {
  @ParameterizedTest
  @CsvSource({
    "text, ' ', Fyll i det här.",
    "email, alva, E-postadressen ser inte riktig ut. Kontrollera den.",
    "number, 61, Skriv 60 eller mindre.",
    "day, 2026-03-01, Det kan vara tidigast måndag 2 mars.",
    "many, ' ', Fyll i det här.",
  })
  void everySortOfFieldSaysWhatIsWrongOnceItIsLeft(String sort, String typed, String words) {
    try (Visit visit = onPhone().open("design")) {
      Locator control = visit.page().locator("#design-form-" + sort);
      Locator field = field(visit.page(), "#design-form-" + sort);
      control.focus();
      control.blur();
      assertQuiet(field);
      control.focus();
      control.fill(typed);
      assertQuiet(field);
      control.blur();
      assertThat(field.locator(".field-error")).hasText(words);
      assertThat(control).hasAttribute("aria-invalid", "true");
      assertThat(control).hasAttribute("aria-describedby", "design-form-" + sort + "-error");
      Browser.assertSound(visit.page());

      control.fill(right(sort));
      assertQuiet(field);
    }
  }

  private static String right(String sort) {
    return switch (sort) {
      case "email" -> "alva@storsjo.example";
      case "number" -> "60";
      case "day" -> "2026-03-02";
      default -> "Alva";
    };
  }

  @Test
  void onSendingEveryFieldSpeaksAndTheFirstWrongOneHasTheFocus() {
    try (Visit visit = onPhone().open("design")) {
      Locator form = visit.page().locator("#design-form form");
      visit.page().locator("#design-form-text").fill("Alva");
      form.locator(".button-main").click();
      assertThat(form.locator(".field-error"))
          .hasText(new String[] {"Fyll i det här.", "Välj något här.", "Fyll i det här."});
      assertThat(visit.page().locator("#design-form-day")).isFocused();
      Browser.assertSoundByDayAndNight(visit.page());
    }
  }

  /** What is said on leaving a field must not move the button away from under the pointer. */
  @Test
  void aButtonThatIsPressedWhileAFieldIsWrongIsPressed() {
    try (Visit visit = onPhone().open("design")) {
      visit.page().locator("#design-form-many").fill(" ");
      visit.page().locator("#design-form .button-main").click();
      assertThat(visit.page().locator("#design-form .field-error")).hasCount(4);
      assertThat(visit.page().locator("#design-form-text")).isFocused();
    }
  }

  @Test
  void aNewcomerWithoutANameIsSaidAtTheName() {
    try (Visit visit = onPhone().as(KATARINA).open("new-hire")) {
      Locator name = visit.page().getByLabel("Förnamn");
      visit.button("Lägg till").click();
      assertThat(name).isFocused();
      assertThat(field(visit.page(), "#new-hire-givenName").locator(".field-error"))
          .hasText("Fyll i det här.");
      name.fill("Vide");
      assertQuiet(field(visit.page(), "#new-hire-givenName"));
      Browser.assertSound(visit.page());
    }
  }

  @Test
  void whatTheServerRefusesIsSaidAtItsFieldToo() {
    try (Visit visit = onPhone().as(KATARINA).open("account")) {
      visit.page().locator(".password-change summary").click();
      visit.page().getByLabel("Nuvarande lösenord").fill("inte alls det");
      visit.page().locator("#new-password").fill("fyra ord om regn");
      visit.page().locator("#repeated-password").fill("fyra ord om regn");
      visit.button("Byt lösenord").click();
      assertThat(field(visit.page(), "#present").locator(".field-error"))
          .containsText("nuvarande lösenord stämmer inte");
      assertThat(visit.page().locator("#present")).isFocused();
      visit.page().locator("#present").fill("fadder");
      assertQuiet(field(visit.page(), "#present"));
    }
  }

  private static Locator field(Page page, String control) {
    return page.locator("form-field", new Page.LocatorOptions().setHas(page.locator(control)));
  }

  private static void assertQuiet(Locator field) {
    assertThat(field.locator(".field-error")).hasCount(0);
    assertThat(field.locator("[aria-invalid=true]")).hasCount(0);
  }
}
