package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests how it goes, as a manager sees it on a phone and takes it along. */
@Tag("slow")
class FiguresBrowserTest extends InBrowser {
  private static final String SECTOR_MANAGER = "Margareta Hallbring";
  private static final double TEN_SECONDS = 10_000;

  /**
   * Those of the sector who need somebody: by the rule of the list, and as nobody has to look for.
   */
  @Test
  @Tag("journey")
  void aManagerFindsTheThreeWhoNeedAttentionWithinTenSeconds() {
    try (Visit visit = onPhone().as(SECTOR_MANAGER)) {
      visit.link("Mer").click();
      Locator figures = visit.link("Läget");
      assertThat(figures).isVisible();
      long from = System.nanoTime();
      figures.click();
      Locator first = visit.page().locator(".newcomer").first();
      assertThat(first).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(TEN_SECONDS));
      Locator rows = visit.page().locator(".newcomer");
      assertThat(rows.nth(0)).containsText("Hanna Perälä");
      assertThat(rows.nth(0)).containsText("Ingen är introduktionsansvarig.");
      assertThat(rows.nth(0).getByText("Ta ansvaret")).isVisible();
      assertThat(rows.nth(1)).containsText("Yusuf Abdirahman");
      assertThat(rows.nth(1)).containsText("Har ingen mentor än.");
      assertThat(rows.nth(1).getByText("Välj mentor")).isVisible();
      assertThat(rows.nth(2)).containsText("Nathalie Grelsson");
      assertThat(rows.nth(2)).containsText("Har väntat på");
      assertThat(rows.nth(2).getByText("Påminn")).isVisible();
      assertThat((System.nanoTime() - from) / 1e6).isLessThan(TEN_SECONDS);
      assertThat(first).isInViewport();
      Browser.assertSound(visit.page());
    }
  }

  @Test
  void eachFigureLeadsToWhatItIsMadeOf() {
    try (Visit visit = onScreen(1280, 800).as(SECTOR_MANAGER)) {
      visit.open("figures");
      Locator withoutMentor =
          visit.page().locator("unit-newcomers a.filter", hasText("utan mentor"));
      String counted = withoutMentor.textContent().strip().split(" ", 2)[0];
      withoutMentor.click();
      assertThat(visit.page().locator(".plan-row")).hasCount(Integer.parseInt(counted));
      assertThat(visit.page().locator(".filter[aria-current]")).containsText("Utan mentor");
      visit.page().goBack();
      visit.page().locator(".newcomer h3 a").first().click();
      assertThat(visit.page().locator("h1")).containsText("Hanna Perälä");
    }
  }

  @Test
  void theReportIsPrintedAndTakenAlong() throws IOException {
    try (Visit visit = onPhone().as(SECTOR_MANAGER)) {
      visit.open("figures");
      Locator card = visit.page().locator("report-card");
      Download file = visit.page().waitForDownload(card.getByText("Hämta som CSV")::click);
      List<String> lines = Files.readAllLines(file.path());
      assertThat(lines.getFirst()).startsWith("\uFEFFEnhet;");
      assertThat(lines).anyMatch(line -> line.startsWith("Sektor Barn och Vuxna;Sektor;Slutade;"));
      Page printed = visit.page().waitForPopup(card.getByText("Visa och skriv ut")::click);
      assertThat(printed.locator("h1")).containsText("Läget i Sektor Barn och Vuxna");
      assertThat(printed.locator("tbody tr").first()).isVisible();
      Browser.assertSound(printed);
    }
  }

  /** Staff see the figures of their unit, and no single newcomer. */
  @Test
  void aColleagueSeesTheFiguresAndNobodyInThem() {
    try (Visit visit = onPhone().as(MIRJAM)) {
      visit.open("figures");
      assertThat(visit.page().locator(".figure").first()).isVisible();
      assertThat(visit.page().locator(".newcomer")).hasCount(0);
      assertThat(visit.page().locator("report-card")).hasCount(0);
      assertThat(visit.page().locator("main")).not().containsText("Nyanställda just nu");
    }
  }

  /** The names in a chart grow as all letters do, and its table fits the phone. */
  @Test
  void chartsAreReadWithLargeLettersOnASmallPhone() {
    try (Visit visit = onScreen(320, 640).as(SECTOR_MANAGER)) {
      visit.open("figures");
      Locator name = visit.page().locator("figure-chart text").first();
      double before = name.boundingBox().height;
      visit.page().evaluate("document.documentElement.style.setProperty('font-size', '200%')");
      assertThat(name.boundingBox().height).isGreaterThan(1.9 * before);
      visit
          .page()
          .locator("details.figure-table")
          .evaluateAll("all => all.forEach((one) => (one.open = true))");
      Browser.assertSound(visit.page());
    }
  }

  /** In the sector mentors met their newcomers, but told of it one could work out a unit. */
  @Test
  void whatIsWithheldSaysWhichOfTheReasonsItIs() {
    try (Visit visit = onPhone().as(SECTOR_MANAGER)) {
      visit.open("figures");
      Locator silent =
          visit.page().locator("p", hasText("räkna ut hur det är för en mindre grupp"));
      assertThat(silent.locator("+ ul")).containsText("Mentorsamtal som blev av");
      Locator few = visit.page().locator("p", hasText("för få personer varje månad"));
      assertThat(few.locator("+ ul")).not().containsText("Mentorsamtal som blev av");
    }
  }

  private static Page.LocatorOptions hasText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }
}
