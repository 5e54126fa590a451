package se.fadder.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.SelectOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tests that whatever somebody taps or types, in whatever order, nothing breaks and something can
 * be done next. {@code -Ddeeds.seed=…} goes other ways.
 */
@Tag("slow")
class RandomDeedsBrowserTest extends InBrowser {
  private static final int DEEDS = 50;

  /** What can be tapped or typed into, and is not hidden under a dialog. */
  private static final String CANDIDATES =
      """
      () => {
        const within = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
        document.querySelectorAll('[data-deed]').forEach((one) => one.removeAttribute('data-deed'));
        return [...within.querySelectorAll(
            'a[href^="#"], button, summary, select, textarea, input:not([type=file])')]
          .filter((one) => !one.disabled && !one.readOnly && one.checkVisibility({ visibilityProperty: true })
            && one.getClientRects().length > 0 && !one.closest('[inert]'))
          .map((one, i) => {
            one.setAttribute('data-deed', i);
            const name = one.labels?.[0]?.innerText || one.ariaLabel || one.innerText || one.name || '';
            return `${one.localName} ${one.type ?? ''} ${name.trim().replace(/\\s+/g, ' ').slice(0, 60)}`;
          });
      }
      """;

  private static final List<String> WRITTEN =
      List.of(
          "",
          "Åsa Öberg",
          "O’Reilly",
          "a".repeat(75),
          "<b>hej</b>",
          "-1",
          "2026-12-24",
          "07:45",
          "😀 ok");

  private final List<String> done = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({
    "Alva Ekenäs, 390, 844, 1",
    "Mirjam Tallroth, 390, 844, 2",
    "Katarina Fjällström, 1280, 900, 3",
    "Gunilla Åkerlund-Bäck, 1280, 900, 4"
  })
  void nothingBreaksAndNothingIsADeadEnd(String who, int width, int height, long seed) {
    Random random = new Random(Long.getLong("deeds.seed", 0) * 31 + seed);
    try (Visit visit = onScreen(width, height)) {
      Page page = visit.page();
      page.onConsoleMessage(message -> {
        if (message.type().equals("error")) {
          faults.add(message.text() + " at " + message.location());
        }
      });
      page.onPageError(faults::add);
      page.onDialog(Dialog::accept);
      visit.as(who);
      for (int i = 0; i < DEEDS; i++) {
        if (page.locator(".demo-person").count() > 0) {
          visit.as(who);
        }
        deed(page, random);
        assertThat(faults).as("after " + done).isEmpty();
        assertThat(somethingToDoNext(page)).as("to be done next, after " + done).isTrue();
        assertThat(page.locator("body").innerText())
            .as("after " + done)
            .doesNotContain("Något gick fel", "undefined", "[object");
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static List<String> candidates(Page page) {
    page.waitForTimeout(200);
    return (List<String>) page.evaluate(CANDIDATES);
  }

  /** A page that is loading has nothing yet, and three seconds later something. */
  private static boolean somethingToDoNext(Page page) {
    for (int i = 0; i < 15; i++) {
      if (!candidates(page).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private void deed(Page page, Random random) {
    List<String> candidates = candidates(page);
    int chosen = random.nextInt(candidates.size());
    String what = candidates.get(chosen);
    Locator one = page.locator("[data-deed='" + chosen + "']");
    String text = WRITTEN.get(random.nextInt(WRITTEN.size()));
    done.add(page.url().replaceAll(".*#", "#") + ": " + what);
    try {
      if (what.startsWith("select")) {
        int options = one.locator("option").count();
        one.selectOption(
            new SelectOption().setIndex(random.nextInt(options)),
            new Locator.SelectOptionOptions().setTimeout(3_000));
      } else if (isTyped(what)) {
        one.focus();
        page.keyboard().insertText(text);
        if (random.nextBoolean()) {
          page.keyboard().press("Enter");
        }
      } else {
        one.click(new Locator.ClickOptions().setTimeout(3_000));
      }
    } catch (PlaywrightException e) {
      // It went away, or something came to lie over it, before it was tapped: so it is for a thumb.
      done.add("missed: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
  }

  private static boolean isTyped(String what) {
    return what.startsWith("textarea")
        || (what.startsWith("input")
            && !what.startsWith("input checkbox")
            && !what.startsWith("input radio"));
  }
}
