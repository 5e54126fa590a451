package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.fadder.RunningDemo;

/** Tests what mentors and newcomers say of themselves, and what HR keeps for pairing. */
@Tag("slow")
class ProfilesBrowserTest extends InBrowser {
  private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Stockholm"));

  private static Locator notice(Visit visit, String text) {
    return visit.page().getByText(text).first();
  }

  @Test
  void aMentorSaysHowMuchRoomThereIsAndPauses() {
    try (Visit mentor = onPhone().as(MIRJAM)) {
      mentor.open("more");
      mentor.link("Du som mentor").click();
      assertThat(mentor.page().getByText("3 platser är upptagna nu.")).isVisible();
      Browser.assertSoundByDayAndNight(mentor.page());
      mentor.page().getByLabel("Så många nyanställda tar du hand om samtidigt").selectOption("4");
      mentor.page().getByLabel("Lagom").check();
      mentor.page().getByLabel("Från och med").fill(today.plusDays(3).toString());
      mentor.page().getByLabel("Till och med").fill(today.toString());
      mentor.button("Spara").click();
      assertThat(mentor.page().locator(".field-error")).hasCount(1);
      assertThat(mentor.page().getByLabel("Till och med")).isFocused();
      mentor.page().getByLabel("Till och med").fill(today.plusDays(30).toString());
      mentor.page().getByLabel("En hälsning").fill("Ring 811228-9874");
      mentor.button("Spara").click();
      assertThat(mentor.page().getByLabel("En hälsning")).isFocused();
      mentor.page().getByLabel("En hälsning").fill("Välkommen!");
      mentor.button("Spara").click();
      assertThat(notice(mentor, "Sparat.")).isVisible();

      mentor.page().reload();
      assertThat(mentor.page().getByLabel("Så många nyanställda tar du hand om samtidigt"))
          .hasValue("4");
      assertThat(mentor.page().getByLabel("Lagom")).isChecked();
      assertThat(mentor.page().getByLabel("Till och med")).hasValue(today.plusDays(30).toString());
      assertThat(mentor.page().getByLabel("En hälsning")).hasValue("Välkommen!");
      mentor.link("Dem du är mentor för").click();
      assertThat(mentor.page().getByText(ALVA).first()).isVisible();
    }
  }

  /** What the other device saved is not overwritten unseen. */
  @Test
  void whatWasSavedOnAnotherDeviceIsSaid() throws IOException {
    try (RunningDemo demo = RunningDemo.start();
        Visit phone = new Visit(STAGE.browser().phone(), demo.address()).as(ALVA);
        Visit desk = new Visit(STAGE.browser().window(1280, 900), demo.address()).as(ALVA)) {
      for (Visit visit : new Visit[] {phone, desk}) {
        visit.open("more");
        visit.link("Det vill jag lära mig").click();
        visit.page().getByLabel("Barn 0–12 år").check();
      }
      phone.page().getByLabel("Ett språk som vore bra att ha gemensamt").selectOption("Finska");
      phone.button("Spara").click();
      assertThat(notice(phone, "Sparat.")).isVisible();
      desk.button("Spara").click();
      assertThat(desk.alert("ändrades på en annan enhet")).isVisible();
      Browser.assertSoundByDayAndNight(desk.page());
      desk.button("Visa hur det är nu").click();
      assertThat(desk.page().locator("select option:checked")).hasText("Finska");
      desk.page().getByLabel("Barn 0–12 år").uncheck();
      desk.button("Spara").click();
      assertThat(notice(desk, "Sparat.")).isVisible();
    }
  }

  @Test
  void hrKeepsTheListOfAreasAndLanguages() throws IOException {
    try (RunningDemo demo = RunningDemo.start();
        Visit hr = new Visit(STAGE.browser().phone(), demo.address()).as(HR)) {
      hr.open("more");
      hr.link("Områden och språk").click();
      hr.button("Lägg till ett område").click();
      Locator name = hr.page().getByLabel("Namn", exact());
      assertThat(name).isFocused();
      name.fill("ungdomar");
      hr.button("Spara").click();
      assertThat(hr.page().locator(".field-error")).hasText("Det namnet finns redan i listan.");
      assertThat(name).isFocused();
      name.fill("Tolkade samtal");
      Browser.assertSoundByDayAndNight(hr.page());
      hr.button("Spara").click();
      assertThat(hr.page().getByText("Tolkade samtal")).isVisible();
      assertThat(hr.button("Lägg till ett område")).isFocused();
      hr.button("Ändra Tolkade samtal").click();
      name.fill("Samtal med tolk");
      hr.button("Spara").click();
      hr.button("Ändra Samtal med tolk").click();
      hr.button("Ta bort").click();
      hr.page().getByText("1 borttaget").click();
      hr.button("Ta tillbaka Samtal med tolk").click();
      assertThat(hr.button("Ändra Samtal med tolk")).isVisible();
    }
  }

  private static Page.GetByLabelOptions exact() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  /** The manager reads "Fråga HR" and nothing more. */
  @Test
  void hrKeepsTwoApartAndTheManagerIsToldToAsk() throws IOException {
    try (RunningDemo demo = RunningDemo.start();
        Visit hr = new Visit(STAGE.browser().phone(), demo.address()).as(HR);
        Visit manager = new Visit(STAGE.browser().phone(), demo.address()).as(KATARINA)) {
      Locator card = card(hr);
      button(card, "Håll isär från någon").click();
      card.locator("kept-apart").getByLabel("Sök någon annan").fill("Dragan");
      card.locator(".person-found-one").first().click();
      Browser.assertSound(hr.page());
      button(card, "Håll isär").click();
      assertThat(button(card, "Häv för Dragan Mitrovski")).isVisible();

      Locator seen = card(manager);
      assertThat(seen.locator("kept-apart")).hasCount(0);
      seen.locator("[data-deed=mentor]").click();
      seen.getByLabel("Sök någon annan").fill("Dragan");
      seen.locator(".person-found-one").first().click();
      button(seen, "Byt mentor").click();
      assertThat(seen.locator(".field-error")).hasText("Fråga HR.");
      assertThat(seen.locator(".deed-warned")).hasCount(0);

      button(card, "Häv för Dragan Mitrovski").click();
      assertThat(button(card, "Häv för Dragan Mitrovski")).hasCount(0);
      button(seen, "Byt mentor").click();
      assertThat(seen.getByRole(AriaRole.STATUS).first()).hasText("Nu är mentorn bytt.");
    }
  }

  private static Locator card(Visit visit) {
    visit.open("people");
    visit.page().getByLabel("Sök en kollega").fill(ALVA);
    visit.page().locator(".people-found .person-open").getByText(ALVA).first().click();
    return visit.page().locator("dialog.person-card");
  }

  private static Locator button(Locator card, String name) {
    return card.getByRole(
        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }
}
