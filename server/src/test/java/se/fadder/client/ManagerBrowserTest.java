package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("slow")
class ManagerBrowserTest extends InBrowser {
  @ParameterizedTest
  @CsvSource({"320, 640", "390, 844", "1280, 800"})
  void seesHowFarTheUnitsNewcomersHaveCome(int width, int height) {
    try (Visit visit = onScreen(width, height).as(KATARINA)) {
      visit.link("Personer").click();
      Locator alva = visit.link(ALVA);
      assertThat(alva).containsText("Socialsekreterare");
      assertThat(alva).containsText(Pattern.compile("\\d+ av \\d+"));
      Browser.assertSound(visit.page());

      alva.click();
      assertThat(visit.page().locator("h1")).containsText(ALVA);
      assertThat(visit.page().locator("step-list")).isVisible();
      assertThat(visit.page()).hasTitle(ALVA + " – Fadder");
      assertThat(visit.page().locator("nav.rooms a[aria-current=page]")).hasText("Personer");
      Browser.assertSound(visit.page());
    }
  }

  /** Who does a step, who said something: each name leads to the card, and Escape back. */
  @Test
  void opensTheCardOfWhoeverStandsInThePlan() {
    try (Visit visit = onPhone().as(KATARINA)) {
      visit.open("hires");
      visit.link(ALVA).click();
      visit.byPart();
      Locator face = visit.page().locator(".step-row .person-face").first();
      String name = face.getAttribute("aria-label");
      face.click();
      Locator card = visit.page().locator("dialog.person-card");
      assertThat(card.locator("h2")).hasText(name);
      visit.page().keyboard().press("Escape");
      assertThat(card).hasCount(0);
      assertThat(face).isFocused();

      visit.page().locator(".step-row:has(.person-face) .step-open").first().click();
      Locator sheet = visit.page().locator("dialog.sheet");
      sheet.locator(".facts .person-name").click();
      assertThat(card.locator("h2")).isVisible();
      Browser.assertSound(visit.page());
      visit.page().keyboard().press("Escape");
      assertThat(card).hasCount(0);
      assertThat(sheet).isVisible();
      assertThat(sheet.locator(".facts .person-name")).isFocused();
    }
  }

  @Test
  void findsThoseWithoutMentor() {
    try (Visit visit = onPhone().as(HR)) {
      visit.link("Personer").click();
      assertThat(visit.link(ALVA)).isVisible();
      visit.link("Utan mentor").click();
      assertThat(visit.link(ALVA)).hasCount(0);
      Locator rows = visit.page().locator(".plan-row");
      assertThat(rows.first()).containsText("Ingen mentor");
      assertThat(visit.link("Utan mentor")).hasAttribute("aria-current", "true");
    }
  }
}
