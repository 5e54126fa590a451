package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.fadder.RunningDemo;

/**
 * Tests that a newcomer does what they mainly do with the keyboard alone: what has the focus is
 * always to be seen, and the focus is never lost.
 */
@Tag("slow")
class KeyboardBrowserTest extends InBrowser {
  @Test
  void aNewcomerTicksAsksAndFindsTheirMentorByKeyboard() throws IOException {
    try (RunningDemo demo = RunningDemo.start();
        Visit alva = new Visit(STAGE.browser().window(1280, 900), demo.address()).open("")) {
      signsIn(alva, "alva.ekenas");
      Page page = alva.page();
      assertThat(page.locator(".today-first plan-step").first()).isVisible();

      Keyboard.tabTo(page, ".today-first input[type=checkbox]");
      alva.saving(() -> page.keyboard().press("Space"));
      assertThat(page.locator(".today-first input:checked")).hasCount(1);
      Keyboard.assertFocus(page);
      Keyboard.tabTo(page, "notice-bar button");
      alva.saving(() -> page.keyboard().press("Enter"));
      assertThat(page.locator(".today-first input:checked")).hasCount(0);
      Keyboard.assertFocus(page);

      Keyboard.tabTo(page, ".today-first .step-open");
      page.keyboard().press("Enter");
      assertThat(page.locator(".today-first step-thread textarea")).isVisible();
      Keyboard.tabTo(page, ".today-first step-thread textarea");
      page.keyboard().type("Var ligger mallen?");
      alva.saving(() -> page.keyboard().press("Control+Enter"));
      assertThat(page.locator(".today-first .step-said")).hasText("Var ligger mallen?");
      Keyboard.assertFocus(page);

      search(page, "Mirjam");
      Locator found = page.locator("[role=option]").first();
      assertThat(found).containsText(MIRJAM);
      page.keyboard().press("Enter");
      Locator card = page.locator("dialog.person-card");
      assertThat(card.locator("#person-card-name")).hasText(MIRJAM);
      Keyboard.assertFocus(page);
      page.keyboard().press("Escape");
      assertThat(card).hasCount(0);
      Keyboard.assertFocus(page);
    }
  }

  private static void search(Page page, String name) {
    page.keyboard().press("Control+k");
    assertThat(page.locator(".palette input")).isFocused();
    page.keyboard().type(name);
  }

  private static void signsIn(Visit visit, String username) {
    Page page = visit.page();
    assertThat(page.getByLabel("Användarnamn")).isVisible();
    Keyboard.tabTo(page, "input[name=username]");
    page.keyboard().type(username);
    Keyboard.tabTo(page, "input[name=password]");
    page.keyboard().type(RunningDemo.PASSWORD);
    page.keyboard().press("Enter");
    assertThat(page.locator(".top")).isVisible();
    assertThat(page.locator("main")).isFocused();
  }
}
