package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests every screen on a phone, by day and by night: nothing for axe to find. */
@Tag("slow")
class ScreensBrowserTest extends InBrowser {
  @Test
  void signIn() {
    try (Visit visit = still().open("")) {
      assertThat(visit.page().locator(".demo-person").first()).isVisible();
      Browser.assertSoundByDayAndNight(visit.page());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Alva Ekenäs | today=.today-first; introduction=.step-row; account=account-page h1;"
            + " hours=hours-page .hours-list; my-data=data-changes .data-list",
        "Oskar Vångström | today=.today-first; introduction=.step-row",
        "Alva Ekenäs | routines=.routine-row; sessions=.session-quick; session-log=.session-chip",
        "Mirjam Tallroth | today=plan-step; mentees=.plan-row; todo=plan-step",
        "Katarina Fjällström | today=.plan-row; todo=plan-step; hires=.plan-row; more=.more-list",
      })
  void screens(String who, String screens) {
    try (Visit visit = still().as(who)) {
      each(visit, screens, place -> Browser.assertSoundByDayAndNight(visit.page()));
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

  @Test
  void planWithEverythingOpenAndTextTwiceAsLarge() {
    try (Visit visit = still().as(ALVA).open("introduction")) {
      visit.unfold();
      visit.page().evaluate("document.documentElement.style.setProperty('font-size', '200%')");
      Browser.assertSoundByDayAndNight(visit.page());
      visit.step("Läs om förvaltningen och din enhet");
      Browser.assertSoundByDayAndNight(visit.page());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mirjam Tallroth | today=plan-step; mentees=.plan-row; sessions=.session-quick",
        "Katarina Fjällström | today=.plan-row; todo=plan-step; hires=.plan-row",
        "Alva Ekenäs | today=.today-first; account=.sessions; routines=.routine-row",
      })
  void textTwiceAsLarge(String who, String screens) {
    try (Visit visit = still().as(who)) {
      visit.page().evaluate("document.documentElement.style.setProperty('font-size', '200%')");
      each(visit, screens, place -> Browser.assertSound(visit.page()));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Alva Ekenäs | today=.today-first; introduction=.step-row; account=.sessions;"
            + " routines=.routine-row",
        "Mirjam Tallroth | today=plan-step; mentees=.plan-row",
        "Katarina Fjällström | today=.plan-row; todo=plan-step; hires=.plan-row",
      })
  void inEnglish(String who, String screens) {
    try (Visit visit = still()) {
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
          "mentees", "People",
          "todo", "To do",
          "today", "Today",
          "hires", "People");

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

  /** On a phone on which nothing moves by itself. */
  private Visit still() {
    Visit visit = onPhone();
    visit
        .page()
        .emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
    return visit;
  }
}
