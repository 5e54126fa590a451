package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.fadder.RunningDemo;
import se.fadder.kernel.SettableClock;

/** Tests the way of a newcomer who is added on a Friday and begins on the Monday after it. */
@Tag("slow")
@Tag("journey")
class NewcomerJourneyBrowserTest extends InBrowser {
  private static final String FRIDAY = "2027-03-05";
  private static final LocalDate MONDAY = LocalDate.parse("2027-03-08");
  private static final String PASSWORD = "fyra kloka rävar sjunger";

  private static final double NIGHTS_MS = 60_000;

  /** More than is open to anybody before their first day. */
  private static final int MOST_STEPS = 12;

  @ParameterizedTest
  @CsvSource({"390, 844", "1280, 900"})
  void isAddedThreeDaysAheadAndKnowsWhereToGo(int width, int height) throws IOException {
    SettableClock clock = SettableClock.on(FRIDAY);
    Photographs photographs = new Photographs("newcomer", width);
    try (RunningDemo demo = RunningDemo.start(clock)) {
      String link = added(demo, width, height, photographs);
      try (Visit tove = visit(demo, width, height)) {
        comesIn(tove, link, photographs);
        seesTheFirstDay(tove);
        doesWhatIsOpen(tove, photographs);
        tove.link("Hela introduktionen").click();
        assertThat(tove.page().locator(".step-row").first()).isVisible();
        photographs.take(tove, "introduction");

        clock.setDay(MONDAY);
        tove.link("Idag").click();
        tove.page().reload();
        // Three nights' work of the server comes first.
        assertThat(tove.heading("Välkommen, i dag är din första dag"))
            .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(NIGHTS_MS));
        seesTheFirstDay(tove);
        assertThat(tove.page().locator(".today-first input[type=checkbox]").first()).isVisible();
        waitsForAFewThings(tove);
        photographs.take(tove, "first-day");
      }
    }
  }

  /** What comes later in the week is behind a line, and nobody is offered to remind of it. */
  private static void waitsForAFewThings(Visit tove) {
    Locator later = tove.page().locator(".today-later");
    assertThat(later.getByText("till som kommer de närmaste dagarna")).isVisible();
    later.locator("summary").click();
    assertThat(later.getByRole(AriaRole.LISTITEM).first()).isVisible();
    assertThat(later.getByRole(AriaRole.BUTTON)).hasCount(0);
    later.locator("summary").click();
    // She has no mentor yet.
    assertThat(tove.button("Fråga min mentor")).hasCount(0);
  }

  private static Visit visit(RunningDemo demo, int width, int height) {
    return new Visit(
        width < 500 ? STAGE.browser().phone() : STAGE.browser().window(width, height),
        demo.address());
  }

  /** Answers with the link that the manager passes on. */
  private static String added(RunningDemo demo, int width, int height, Photographs photographs) {
    try (Visit manager = visit(demo, width, height).as(KATARINA)) {
      Page page = manager.page();
      manager.link("Personer").click();
      manager.link("Lägg till nyanställd").click();
      page.getByLabel("Förnamn").fill("Tove");
      page.getByLabel("Efternamn").fill("Lindmark");
      page.getByLabel("Titel").fill("Socialsekreterare");
      page.locator("[name=firstDay]").fill(MONDAY.toString());
      page.locator("[name=beginsAt]").fill("08:30");
      page.locator("[name=place]").fill("Rådhusgatan 4, plan 3");
      page.locator("[name=bring]").fill("Legitimation och kontonummer");
      page.getByLabel("Jag är introduktionsansvarig").check();
      photographs.take(manager, "manager-adds");
      manager.saving(manager.button("Lägg till")::click);
      assertThat(manager.heading("Tove Lindmark är tillagd")).isVisible();
      photographs.take(manager, "manager-added");
      manager.saving(manager.button("Bjud in")::click);
      Locator link = page.getByLabel("Länk");
      assertThat(link).isVisible();
      photographs.take(manager, "manager-link");
      return link.inputValue();
    }
  }

  private static void comesIn(Visit tove, String link, Photographs photographs) {
    tove.page().navigate(link);
    assertThat(tove.heading("Välkommen, Tove!")).isVisible();
    photographs.take(tove, "invited");
    tove.page().getByLabel("Nytt lösenord").fill(PASSWORD);
    tove.page().getByLabel("Samma lösenord igen").fill(PASSWORD);
    tove.button("Börja använda Fadder").click();
    assertThat(tove.heading("Hej Tove!")).isVisible();
    assertThat(tove.page().locator(".page-head .lead")).containsText("Du börjar");
    assertThat(tove.page().locator("today-own h2").first()).isVisible();
    photographs.take(tove, "today");
  }

  private static void seesTheFirstDay(Visit tove) {
    Locator welcome = tove.page().locator(".welcome");
    assertThat(welcome).containsText("kl. 08.30");
    assertThat(welcome).containsText("Rådhusgatan 4, plan 3");
    assertThat(welcome).containsText("Legitimation och kontonummer");
    assertThat(welcome).containsText(KATARINA);
    // Nothing is late before somebody has begun, and nothing is counted that is not there.
    assertThat(tove.page().locator("main")).not().containsText("sedan den");
    assertThat(tove.page().locator("main")).not().containsText("0 av 0");
  }

  private static void doesWhatIsOpen(Visit tove, Photographs photographs) {
    Locator open = tove.page().locator("today-own input[type=checkbox]:not(:checked)");
    assertThat(open.first()).isVisible();
    tove.saving(open.first()::click);
    photographs.take(tove, "ticked");
    for (int steps = 0; steps < MOST_STEPS && open.count() > 0; steps++) {
      tove.saving(open.first()::click);
      tove.page().waitForTimeout(200);
    }
    assertThat(open).hasCount(0);
    tove.page().reload();
    assertThat(tove.heading("Allt som går att göra i förväg är klart.")).isVisible();
    photographs.take(tove, "all-done");
  }
}
