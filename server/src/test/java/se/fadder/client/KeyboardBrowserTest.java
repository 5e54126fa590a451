package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.fadder.RunningDemo;
import se.fadder.ThirtyNewcomers;

/**
 * Tests that a manager and a newcomer do what they mainly do with the keyboard alone: what has the
 * focus is always to be seen, and the focus is never lost.
 */
@Tag("slow")
class KeyboardBrowserTest extends InBrowser {
  /** More presses than lead anywhere on a page. */
  private static final int MOST_PRESSES = 120;

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
  void aManagerTakesOnChoosesAndInvitesByKeyboard() throws IOException {
    try (RunningDemo demo = RunningDemo.start(new ThirtyNewcomers());
        Visit katarina = new Visit(STAGE.browser().window(1280, 900), demo.address()).open("")) {
      signsIn(katarina, "katarina.fjallstrom");
      Page page = katarina.page();
      Locator needs = page.locator(".today-needs > li");
      assertThat(needs).hasCount(3);

      tabTo(page, "[aria-label='Ta ansvaret: " + ThirtyNewcomers.WITHOUT_OWNER + "']");
      katarina.saving(() -> page.keyboard().press("Enter"));
      assertThat(needs).hasCount(2);
      assertFocus(page);

      tabTo(page, "[aria-label^='Välj mentor: ']");
      page.keyboard().press("Enter");
      Locator card = page.locator("dialog.person-card");
      assertThat(card.getByLabel("Mentor")).isFocused();
      tabTo(page, "dialog.person-card input[type=search]");
      page.keyboard().type("Mattias");
      assertThat(card.locator(".person-found-one").first()).isVisible();
      tabTo(page, ".person-found-one");
      page.keyboard().press("Enter");
      assertThat(card.getByLabel("Mentor")).isFocused();
      tabTo(page, "dialog.person-card .button-main");
      katarina.saving(() -> page.keyboard().press("Enter"));
      assertThat(card.locator("#person-card-name")).isFocused();
      page.keyboard().press("Escape");
      assertThat(card).hasCount(0);
      assertFocus(page);

      tabTo(page, "[aria-label^='Bjud in: ']");
      page.keyboard().press("Enter");
      tabTo(page, "invite-person .button-main");
      katarina.saving(() -> page.keyboard().press("Enter"));
      assertThat(card.locator("one-time-link h2")).isFocused();
      page.keyboard().press("Escape");
      assertThat(needs).hasCount(1);
      assertFocus(page);

      opensByKeyboard(katarina);
    }
  }

  /** Finds somebody by the search, goes through their steps, and back. */
  private static void opensByKeyboard(Visit katarina) {
    Page page = katarina.page();
    search(page, "Al");
    Locator found = page.locator("[role=option]");
    assertThat(found.filter(new Locator.FilterOptions().setHasText(ALVA)).first()).isVisible();
    page.keyboard().press("ArrowDown");
    assertThat(found.nth(1)).hasAttribute("aria-selected", "true");
    assertFocus(page);
    page.keyboard().press("Escape");
    assertFocus(page);
    tabTo(page, "nav.rooms a[href='#/hires']");
    page.keyboard().press("Enter");
    assertThat(page.locator(".plan-row").first()).isVisible();
    tabTo(page, ".plan-row");
    page.keyboard().press("Enter");
    assertThat(page.locator(".step-row").first()).isVisible();
    tabTo(page, ".step-row .step-open");
    Locator row = page.locator(".step-row .step-open:focus");
    page.keyboard().press("Enter");
    assertThat(page.locator(".sheet h2")).isFocused();
    page.keyboard().press("Escape");
    assertThat(page.locator(".sheet")).hasCount(0);
    assertThat(row).hasCount(1);
    assertFocus(page);
  }

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
