package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.fadder.RunningDemo;

/** Tests the client on a phone that keeps it: without contact, and after its person has gone. */
@Tag("slow")
class OfflineBrowserTest extends InBrowser {
  private static final String READING = "Läs om förvaltningen och din enhet";
  private static final String DAYS_ELSEWHERE = "Dagar hos andra enheter";

  /** All that scripts of the page can find on the device, except the client's own files. */
  private static final String KEPT =
      """
      async () => {
        const opened = await new Promise((done) => {
          const request = indexedDB.open('fadder');
          request.onsuccess = () => done(request.result);
        });
        const all = { ...localStorage, session: { ...sessionStorage } };
        for (const name of opened.objectStoreNames) {
          all[name] = await new Promise((done) => {
            const request = opened.transaction(name).objectStore(name).getAll();
            request.onsuccess = () => done(request.result);
          });
        }
        opened.close();
        all.caches = (await caches.keys()).filter((name) => !name.startsWith('shell-'));
        return JSON.stringify(all);
      }
      """;

  @Test
  void theSecondVisitTakesTheClientFromTheDevice() {
    try (Visit visit = keeping(STAGE.server().address())) {
      List<String> hosts = new ArrayList<>();
      visit.page().context().onRequest(request -> hosts.add(URI.create(request.url()).getHost()));
      visit.as(KATARINA);
      waitUntilKept(visit);

      for (String place : List.of("hires", "todo", "account", "mentees")) {
        visit.open(place);
        Response page = requireNonNull(visit.page().reload());
        assertThat(page.fromServiceWorker()).isTrue();
        visit.page().locator("main h1").waitFor();
        assertThat(visit.page().evaluate(FROM_ELSEWHERE)).as(place).isEqualTo(List.of());
      }
      assertThat(hosts).isNotEmpty().allMatch("localhost"::equals);
    }
  }

  /** What the page has loaded that its service worker does not keep. */
  private static final String FROM_ELSEWHERE =
      """
      async () => {
        const names = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
        const cache = await caches.open((await caches.keys()).find((name) => name.startsWith('shell-')));
        const kept = (await cache.keys()).map(({ url }) => new URL(url).pathname);
        return names.filter((name) => !kept.includes(name) && !['/graphql', '/signin', '/push/config'].includes(name));
      }
      """;

  @Test
  void withoutTheServerTheLastPlanIsShownAndATickWaitsForIt() throws IOException {
    try (RunningDemo server = RunningDemo.start();
        Visit visit = keeping(server.address()).as(ALVA).open("introduction")) {
      visit.saving(visit.tick(DAYS_ELSEWHERE)::tap);
      waitUntilKept(visit);
      server.goAway();

      visit.page().reload();
      assertThat(visit.heading("Hej Alva!")).isVisible();
      assertThat(visit.page().locator(".shell-message"))
          .containsText(Pattern.compile("Visar det som hämtades kl\\. \\d\\d\\.\\d\\d\\."));
      visit.unfold();
      assertThat(visit.tick(DAYS_ELSEWHERE)).isChecked();
      // Why a step is done is there too, though nobody has opened it.
      visit.row(READING).locator(".step-open").click();
      assertThat(visit.page().locator(".sheet .step-why")).not().isEmpty();
      visit.page().goBack();

      visit.tick(READING).tap();
      assertThat(visit.tick(READING)).isChecked();
      assertThat(visit.page().getByText("Skickas senare").first()).isVisible();
      Browser.assertSound(visit.page());
      // What waits outlives the page.
      visit.page().reload();
      visit.unfold();
      assertThat(visit.tick(READING)).isChecked();

      server.comeBack();
      visit.page().evaluate("dispatchEvent(new Event('online'))");
      assertThat(visit.page().getByText("Skickas senare")).hasCount(0);
      assertThat(visit.tick(READING)).isChecked();
      visit.saving(visit.tick(READING)::tap);
      assertThat(visit.tick(READING)).not().isChecked();
      waitUntilKept(visit);
      server.goAway();
      visit.tick(READING).tap();
      assertThat(visit.page().getByText("Skickas senare").first()).isVisible();

      openAccount(visit);
      visit.button("Logga ut").tap();
      visit.button("Logga ut och kasta").tap();
      assertThat(visit.page().getByText("Du är utloggad här")).isVisible();
      assertNothingIsLeft(visit, "Alva");
      visit.page().reload();
      assertThat(visit.heading("Välkommen till Fadder")).isVisible();
      assertThat(visit.page().getByText("Ingen kontakt med Fadder just nu.")).isVisible();

      server.comeBack();
      visit.page().reload();
      assertThat(visit.person(ALVA)).isVisible();
      assertThat(
              visit.page().evaluate("fetch('/signin').then(r => r.json()).then(e => e.signedIn)"))
          .isEqualTo(false);
    }
  }

  private static final String BLANK =
      """
      [...document.querySelectorAll('svg use')]
        .filter((one) => one.checkVisibility() && one.getBBox().width === 0)
        .map((one) => one.getAttribute('href'))
      """;

  /** On the first visit no worker is there yet, which would have them. */
  @Test
  void picturesAreDrawnThoughContactBreaksOnTheFirstVisit() throws IOException {
    try (RunningDemo server = RunningDemo.start();
        Visit visit =
            new Visit(STAGE.browser().phone(), server.address()).as(ALVA).open("introduction")) {
      assertThat(visit.tick(READING)).isVisible();
      server.goAway();
      visit.tick(READING).tap();
      assertThat(visit.page().locator(".shell-message")).isVisible();
      assertThat(visit.page().getByText("Skickas senare").first()).isVisible();
      assertThat(visit.page().locator(".shell-message svg use")).hasCount(1);
      assertThat(visit.page().evaluate(BLANK)).isEqualTo(List.of());
    }
  }

  @Test
  void routinesAreThereWithoutContactThoughNobodyHasLookedAtThem() throws IOException {
    try (RunningDemo server = RunningDemo.start();
        Visit visit = keeping(server.address()).as(ALVA)) {
      waitUntilKept(visit);
      visit
          .page()
          .waitForCondition(
              () -> String.valueOf(visit.page().evaluate(KEPT)).contains("\"inProgress\""));
      visit.page().waitForFunction("() => navigator.serviceWorker.controller !== null");
      server.goAway();
      visit.link("Rutiner").tap();
      assertThat(visit.page().locator(".routine-row").first()).isVisible();
      Browser.assertSound(visit.page());
    }
  }

  @Test
  void contactComesBackByItself() throws IOException {
    try (RunningDemo server = RunningDemo.start();
        Visit visit = keeping(server.address()).as(ALVA).open("introduction")) {
      waitUntilKept(visit);
      server.goAway();
      visit.page().reload();
      assertThat(visit.page().locator(".shell-message")).isVisible();
      server.comeBack();
      visit.page().evaluate("dispatchEvent(new Event('online'))");
      assertThat(visit.page().locator(".shell-message")).hasCount(0);
      assertThat(visit.heading("Hej Alva!")).isVisible();
    }
  }

  @Test
  void afterSigningOutNothingOfThePersonIsLeft() {
    try (Visit visit = keeping(STAGE.server().address()).as(ALVA).open("introduction")) {
      waitUntilKept(visit);
      assertThat((String) visit.page().evaluate(KEPT)).contains(ALVA);
      signOut(visit);
      assertThat(visit.page().getByText("Du är utloggad.")).isVisible();
      assertNothingIsLeft(visit, "Alva");
    }
  }

  @Test
  void whoComesInAfterwardsFindsNothingOfThePersonBefore() {
    try (Visit visit = keeping(STAGE.server().address()).as(ALVA).open("introduction")) {
      waitUntilKept(visit);
      // The session is over on the server, and this browser has not heard of it.
      visit.page().context().clearCookies();
      visit.page().reload();
      assertThat(visit.heading("Välkommen till Fadder")).isVisible();
      assertNothingIsLeft(visit, "Alva");

      visit.as(OSKAR).open("introduction");
      waitUntilKept(visit);
      assertThat((String) visit.page().evaluate(KEPT)).contains(OSKAR).doesNotContain("Alva");
    }
  }

  @Test
  void anotherWindowLeavesTooWhenThePersonSignsOut() {
    try (Visit visit = keeping(STAGE.server().address()).as(ALVA).open("introduction")) {
      Page other = visit.page().context().newPage();
      other.navigate(visit.page().url());
      assertThat(other.getByText("Hej Alva!")).isVisible();
      signOut(visit);
      assertThat(other.getByText("Välkommen till Fadder")).isVisible();
      assertThat(other.getByText("Hej Alva!")).hasCount(0);
    }
  }

  @Test
  void theFirstLoadLeavesNothingInTheConsole() {
    try (Visit visit = keeping(STAGE.server().address())) {
      List<String> said = new ArrayList<>();
      visit.page().onConsoleMessage(message -> said.add(message.type() + ": " + message.text()));
      visit.open("");
      assertThat(visit.person(ALVA)).isVisible();
      visit.page().evaluate("navigator.serviceWorker.ready.then(() => {})");
      assertThat(said).isEmpty();
    }
  }

  private static Visit keeping(URI address) {
    return new Visit(STAGE.browser().phoneThatKeeps(), address);
  }

  /**
   * The page is taken by the service worker at the next load, and its answers are on the device.
   */
  private static void waitUntilKept(Visit visit) {
    visit.page().locator("main h1").waitFor();
    visit.page().evaluate("navigator.serviceWorker.ready.then(() => {})");
    visit.page().waitForFunction("(" + KEPT + ")().then((all) => JSON.parse(all).kept.length > 2)");
  }

  private static void openAccount(Visit visit) {
    for (var notice : visit.page().locator(".notice-close").all()) {
      notice.tap();
    }
    visit.page().locator(".top-account").tap();
  }

  private static void signOut(Visit visit) {
    openAccount(visit);
    visit.button("Logga ut").tap();
    assertThat(visit.heading("Välkommen till Fadder")).isVisible();
  }

  private static void assertNothingIsLeft(Visit visit, String name) {
    visit
        .page()
        .waitForFunction("(" + KEPT + ")().then((all) => JSON.parse(all).kept.length === 0)");
    assertThat((String) visit.page().evaluate(KEPT)).doesNotContain(name);
    assertThat(visit.page().content()).doesNotContain("Hej " + name);
  }
}
