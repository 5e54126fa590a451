package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that nothing lies on anything else or is wider than the screen, and that nothing jumps. */
@Tag("slow")
class SteadyBrowserTest extends InBrowser {
  /** The pairs of visible elements of a kind that lie on one another, as their texts. */
  private static final String OVERLAPS =
      """
      ([first, second]) => {
        const shown = (kind) => [...document.querySelectorAll(kind)].filter((one) => one.checkVisibility());
        const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
        const found = [];
        for (const a of shown(first)) {
          for (const b of shown(second)) {
            if (a !== b && meet(a.getBoundingClientRect(), b.getBoundingClientRect())) {
              found.push(a.textContent.trim() + ' on ' + b.textContent.trim());
            }
          }
        }
        return found;
      }
      """;

  private static final String LONG_WORD = "a".repeat(75);

  private static void assertApart(Page page, String first, String second) {
    assertThat(page.evaluate(OVERLAPS, List.of(first, second))).as(page.url()).isEqualTo(List.of());
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 390})
  void placesStandApartWithLettersOfTwiceTheSize(int width) {
    try (Visit visit = onScreen(width, 844).as(HR)) {
      visit.page().evaluate("document.documentElement.style.fontSize = '200%'");
      Locator places = visit.page().locator(".rooms a");
      assertThat(places).hasCount(5);
      assertApart(visit.page(), ".rooms a > span", ".rooms a > span");
      for (Locator place : places.locator("span").all()) {
        BoundingBox box = place.boundingBox();
        assertThat(box.x).isGreaterThanOrEqualTo(0);
        assertThat(box.x + box.width).isLessThanOrEqualTo(width);
      }
    }
  }

  /**
   * On the narrowest screen words keep the room of a word, and nothing is wider than the screen.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Alva Ekenäs | sessions | .session-title",
        "Alva Ekenäs | introduction | .step-title",
        "Katarina Fjällström | hires | .plan-row strong",
        "Katarina Fjällström | sessions | .session-quick-title",
      })
  void lettersOfTwiceTheSizeHaveRoomOnANarrowScreen(String who, String place, String words) {
    try (Visit visit = onScreen(320, 640).as(who)) {
      visit.page().evaluate("document.documentElement.style.fontSize = '200%'");
      visit.open(place);
      assertThat(visit.page().locator(words).first()).isVisible();
      for (Locator one :
          visit.page().locator(words + ":visible").all().stream().limit(5).toList()) {
        assertThat(one.boundingBox().width).as(one.innerText()).isGreaterThan(100);
      }
      Browser.assertSound(visit.page());
      assertApart(visit.page(), ".rooms .icon", ".rooms .icon");
      BoundingBox last = visit.page().locator(".rooms a .icon").last().boundingBox();
      assertThat(last.x + last.width).isLessThanOrEqualTo(320);
    }
  }

  @Test
  void aPersonsNameHasRoomBesideTheirFace() {
    try (Visit visit = onScreen(320, 640).as(ALVA).open("people")) {
      visit.page().evaluate("document.documentElement.style.fontSize = '200%'");
      visit.page().locator("fadder-person").first().click();
      Locator card = visit.page().locator("dialog.person-card");
      assertThat(card.locator("#person-card-name").boundingBox().width).isGreaterThan(150);
      assertThat(card.locator(".person-facts dd").first().boundingBox().width).isGreaterThan(150);
      Browser.assertSound(visit.page());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {700, 820, 960})
  void chipsStandBesideTheArrowOfTheirRow(int width) {
    try (Visit visit = onScreen(width, 1100).as(HR).open("hires")) {
      assertThat(visit.page().locator(".plan-row .chip").first()).isVisible();
      assertApart(visit.page(), ".plan-row .chip", ".plan-row > .icon");
      assertApart(visit.page(), ".plan-row .chip", ".plan-row strong");
    }
  }

  @Test
  void aWordWithoutABreakDoesNotWidenThePage() {
    try (Visit visit = onScreen(320, 700).as(ALVA).open("introduction")) {
      Locator sheet = openOwnStep(visit);
      visit.saving(() -> say(sheet, LONG_WORD));
      assertThat(sheet.locator(".step-said").last()).hasText(LONG_WORD);
      assertThat(sheet.evaluate("one => one.scrollWidth <= one.clientWidth")).isEqualTo(true);
      Browser.assertSound(visit.page());
    }
  }

  private static Locator openOwnStep(Visit visit) {
    visit.unfold();
    Locator row = visit.page().locator(".step-row:not(.is-done)").first();
    row.locator(".step-open").click();
    Locator sheet = visit.page().locator(".sheet");
    assertThat(sheet.locator("step-thread textarea")).isVisible();
    return sheet;
  }

  private static void say(Locator sheet, String text) {
    sheet.locator("step-thread textarea").fill(text);
    sheet.locator("step-thread .button").click();
  }

  @Test
  void aLateStepStaysAsItIsWhenItIsOpened() {
    try (Visit visit = onScreen(1280, 900).as(HR).open("hires")) {
      visit.link("Kim Örnefalk").click();
      visit.unfold();
      Locator late = visit.page().locator(".step-row.is-behind").first();
      Object before = shape(late);
      late.locator(".step-open").click();
      assertThat(visit.page().locator(".sheet step-thread")).isVisible();
      assertThat(shape(late)).isEqualTo(before);
      assertThat(
              visit
                  .page()
                  .evaluate(
                      """
                      [...document.querySelectorAll('svg:has(use[href$=icon-late])')]
                        .filter((one) => one.checkVisibility())
                        .map((one) => getComputedStyle(one).transform)
                        .filter((transform) => transform !== 'none')
                      """))
          .isEqualTo(List.of());
    }
  }

  private static Object shape(Locator row) {
    return row.evaluate("one => [one.offsetWidth, one.offsetHeight, one.innerText]");
  }

  @Test
  void aRowKeepsItsHeightWhenItIsTicked() {
    try (Visit visit = onPhone().as(ALVA).open("introduction")) {
      visit.unfold();
      List<Locator> open = visit.page().locator(".step-row:not(.is-done):has(.step-check)").all();
      for (Locator row : List.of(open.getFirst(), open.get(open.size() / 2), open.getLast())) {
        String key = row.locator(".step-open").getAttribute("href");
        Locator same = visit.page().locator(".step-row:has(.step-open[href='%s'])".formatted(key));
        Object height = same.evaluate("one => one.offsetHeight");
        visit.saving(() -> same.locator(".step-check").check());
        assertThat(same.locator(".step-meta")).containsText("Klart");
        assertThat(same.evaluate("one => one.offsetHeight")).as(key).isEqualTo(height);
        visit.saving(() -> same.locator(".step-check").uncheck());
      }
    }
  }

  @Test
  void theFaceIsOnesOwnAndItsFiguresAreOfOneWidth() throws IOException {
    assertThat(Files.size(Path.of("src/main/resources/web/styles/fadder-sans.woff2")))
        .isLessThanOrEqualTo(45_000);
    try (Visit visit = onPhone().as(ALVA)) {
      assertThat(
              visit
                  .page()
                  .evaluate(
                      """
                      async () => {
                        await document.fonts.ready;
                        const loaded = [...document.fonts].filter(({ status }) => status === 'loaded');
                        const wide = (text) => {
                          const shown = document.body.appendChild(document.createElement('span'));
                          shown.textContent = text;
                          const { width } = shown.getBoundingClientRect();
                          shown.remove();
                          return Math.round(width * 10);
                        };
                        return [loaded.map(({ family }) => family.replaceAll('"', '')).join(),
                          wide('1111111111') === wide('8080808080')];
                      }
                      """))
          .isEqualTo(List.of("Fadder Sans", true));
    }
  }
}
