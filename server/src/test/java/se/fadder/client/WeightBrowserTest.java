package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.fadder.RunningDemo;
import se.fadder.http.BundleOnClassPath;

/**
 * Tests how much a browser fetches, and how long it takes, until somebody can use the client. Times
 * are the best of several: what else the machine does is no fault of the client's.
 */
class WeightBrowserTest extends InBrowser {
  private static final int TIMES = 5;

  @BeforeAll
  static void needsTheBundle() {
    BundleOnClassPath.folder();
  }

  @Test
  void fewRequestsLeadToTheWayInAndToANewcomersHome() {
    try (Visit visit = onPhone()) {
      Traffic traffic = Traffic.of(visit.page());
      visit.open("");
      assertThat(visit.person(ALVA)).isVisible();
      traffic.settle();
      System.out.println("Until the sign-in form works: " + traffic);
      assertThat(traffic.requests()).as(traffic.listed()).isLessThanOrEqualTo(20);
      assertThat(traffic.bytes()).as(traffic.listed()).isLessThanOrEqualTo(100_000);

      visit.person(ALVA).click();
      assertThat(visit.heading("Hej Alva!")).isVisible();
      assertThat(visit.tick("Läs om förvaltningen och din enhet")).isVisible();
      traffic.settle();
      System.out.println("Until a newcomer's home stands: " + traffic);
      assertThat(traffic.requests()).as(traffic.listed()).isLessThanOrEqualTo(30);
      assertThat(traffic.bytes()).as(traffic.listed()).isLessThanOrEqualTo(150_000);
      assertThat(traffic.operations()).contains("myPlan", "planChanged").doesNotHaveDuplicates();
    }
  }

  /** Notes when the form was first on the screen. */
  private static final String WATCH =
      """
      new MutationObserver((_, observer) => {
        if (!document.querySelector('#username')) return;
        observer.disconnect();
        requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('form')));
      }).observe(document, { childList: true, subtree: true });
      """;

  /** Slow 4G and a fourth of the processor, as DevTools has them, over HTTP/1.1. */
  @Test
  @Tag("slow")
  void theFormWorksWithinThreeSecondsOnASlowPhone() {
    double best = Double.MAX_VALUE;
    for (int time = 0; time < TIMES && best > 3_000; time++) {
      try (Visit visit = onPhone()) {
        Traffic.slow(visit.page());
        visit.page().addInitScript(WATCH);
        visit.open("");
        visit.page().waitForFunction("() => performance.getEntriesByName('form').length > 0");
        best =
            Math.min(
                best, number(visit.page(), "performance.getEntriesByName('form')[0].startTime"));
      }
    }
    System.out.printf("The sign-in form on a slow phone: after %.0f ms%n", best);
    assertThat(best).isLessThanOrEqualTo(3_000);
  }

  /** Opens a place by its link and waits until what it shows is on the screen. */
  private static final String GO =
      """
      async ([place, shown]) => {
        const start = performance.now();
        document.querySelector(`nav.rooms a[href="#/${place}"]`).click();
        while (!document.querySelector(shown)) await new Promise(requestAnimationFrame);
        return performance.now() - start;
      }
      """;

  @Test
  @Tag("slow")
  void laterNavigationTakesATenthOfASecond() {
    try (Visit visit =
        new Visit(STAGE.browser().phoneThatKeeps(), STAGE.server().address()).as(ALVA)) {
      Page page = visit.page();
      page.waitForFunction("() => navigator.serviceWorker.controller !== null");
      for (List<String> way :
          List.of(List.of("routines", ".routine-row"), List.of("introduction", "plan-step"))) {
        double best = Double.MAX_VALUE;
        for (int time = 0; time < TIMES + 1; time++) {
          double took = ((Number) page.evaluate(GO, way)).doubleValue();
          // The first time the page's own code comes from the device.
          best = time == 0 ? best : Math.min(best, took);
          String other = way.getFirst().equals("routines") ? "introduction" : "routines";
          visit.open(other);
          page.locator(other.equals("routines") ? ".routine-row" : "plan-step").first().waitFor();
        }
        System.out.printf("To %s: %.0f ms%n", way.getFirst(), best);
        assertThat(best).as(way.getFirst()).isLessThanOrEqualTo(100);
      }
    }
  }

  private static final Pattern SENT =
      Pattern.compile(
          "fadder_http_requests_seconds_count\\{method=\"GET\",route=\"static\",status=\"2xx\"}"
              + " (\\d+)");

  /** Whatever the page has fetched the worker takes from there, for a first visit as for all. */
  @Test
  void aFirstVisitFetchesEachFileOnce() throws IOException, InterruptedException {
    try (RunningDemo server = RunningDemo.start(Map.of("FADDER_METRICS_PORT", "0"));
        Visit visit = new Visit(STAGE.browser().phoneThatKeeps(), server.address())) {
      visit.open("");
      assertThat(visit.person(ALVA)).isVisible();
      // The worker takes the page of the first visit over, which then has all that it may need.
      visit.page().waitForFunction("() => navigator.serviceWorker.controller !== null");
      double kept =
          number(
              visit.page(),
              """
              caches.keys().then(([name]) => caches.open(name))
                .then((cache) => cache.keys()).then((all) => all.length)
              """);
      assertThat(kept).isGreaterThan(20);
      assertThat(sent(server)).as("all that is kept, and the worker itself").isEqualTo(kept + 1);
    }
  }

  private static double sent(RunningDemo server) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      String metrics =
          client
              .send(HttpRequest.newBuilder(server.metrics()).build(), BodyHandlers.ofString())
              .body();
      return SENT.matcher(metrics)
          .results()
          .mapToDouble(found -> Double.parseDouble(found.group(1)))
          .sum();
    }
  }

  private static double number(Page page, String expression) {
    return ((Number) page.evaluate(expression)).doubleValue();
  }
}
