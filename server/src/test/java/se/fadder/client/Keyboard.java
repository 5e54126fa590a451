package se.fadder.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** The keyboard of whoever uses no pointer: the focus is always to be seen, and never lost. */
final class Keyboard {
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

  private Keyboard() {}

  /** Presses Tab until something has the focus, which is to be seen on all of the way there. */
  static void tabTo(Page page, String wanted) {
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

  /** Fails when nobody can see what has the focus. */
  static void assertFocus(Page page) {
    assertThat(page.evaluate(FOCUS)).as(page.url()).isEqualTo("");
  }
}
