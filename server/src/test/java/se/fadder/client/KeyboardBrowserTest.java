package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

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
  /** More presses than lead anywhere on a page. */
  private static final int MOST_PRESSES = 60;

  /** What is wrong with where the focus is; empty when nothing is. */
  private static final String FOCUS =
      """
      () => {
        const one = document.activeElement;
        if (!one || one === document.body) return 'nothing has the focus';
        if (one.matches('main, h1, h2, dialog, [tabindex="-1"]')) return '';
        // Within a date the browser itself marks the part that has the focus; the search is one field with its caret.
        if (one.matches('input[type=date], .palette input')) return '';
        const shown = one.matches('.visually-hidden, input[type=radio], input[type=checkbox]')
          ? one.closest('label, li') ?? one : one;
        const { width, height, top, bottom } = shown.getBoundingClientRect();
        if (width < 2 || height < 2) return 'the focus is on what cannot be seen: ' + one.outerHTML;
        if (bottom < 0 || top > innerHeight) return 'the focus is off the screen: ' + one.outerHTML;
        const isRinged = ({ outlineStyle, outlineWidth, boxShadow }) =>
          (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
        const ringed = [one, shown, ...shown.querySelectorAll('*')].some((part) =>
          isRinged(getComputedStyle(part)) || isRinged(getComputedStyle(part, '::before')));
        return ringed ? '' : 'nothing shows that this has the focus: ' + one.outerHTML;
      }
      """;

  @Test
  void aNewcomerTicksAsksAndFindsTheirMentorByKeyboard() throws IOException {
    try (RunningDemo demo = RunningDemo.start();
        Visit alva = new Visit(STAGE.browser().window(1280, 900), demo.address()).open("")) {
      signsIn(alva, "alva.ekenas");
      Page page = alva.page();
      assertThat(page.locator(".today-first plan-step").first()).isVisible();

      tabTo(page, ".today-first input[type=checkbox]");
      alva.saving(() -> page.keyboard().press("Space"));
      assertThat(page.locator(".today-first input:checked")).hasCount(1);
      assertFocus(page);
      tabTo(page, "notice-bar button");
      alva.saving(() -> page.keyboard().press("Enter"));
      assertThat(page.locator(".today-first input:checked")).hasCount(0);
      assertFocus(page);

      tabTo(page, ".today-first .step-open");
      page.keyboard().press("Enter");
      assertThat(page.locator(".today-first step-thread textarea")).isVisible();
      tabTo(page, ".today-first step-thread textarea");
      page.keyboard().type("Var ligger mallen?");
      alva.saving(() -> page.keyboard().press("Control+Enter"));
      assertThat(page.locator(".today-first .step-said")).hasText("Var ligger mallen?");
      assertFocus(page);

      search(page, "Mirjam");
      Locator found = page.locator("[role=option]").first();
      assertThat(found).containsText(MIRJAM);
      page.keyboard().press("Enter");
      Locator card = page.locator("dialog.person-card");
      assertThat(card.locator("#person-card-name")).hasText(MIRJAM);
      assertFocus(page);
      page.keyboard().press("Escape");
      assertThat(card).hasCount(0);
      assertFocus(page);
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
    tabTo(page, "input[name=username]");
    page.keyboard().type(username);
    tabTo(page, "input[name=password]");
    page.keyboard().type(RunningDemo.PASSWORD);
    page.keyboard().press("Enter");
    assertThat(page.locator(".top")).isVisible();
    assertThat(page.locator("main")).isFocused();
  }

  /** Presses Tab until something has the focus, which is to be seen on all of the way there. */
  private static void tabTo(Page page, String wanted) {
    for (int presses = 0; presses < MOST_PRESSES; presses++) {
      if (Boolean.TRUE.equals(
          page.evaluate("wanted => document.activeElement.matches(wanted)", wanted))) {
        return;
      }
      page.keyboard().press("Tab");
      // At the end the browser's own parts have the focus, and then the page begins again.
      if (!Boolean.TRUE.equals(page.evaluate("document.activeElement === document.body"))) {
        assertFocus(page);
      }
    }
    throw new AssertionError("no way to " + wanted);
  }

  private static void assertFocus(Page page) {
    assertThat(page.evaluate(FOCUS)).as(page.url()).isEqualTo("");
  }
}
