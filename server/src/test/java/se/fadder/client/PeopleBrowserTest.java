package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.fadder.RunningDemo;

/** Tests what people find of one another, and what managers and HR do on a person's card. */
@Tag("slow")
class PeopleBrowserTest extends InBrowser {

  private static Locator card(Visit visit, String name) {
    visit.open("people");
    visit.page().getByLabel("Sök en kollega").fill(name);
    // Whoever was found before may still stand there.
    visit.page().locator(".people-found .person-open").getByText(name).first().click();
    Locator card = visit.page().locator("dialog.person-card");
    assertThat(card).isVisible();
    return card;
  }

  private static Locator button(Locator card, String name) {
    return card.getByRole(
        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  private static void choose(Locator card, String name) {
    card.getByLabel("Sök någon annan").fill(name);
    card.locator(".person-found-one").first().click();
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
      // Whoever comes back begins anew.
      newcomer.open("today").open("people");
      assertThat(newcomer.page().getByLabel("Sök en kollega")).isEmpty();
      assertThat(newcomer.page().locator(".people-found .person-open")).hasCount(0);
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
      choose(card, "Katarina");
      button(card, "Byt mentor").click();
      assertThat(card.locator("person-field .field-error")).containsText("inte vara mentor");
      // Petra has not worked here for a year: that only warns.
      choose(card, "Petra");
      assertThat(card.locator("person-field .field-error")).hasCount(0);
      button(card, "Byt mentor").click();
      assertThat(card.locator(".deed-warned li"))
          .hasText("Mentorn har inte arbetat här tillräckligt länge.");
      assertThat(button(card, "Välj ändå")).isFocused();
      Browser.assertSoundByDayAndNight(visit.page());
      button(card, "Välj ändå").click();
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
      card.getByLabel("Vem går in i stället?").selectOption(new SelectOption().setLabel(KATARINA));
      button(card, "Spara frånvaron").click();
      assertThat(card.getByRole(AriaRole.STATUS).first()).hasText("Frånvaron är inlagd.");
      assertThat(card.locator(".person-facts")).containsText("Borta");
      assertThat(card.locator(".person-facts")).containsText(KATARINA + " går in.");
      card.locator("[data-deed^='absence-withdraw']").last().click();
      button(card, "Ta bort frånvaron").click();
      assertThat(card.getByRole(AriaRole.STATUS).first()).hasText("Frånvaron är borttagen.");
    }
  }

  /** Whoever answers from now on has the newcomer on their day, and can hand over in turn. */
  @Test
  void hrHandsAPlanOverFromTheCardAndTheNewOwnerFromThePlan() throws IOException {
    try (RunningDemo demo = RunningDemo.start();
        Visit hr = new Visit(STAGE.browser().phone(), demo.address()).as(HR);
        Visit owner = new Visit(STAGE.browser().window(1280, 900), demo.address()).as(MIRJAM)) {
      assertThat(owner.heading("Nyanställda")).hasCount(0);
      Locator card = card(hr, ALVA);
      assertThat(card.locator(".person-facts")).containsText("Ansvarig");
      button(card, "Byt introduktionsansvarig").click();
      assertThat(card).containsText("Nu är det Eva-Lena Öhrström.");
      assertThat(card.getByLabel("Introduktionsansvarig")).isFocused();
      Browser.assertSound(hr.page());
      card.getByLabel("Introduktionsansvarig").selectOption(new SelectOption().setLabel(MIRJAM));
      button(card, "Byt introduktionsansvarig").click();
      assertThat(card.getByRole(AriaRole.STATUS).first())
          .hasText("Nu är introduktionsansvarig bytt.");
      assertThat(card.locator(".person-facts")).not().containsText("Eva-Lena");

      owner.page().reload();
      assertThat(owner.heading("Nyanställda")).isVisible();
      owner.page().locator("today-hires").getByText(ALVA).click();
      owner.page().getByLabel("Mer om introduktionen").click();
      owner.button("Byt introduktionsansvarig").click();
      assertThat(owner.page().locator("select[name=ownerId]")).isFocused();
      owner.page().keyboard().press("Escape");
      assertThat(owner.page().getByLabel("Mer om introduktionen")).isFocused();
      owner.page().getByLabel("Mer om introduktionen").click();
      owner.button("Byt introduktionsansvarig").click();
      Browser.assertSound(owner.page());
      owner.page().getByLabel("Sök någon annan").fill("Eva-Lena");
      owner.page().locator(".person-found-one").first().click();
      owner.saving(owner.button("Spara")::click);
      assertThat(owner.page().locator(".companions")).containsText("Eva-Lena Öhrström");
    }
  }

  /** Whoever leads a newcomer whose mentor leaves chooses the next from where that is shown. */
  @Test
  void aMentorWhoLeavesGetsASuccessor() throws IOException {
    LocalDate last = LocalDate.now(ZoneId.of("Europe/Stockholm")).plusDays(40);
    try (RunningDemo demo = RunningDemo.start();
        Visit hr = new Visit(STAGE.browser().phone(), demo.address()).as(HR)) {
      Locator mentor = card(hr, MIRJAM);
      assertThat(hr.page()).hasTitle(MIRJAM + " – Fadder");
      button(mentor, "Sätt en sista dag").click();
      mentor.getByLabel("Sista dag").fill(last.toString());
      button(mentor, "Spara sista dagen").click();
      assertThat(mentor.getByRole(AriaRole.STATUS).first()).hasText("Sista dagen är satt.");
      hr.page().keyboard().press("Escape");
      assertThat(hr.page()).hasTitle("Personer – Fadder");

      Locator newcomer = card(hr, ALVA);
      assertThat(newcomer).containsText("Ingen mentor efter");
      Browser.assertSound(hr.page());
      button(newcomer, "Välj efterträdare").click();
      assertThat(newcomer.getByLabel("Mentor")).isFocused();
      assertThat(newcomer.getByLabel("Från och med")).hasValue(last.plusDays(1).toString());
      newcomer.getByLabel("Sök någon annan").fill("Inger");
      newcomer.locator(".person-found-one").first().click();
      button(newcomer, "Byt mentor").click();
      assertThat(newcomer.getByRole(AriaRole.STATUS).first()).hasText("Nu är mentorn bytt.");
      assertThat(newcomer.locator(".person-facts")).containsText("Inger Storbäck");
      assertThat(newcomer).not().containsText("Ingen mentor efter");
      assertThat(newcomer).containsText("Dra tillbaka mentorskapet med Inger Storbäck");
      // Whoever is named is a tap away.
      button(newcomer, "Inger Storbäck").click();
      assertThat(newcomer.locator("#person-card-name")).hasText("Inger Storbäck");
      assertThat(newcomer.locator("#person-card-name")).isFocused();
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
