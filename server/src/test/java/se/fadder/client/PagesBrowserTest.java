package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.fadder.RunningDemo;

/**
 * Tests that a page is loaded when it is opened; what is seen until then, and when it cannot be
 * loaded. The client is served as its modules, each of which is asked for by its own name.
 */
@Tag("slow")
class PagesBrowserTest extends InBrowser {
  private static final String ROUTINES = "/routines/routines-page.js";

  private static RunningDemo server;

  @BeforeAll
  static void start() throws IOException {
    server = RunningDemo.start(Map.of("FADDER_WEB_BUNDLED", "false"));
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @Override
  Visit onPhone() {
    return new Visit(STAGE.browser().phone(), server.address());
  }

  @Test
  void theWayInLoadsNoPageButItself() {
    try (Visit visit = onPhone()) {
      List<String> asked = listen(visit);
      visit.open("");
      assertThat(visit.person(ALVA)).isVisible();
      assertThat(asked)
          .contains("/signin/sign-in-page.js", "/routines/room.js", "/client.css")
          .noneMatch(path -> path.endsWith(".graphql") && !path.startsWith("/shell/"))
          .filteredOn(path -> path.endsWith("-page.js"))
          .containsExactly("/signin/sign-in-page.js");
    }
  }

  @Test
  void aPageIsLoadedOnceWhenItIsOpened() {
    try (Visit visit = onPhone()) {
      List<String> asked = listen(visit);
      visit.as(ALVA);
      assertThat(visit.heading("Hej Alva!")).isVisible();
      assertThat(asked).contains("/today/today-page.js").doesNotContain(ROUTINES);
      for (int times = 0; times < 2; times++) {
        visit.link("Rutiner").click();
        assertThat(visit.page().locator(".routine-row").first()).isVisible();
        assertThat(visit.page()).hasTitle("Rutiner – Fadder");
        assertThat(visit.page().locator("main")).isFocused();
        visit.link("Idag").first().click();
        assertThat(visit.heading("Hej Alva!")).isVisible();
        assertThat(visit.page()).hasTitle("Idag – Fadder");
      }
      assertThat(asked).filteredOn(ROUTINES::equals).hasSize(1);
    }
  }

  private static List<String> listen(Visit visit) {
    List<String> asked = new CopyOnWriteArrayList<>();
    visit.page().onRequest(request -> asked.add(URI.create(request.url()).getPath()));
    return asked;
  }

  @Test
  void thePageBeforeStaysUntilTheNewOneIsThere() {
    try (Visit visit = onPhone()) {
      List<Route> waiting = new CopyOnWriteArrayList<>();
      visit.page().route("**" + ROUTINES, waiting::add);
      visit.as(ALVA);
      visit.link("Rutiner").click();
      visit.page().waitForCondition(() -> !waiting.isEmpty());
      assertThat(visit.heading("Hej Alva!")).isVisible();
      assertThat(visit.page()).hasTitle("Idag – Fadder");
      waiting.forEach(Route::resume);
      assertThat(visit.page().locator(".routine-row").first()).isVisible();
      assertThat(visit.page()).hasTitle("Rutiner – Fadder");
    }
  }

  @Test
  void aPageThatCannotBeLoadedSaysSoAndIsTriedAgain() {
    try (Visit visit = onPhone().as(ALVA).open("introduction")) {
      assertThat(visit.heading("Hej Alva!")).isVisible();
      visit.page().route("**" + ROUTINES, Route::abort);
      visit.link("Rutiner").click();
      assertThat(visit.page().getByText("Det gick inte att nå Fadder.")).isVisible();
      Browser.assertSound(visit.page());
      visit.page().unroute("**" + ROUTINES);
      visit.button("Försök igen").click();
      assertThat(visit.page().locator(".routine-row").first()).isVisible();
    }
  }

  @Test
  void aModuleOfANewerServerThatDoesNotFitAsksForAReload() {
    try (Visit visit = onPhone().as(ALVA).open("introduction")) {
      assertThat(visit.heading("Hej Alva!")).isVisible();
      visit
          .page()
          .route(
              "**" + ROUTINES,
              route ->
                  route.fulfill(
                      new Route.FulfillOptions()
                          .setContentType("text/javascript")
                          .setBody("import { notThereYet } from '../kernel/texts.js';")));
      visit.link("Rutiner").click();
      assertThat(visit.page().getByText("Fadder har fått en ny version.")).isVisible();
      visit.page().unroute("**" + ROUTINES);
      visit.button("Ladda om sidan").click();
      assertThat(visit.page().locator(".routine-row").first()).isVisible();
    }
  }

  /** A page that stands alone has the whole screen, and with it the part that takes the focus. */
  @Test
  void theFocusIsOnThePageToOneThatStandsAloneAndBack() {
    try (Visit visit = onPhone().as(ALVA).open("account")) {
      visit.link("Tillgänglighet").click();
      assertThat(visit.heading("Tillgänglighet")).isVisible();
      assertThat(visit.page().locator("main.statement")).isFocused();
      visit.page().goBack();
      assertThat(visit.heading("Konto")).isVisible();
      assertThat(visit.page().locator("fadder-app > main")).isFocused();
    }
  }

  /** A tool that inspects the page, such as axe, makes copies of its elements. */
  @Test
  void aCopyOfTheShellHasNothingShownTwice() {
    try (Visit visit = onPhone().as(ALVA).open("introduction")) {
      visit.page().evaluate("document.querySelector('fadder-app').cloneNode()");
      visit.link("Rutiner").click();
      assertThat(visit.page().locator(".routine-row").first()).isVisible();
      assertThat(visit.page().locator("push-notices")).hasCount(1);
    }
  }

  @Test
  void anAddressThatNoRoomHasSaysSoAndLeadsHome() {
    try (Visit visit = onPhone().as(ALVA)) {
      for (String nowhere :
          List.of("nowhere", "plans", "constructor", "routine/%", "introduction/too/far")) {
        visit.open(nowhere);
        assertThat(visit.heading("Sidan finns inte")).isVisible();
        assertThat(visit.page()).hasTitle("Sidan finns inte – Fadder");
        Browser.assertSound(visit.page());
        visit.link("Till startsidan").click();
        assertThat(visit.heading("Hej Alva!")).isVisible();
        assertThat(visit.page()).hasTitle("Idag – Fadder");
      }
    }
  }
}
