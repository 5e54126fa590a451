package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every screen on a phone, by day and by night: nothing for axe to find. */
class ScreensBrowserTest extends InBrowser {
  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void signIn(ColorScheme scheme) {
    try (Visit visit = visit(scheme).open("")) {
      assertThat(visit.page().locator(".demo-person").first()).isVisible();
      Browser.assertSound(visit.page());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Alva Ekenäs | introduction=.phase; account=account-page h1; my-data=data-changes"
            + " .data-list",
        "Oskar Vångström | introduction=.phase",
        "Alva Ekenäs | routines=.routine-row",
        "Mirjam Tallroth | mentees=.plan-row; todo=plan-step",
        "Katarina Fjällström | todo=plan-step; hires=.plan-row; account=account-page h1",
      })
  void screens(String who, String screens) {
    try (Visit visit = visit(ColorScheme.LIGHT).as(who)) {
      each(
          visit,
          screens,
          place -> {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
              emulate(visit, scheme);
              Browser.assertSound(visit.page());
            }
          });
    }
  }

  /** Goes to each of {@code place=sign}, where the sign is something that is there when it is. */
  private static void each(Visit visit, String screens, Consumer<String> look) {
    for (String screen : screens.split("; ", -1)) {
      String[] parts = screen.split("=", 2);
      visit.open(parts[0]);
      assertThat(visit.page().locator(parts[1]).first()).isVisible();
      look.accept(parts[0]);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void planWithEverythingOpenAndTextTwiceAsLarge(ColorScheme scheme) {
    try (Visit visit = visit(scheme).as(ALVA)) {
      visit.page().locator(".phase").first().waitFor();
      visit
          .page()
          .evaluate(
              """
              for (const phase of document.querySelectorAll('details')) phase.open = true;
              for (const step of document.querySelectorAll('.step-open')) step.click();
              document.documentElement.style.setProperty('font-size', '200%');
              """);
      assertThat(visit.page().locator(".step-details").last()).isVisible();
      Browser.assertSound(visit.page());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mirjam Tallroth | mentees=.plan-row",
        "Katarina Fjällström | todo=plan-step; hires=.plan-row",
        "Alva Ekenäs | account=.sessions; routines=.routine-row",
      })
  void textTwiceAsLarge(String who, String screens) {
    try (Visit visit = visit(ColorScheme.LIGHT).as(who)) {
      visit.page().evaluate("document.documentElement.style.setProperty('font-size', '200%')");
      each(visit, screens, place -> Browser.assertSound(visit.page()));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Alva Ekenäs | introduction=.phase; account=.sessions; routines=.routine-row",
        "Mirjam Tallroth | mentees=.plan-row",
        "Katarina Fjällström | todo=plan-step; hires=.plan-row",
      })
  void inEnglish(String who, String screens) {
    try (Visit visit = visit(ColorScheme.LIGHT)) {
      visit.page().addInitScript("localStorage.setItem('language', 'en')");
      visit.as(who);
      assertThat(visit.page().locator("html")).hasAttribute("lang", "en");
      each(
          visit,
          screens,
          place -> {
            assertThat(visit.page()).hasTitle(ENGLISH.get(place) + " – Fadder");
            Browser.assertSound(visit.page());
            assertNoSwedish(visit.page());
          });
    }
  }

  private static final Map<String, String> ENGLISH =
      Map.of(
          "introduction", "My introduction",
          "account", "Account",
          "routines", "Routines",
          "mentees", "Mentorship",
          "todo", "To do",
          "hires", "New hires");

  /** What the organisation has written itself is marked as Swedish. */
  private static void assertNoSwedish(Page page) {
    assertThat(
            (String)
                page.evaluate(
                    """
                    () => {
                      const page = document.body.cloneNode(true);
                      page.querySelectorAll('[lang=sv], strong, h2, .muted, .lead').forEach((e) => e.remove());
                      return page.textContent;
                    }
                    """))
        .doesNotContainPattern("(?i)\\b(och|att|inte|dag|klart?|försenade?|sedan|väntar|logga)\\b");
  }

  private Visit visit(ColorScheme scheme) {
    Visit visit = onPhone();
    emulate(visit, scheme);
    return visit;
  }

  private static void emulate(Visit visit, ColorScheme scheme) {
    visit
        .page()
        .emulateMedia(
            new Page.EmulateMediaOptions()
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE));
  }
}
