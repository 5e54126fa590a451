package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.fadder.RunningDemo;
import se.fadder.http.BundleOnClassPath;

/**
 * Tests how much a browser fetches until somebody can use the client. How long it takes is measured
 * by {@link ClientBench}.
 */
@Tag("slow")
@Tag("thorough")
class WeightBrowserTest extends InBrowser {
  /**
   * Leaves out what the client fetches ahead once it was quiet for two seconds: on a busy machine
   * these are over before the home stands.
   */
  private static final String NOTHING_AHEAD =
      """
      const later = window.setTimeout;
      window.setTimeout = (then, ms, ...rest) => (ms === 2000 ? 0 : later(then, ms, ...rest));
      """;

  @BeforeAll
  static void needsTheBundle() {
    BundleOnClassPath.folder();
  }

  @Test
  void fewRequestsLeadToTheWayInAndToANewcomersHome() {
    try (Visit visit = onPhone()) {
      visit.page().addInitScript(NOTHING_AHEAD);
      Traffic traffic = Traffic.of(visit.page());
      visit.open("");
      assertThat(visit.person(ALVA)).isVisible();
      traffic.settle();
      System.out.println("Until the sign-in form works: " + traffic);
      assertThat(traffic.requests()).as(traffic.listed()).isLessThanOrEqualTo(20);
      assertThat(traffic.bytes()).as(traffic.listed()).isLessThanOrEqualTo(100_000);

      visit.person(ALVA).click();
      assertThat(visit.heading("Hej Alva!")).isVisible();
      assertThat(visit.page().locator(".today-first plan-step").first()).isVisible();
      // There is a session on the day, a break and a fika, and something that Alva is to do.
      assertThat(visit.page().locator(".session-row").first()).isVisible();
      assertThat(visit.page().locator("commitment-row").first()).isVisible();
      assertThat(visit.page().locator("today-break .break")).isVisible();
      assertThat(visit.page().locator(".team-fika").first()).isVisible();
      traffic.settle();
      System.out.println("Until a newcomer's home stands: " + traffic);
      assertThat(traffic.requests()).as(traffic.listed()).isLessThanOrEqualTo(30);
      assertThat(traffic.bytes()).as(traffic.listed()).isLessThanOrEqualTo(150_000);
      assertThat(traffic.operations()).contains("agenda", "agendaChanged").doesNotHaveDuplicates();
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
