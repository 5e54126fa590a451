package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.fadder.client.PushService.Shown;

/**
 * Tests what the service worker makes of messages and of taps. The server's answers are as its
 * endpoints give them, so that each case can be had; {@link PushToEndBrowserTest} has the whole.
 */
@Tag("slow")
class PushBrowserTest extends InBrowser {
  private static final String THREE_STEPS =
      """
      {"kind": "STEPS_DUE", "number": 3, "answers": ["DONE", "LATER"], "language": "SV", "expires": "2099-01-01T00:00:00Z"}
      """;

  private final List<String> arrived = new CopyOnWriteArrayList<>();
  private final List<String> answered = new CopyOnWriteArrayList<>();

  private static Map<String, String> message(Duration left) {
    return Map.of(
        "id",
        UUID.randomUUID().toString(),
        "kind",
        "STEPS_DUE",
        "expires",
        Long.toString(Instant.now().plus(left).getEpochSecond()));
  }

  private static Map<String, String> message() {
    return message(Duration.ofHours(1));
  }

  private Visit notified(String delivered) {
    Visit visit = new Visit(STAGE.browser().phoneThatNotifies(), address());
    answering(visit, "/push/delivered", arrived, 200, delivered);
    answering(visit, "/push/answer", answered, 200, "{}");
    return visit;
  }

  private static URI address() {
    return STAGE.server().address();
  }

  private static void answering(
      Visit visit, String path, List<String> heard, int status, String body) {
    visit
        .page()
        .context()
        .route(
            "**" + path,
            route -> {
              heard.add(String.valueOf(route.request().postData()));
              route.fulfill(
                  new Route.FulfillOptions()
                      .setStatus(status)
                      .setContentType("application/json")
                      .setBody(body));
            });
  }

  @Test
  void aMessageIsShownInSwedishWithItsAnswersAndAcknowledged() {
    try (Visit visit = notified(THREE_STEPS).as(ALVA).open("introduction")) {
      PushService push = new PushService(STAGE.browser(), visit.page());
      Map<String, String> message = message();
      assertThat(push.show(message))
          .isEqualTo(
              new Shown(
                  "Att göra i dag",
                  "3 moment i introduktionen väntar på dig i dag.",
                  "STEPS_DUE",
                  "sv",
                  List.of("DONE: Klart", "LATER: Påminn mig om en timme")));
      assertThat(arrived).containsExactly("{\"token\":\"" + message.get("id") + "\"}");
      assertThat(push.faults()).isEmpty();
    }
  }

  @Test
  void inEnglishWhereTheDeviceIsToldSo() {
    String one = THREE_STEPS.replace("SV", "EN").replace("\"number\": 3", "\"number\": 1");
    try (Visit visit = notified(one).as(ALVA).open("introduction")) {
      PushService push = new PushService(STAGE.browser(), visit.page());
      Shown shown = push.show(message());
      assertThat(shown.title()).isEqualTo("To do today");
      assertThat(shown.body()).isEqualTo("1 introduction step is waiting for you today.");
      assertThat(shown.actions()).containsExactly("DONE: Done", "LATER: Remind me in an hour");
      assertThat(shown.lang()).isEqualTo("en");
    }
  }

  @Test
  void withoutContactItSaysThatThereIsSomethingInTheLanguageOfTheLastPage() {
    try (Visit visit = notified(THREE_STEPS)) {
      visit.page().addInitScript("localStorage.setItem('language', 'en')");
      visit.as(ALVA).open("introduction");
      PushService push = new PushService(STAGE.browser(), visit.page());
      visit.page().reload();
      visit.page().locator("main h1").waitFor();
      visit.page().context().route("**/push/*", Route::abort);
      Shown shown = push.show(message());
      assertThat(shown.title()).isEqualTo("Fadder");
      assertThat(shown.body()).isEqualTo("There is something for you in Fadder.");
      assertThat(shown.actions()).isEmpty();
    }
  }

  @Test
  void whatIsSentTwiceIsShownOnce() {
    try (Visit visit = notified(THREE_STEPS).as(ALVA).open("introduction")) {
      PushService push = new PushService(STAGE.browser(), visit.page());
      Map<String, String> message = message();
      push.show(message);
      push.dismiss();
      push.deliver(message);
      push.show(message());
      assertThat(push.shown()).hasSize(1);
      assertThat(arrived).hasSize(2);
    }
  }

  @Test
  void whatIsStaleOrOverIsNotShownWhetherAPageIsInViewOrNot() {
    try (Visit visit = notified(THREE_STEPS).as(ALVA).open("introduction")) {
      PushService push = new PushService(STAGE.browser(), visit.page());
      push.deliver(message(Duration.ofSeconds(-1)));
      settle(push);
      assertThat(push.shown()).isEmpty();
      assertThat(arrived).isEmpty();

      answering(visit, "/push/delivered", arrived, 404, "{}");
      push.deliver(message());
      visit.page().waitForCondition(() -> arrived.size() == 1);
      settle(push);
      assertThat(push.shown()).isEmpty();

      // Nothing in view: the line that a browser may insist on is taken away again.
      push.inWorker(
          """
          (() => {
            globalThis.isInView = async () => false;
            globalThis.lines = [];
            const show = registration.showNotification.bind(registration);
            registration.showNotification = (title, options) => {
              lines.push(options);
              return show(title, options);
            };
          })()
          """);
      push.deliver(message(Duration.ofSeconds(-1)));
      visit.page().waitForCondition(() -> push.inWorker("lines.length").getAsInt() == 1);
      assertThat(push.inWorker("lines[0].silent").getAsBoolean()).isTrue();
      assertThat(push.inWorker("lines[0].body").getAsString())
          .isEqualTo("Du har inget nytt just nu.");
      visit.page().waitForCondition(() -> push.shown().isEmpty());
    }
  }

  /** Whatever the worker was told before this has been done afterwards. */
  private static void settle(PushService push) {
    push.inWorker("new Promise((done) => setTimeout(done, 500))");
  }

  @Test
  void aButtonAnswersOnceAndTheOpenPageSaysSo() {
    try (Visit visit = notified(THREE_STEPS).as(ALVA).open("introduction")) {
      PushService push = new PushService(STAGE.browser(), visit.page());
      Map<String, String> message = message();
      push.show(message);
      push.tap("LATER");
      assertThat(push.shown()).isEmpty();
      assertThat(answered).hasSize(1);
      assertThat(answered.getFirst())
          .matches(
              "\\{\"token\":\"%s\",\"answer\":\"LATER\",\"at\":\"[0-9-]+T[0-9:.]+Z\"}"
                  .formatted(message.get("id")));
      assertThat(visit.page().getByText("Okej, du får en ny påminnelse.")).isVisible();
      visit.page().reload();
      visit.page().locator("main h1").waitFor();
      settle(push);
      assertThat(answered).hasSize(1);
    }
  }

  @Test
  void anAnswerWithoutContactIsKeptAndSentOnceWhenThereIsContact() {
    try (Visit visit = notified(THREE_STEPS).as(ALVA).open("introduction")) {
      PushService push = new PushService(STAGE.browser(), visit.page());
      push.show(message());
      visit.page().context().route("**/push/answer", Route::abort);
      push.tap("DONE");
      assertThat(answered).isEmpty();

      answering(visit, "/push/answer", answered, 200, "{}");
      visit.page().reload();
      visit.page().waitForCondition(() -> !answered.isEmpty());
      visit.page().reload();
      visit.page().locator("main h1").waitFor();
      settle(push);
      assertThat(answered).hasSize(1);
    }
  }

  /** Each kind of sessions has its words, and the answer that it took place words of its own. */
  @Test
  void sessionsAreToldWithoutNamesAndATapLeadsToThem() {
    Map<String, String> said =
        Map.of(
            "SESSION_DAY_BEFORE", "Du ser med vem och när i Fadder.",
            "SESSION_HOUR_BEFORE", "Ett samtal börjar inom en timme.",
            "SESSION_CHANGED",
                "Någon har bokat, flyttat eller ställt in ett samtal, eller ändrat om du är med.",
            "SESSION_TO_LOG", "Du hade ett samtal inbokat. Säg om det blev av.");
    try (Visit visit = notified(THREE_STEPS).as(ALVA).open("introduction")) {
      PushService push = new PushService(STAGE.browser(), visit.page());
      said.forEach((kind, body) -> {
        String answers = kind.equals("SESSION_TO_LOG") ? "\"DONE\", \"LATER\"" : "";
        answering(
            visit,
            "/push/delivered",
            arrived,
            200,
            """
            {"kind": "%s", "number": 1, "answers": [%s], "language": "SV", "expires": "2099-01-01T00:00:00Z",
              "address": "/#/sessions/Session_1"}
            """
                .formatted(kind, answers));
        Map<String, String> message = new HashMap<>(message());
        message.put("kind", kind);
        Shown shown = push.show(message);
        assertThat(shown.body()).isEqualTo(body);
        assertThat(shown.actions())
            .isEqualTo(
                answers.isEmpty()
                    ? List.of()
                    : List.of("DONE: Ja, det blev av", "LATER: Påminn mig om en timme"));
        push.dismiss();
      });
      Map<String, String> last = new HashMap<>(message());
      last.put("kind", "SESSION_HOUR_BEFORE");
      push.show(last);
      push.inWorker("WindowClient.prototype.focus = async function () { return this; }; 0");
      push.tap("");
      assertThat(visit.page()).hasURL(Pattern.compile("#/sessions/Session_1$"));
    }
  }

  @Test
  void anAnswerThatIsRefusedIsTold() {
    try (Visit visit = notified(THREE_STEPS).as(ALVA).open("introduction")) {
      PushService push = new PushService(STAGE.browser(), visit.page());
      push.show(message());
      answering(visit, "/push/answer", answered, 422, "{\"code\": \"NOT_DUE\"}");
      push.tap("DONE");
      assertThat(visit.page().getByText("Svaret gick inte att spara.")).isVisible();
    }
  }

  @Test
  void aTapOnTheNotificationItselfLeadsToThePageWithTheAnswers() {
    try (Visit visit = notified(THREE_STEPS).as(ALVA).open("introduction")) {
      PushService push = new PushService(STAGE.browser(), visit.page());
      Map<String, String> message = message();
      push.show(message);
      // Only a tap by hand lets a worker bring a window to the front.
      push.inWorker("WindowClient.prototype.focus = async function () { return this; }; 0");
      push.tap("");
      assertThat(visit.page()).hasURL(Pattern.compile("#/notification/" + message.get("id") + "$"));
      assertThat(visit.heading("Att göra i dag")).isVisible();
      Browser.assertSound(visit.page());
      visit.button("Påminn mig om en timme").tap();
      assertThat(visit.heading("Okej, du får en ny påminnelse.")).isVisible();
      assertThat(answered).hasSize(1);
    }
  }

  @Test
  void thePageWithTheAnswersNeedsNobodySignedIn() {
    try (Visit visit = notified(THREE_STEPS).open("notification/" + UUID.randomUUID())) {
      Page page = visit.page();
      assertThat(page.getByText("3 moment i introduktionen väntar på dig i dag.")).isVisible();
      page.setViewportSize(320, 640);
      page.evaluate("document.documentElement.style.setProperty('font-size', '200%')");
      Browser.assertSound(page);
      visit.button("Klart").tap();
      assertThat(visit.heading("Tack, det är noterat.")).isVisible();
      Browser.assertSound(page);
      visit.link("Öppna Fadder").tap();
      assertThat(visit.heading("Välkommen till Fadder")).isVisible();
    }
  }

  @Test
  void whatIsOverSaysSoOnThePageToo() {
    try (Visit visit = notified(THREE_STEPS)) {
      answering(visit, "/push/delivered", arrived, 404, "{}");
      visit.open("notification/" + UUID.randomUUID());
      assertThat(visit.heading("Påminnelsen gäller inte längre")).isVisible();
      Browser.assertSound(visit.page());
    }
  }

  @Test
  void whoSignsOutLeavesNothingOnTheScreen() {
    try (Visit visit = notified(THREE_STEPS).as(ALVA).open("introduction")) {
      PushService push = new PushService(STAGE.browser(), visit.page());
      push.show(message());
      visit.link("Konto").tap();
      visit.button("Logga ut").tap();
      assertThat(visit.heading("Välkommen till Fadder")).isVisible();
      visit.page().waitForCondition(() -> push.shown().isEmpty());
    }
  }
}
