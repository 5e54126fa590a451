package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests the search that is opened with the keyboard: everything in it is done by keys alone. */
@Tag("slow")
class PaletteBrowserTest extends InBrowser {

  private static Locator open(Visit visit) {
    visit.page().keyboard().press("Control+k");
    Locator field = visit.page().locator(".palette input");
    assertThat(field).isFocused();
    return field;
  }

  private static Locator chosen(Visit visit) {
    return visit.page().locator(".palette [aria-selected=true]");
  }

  @Test
  void whateverIsSearchedForIsReachedByKeysAlone() {
    try (Visit visit = onScreen(1280, 900).as(ALVA)) {
      Keyboard keys = visit.page().keyboard();
      visit.link("Personer").focus();
      Locator field = open(visit);
      assertThat(chosen(visit)).hasText("Idag");
      Browser.assertSoundByDayAndNight(visit.page());
      keys.press("ArrowUp");
      assertThat(chosen(visit)).not().hasText("Idag");
      keys.press("ArrowDown");
      assertThat(chosen(visit)).hasText("Idag");

      field.fill("mirjam");
      assertThat(chosen(visit)).containsText(MIRJAM);
      Browser.assertSound(visit.page());
      keys.press("Enter");
      Locator card = visit.page().locator("dialog.person-card");
      assertThat(card.locator("h2")).hasText(MIRJAM);
      assertThat(visit.page()).hasTitle(MIRJAM + " – Fadder");
      keys.press("Escape");
      assertThat(card).hasCount(0);
      assertThat(visit.link("Personer")).isFocused();

      open(visit).fill("hembesök");
      Locator found = visit.page().locator(".palette");
      assertThat(found.locator("[role=group][aria-label=Moment]")).isVisible();
      assertThat(found.locator("[role=group][aria-label=Rutiner]")).isVisible();
      keys.press("Enter");
      assertThat(visit.page().locator("dialog.sheet[open]")).isVisible();

      visit.open("account");
      open(visit).fill("qqqq");
      assertThat(found).containsText("Inget hittades");
      keys.press("Escape");
      assertThat(found).hasCount(0);
      open(visit).fill("rutin");
      visit.page().locator(".palette-one").getByText("Rutiner").click();
      assertThat(visit.heading("Rutiner")).isVisible();
    }
  }

  /** At the side there is a button for whoever does not know the keys; on a phone there is none. */
  @Test
  void theSideBarHasAButtonForIt() {
    try (Visit visit = onScreen(1280, 900).as(KATARINA)) {
      visit.page().locator(".rooms-search").click();
      assertThat(visit.page().locator(".palette input")).isFocused();
      visit.page().keyboard().press("Escape");
      assertThat(visit.page().locator(".rooms-search")).isFocused();
    }
    try (Visit visit = onPhone().as(KATARINA)) {
      assertThat(visit.page().locator(".rooms-search")).isHidden();
    }
  }
}
