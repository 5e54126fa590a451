package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests what people find of one another, and what managers and HR do on a person's card. */
@Tag("slow")
class PeopleBrowserTest extends InBrowser {

  private static Locator card(Visit visit, String name) {
    visit.open("people");
    visit.page().getByLabel("Sök en kollega").fill(name);
    visit.page().locator(".people-found").locator(".person-open").first().click();
    Locator card = visit.page().locator("dialog.person-card");
    assertThat(card).isVisible();
    return card;
  }

  private static Locator button(Locator card, String name) {
    return card.getByRole(
        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  @ParameterizedTest
  @CsvSource({"390, 844", "1280, 900"})
  void aNewcomerFindsTheNumberOfAColleague(int width, int height) {
    try (Visit manager = onPhone().as(KATARINA)) {
      Locator own = card(manager, KATARINA);
      button(own, "Ändra telefon och e-post").click();
      own.getByLabel("Telefon").fill("ring mig");
      button(own, "Spara").click();
      assertThat(own.locator(".field-error")).containsText("telefonnummer");
      assertThat(own.getByLabel("Telefon")).isFocused();
      own.getByLabel("Telefon").fill("063-12 34 56");
      button(own, "Spara").click();
      assertThat(own.getByRole(AriaRole.STATUS).first()).hasText("Kontaktuppgifterna är sparade.");
    }
    try (Visit newcomer = onScreen(width, height).as(ALVA)) {
      Locator card = card(newcomer, KATARINA);
      assertThat(card.locator("a[href='tel:063123456']")).hasText("063-12 34 56");
      assertThat(card.locator("[data-deed]")).hasCount(0);
      Browser.assertSoundByDayAndNight(newcomer.page());
      newcomer.page().keyboard().press("Escape");
      assertThat(newcomer.page().locator("dialog.person-card")).hasCount(0);
      assertThat(newcomer.page().locator(".person-open").first()).isFocused();
    }
  }

  @Test
  void aManagerChangesAMentorSetsAndLiftsALastDayAndEntersAnAbsence() {
    LocalDate today = LocalDate.now(ZoneId.of("Europe/Stockholm"));
    try (Visit visit = onPhone().as(KATARINA)) {
      Locator card = card(visit, ALVA);
      assertThat(card.locator("password-help summary")).isVisible();
      button(card, "Byt mentor").click();
      button(card, "Byt mentor").click();
      assertThat(card.locator("person-field .field-error")).isVisible();
      card.getByLabel("Sök någon annan").fill("Katarina");
      card.locator(".person-found-one").first().click();
      button(card, "Byt mentor").click();
      assertThat(card.getByRole(AriaRole.STATUS).first()).hasText("Nu är mentorn bytt.");

      button(card, "Sätt en sista dag").click();
      card.getByLabel("Sista dag").fill(today.plusDays(60).toString());
      button(card, "Spara sista dagen").click();
      assertThat(card.getByRole(AriaRole.STATUS).first()).hasText("Sista dagen är satt.");
      button(card, "Ta bort sista dagen").click();
      button(card, "Ta bort sista dagen").click();
      assertThat(button(card, "Sätt en sista dag")).isVisible();

      button(card, "Lägg in frånvaro").click();
      Browser.assertSound(visit.page());
      card.getByLabel("Till och med").fill(today.minusDays(1).toString());
      button(card, "Spara frånvaron").click();
      assertThat(card.getByLabel("Till och med")).isFocused();
      card.getByLabel("Till och med").fill(today.plusDays(2).toString());
      button(card, "Spara frånvaron").click();
      assertThat(card.getByRole(AriaRole.STATUS).first()).hasText("Frånvaron är inlagd.");
      assertThat(card.locator(".person-facts")).containsText("Borta");
      card.locator("[data-deed^='absence-withdraw']").last().click();
      button(card, "Ta bort frånvaron").click();
      assertThat(card.getByRole(AriaRole.STATUS).first()).hasText("Frånvaron är borttagen.");
    }
  }

  @Test
  void hrCorrectsAName() {
    try (Visit visit = onScreen(1280, 900).as(HR)) {
      Locator card = card(visit, ALVA);
      button(card, "Rätta namn och adress").click();
      card.getByLabel("Efternamn").fill("Rättad");
      visit.page().keyboard().press("Escape");
      assertThat(button(card, "Rätta namn och adress")).isFocused();
      button(card, "Rätta namn och adress").click();
      card.getByLabel("Efternamn").fill("Rättad");
      button(card, "Spara").click();
      Locator name = card.locator("#person-card-name");
      assertThat(name).hasText("Alva Rättad");
      // Other tests know her by her name.
      button(card, "Rätta namn och adress").click();
      card.getByLabel("Efternamn").fill("Ekenäs");
      button(card, "Spara").click();
      assertThat(name).hasText(ALVA);
    }
  }
}
