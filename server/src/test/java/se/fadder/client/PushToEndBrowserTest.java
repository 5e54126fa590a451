package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import se.fadder.RunningDemo;
import se.fadder.client.PushService.Shown;
import se.fadder.fcm.TokenKind;
import se.fadder.fcm.local.LocalFcm;
import se.fadder.fcm.local.Sent;
import se.fadder.kernel.Rfc3339;
import se.fadder.kernel.SettableClock;

/**
 * Tests push from end to end: a step falls due, goes through Firebase's Admin SDK to the local FCM,
 * from there to the service worker of a real browser, and is answered from the notification.
 */
@Tag("slow")
@Tag("journey")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PushToEndBrowserTest extends InBrowser {
  private static final LocalTime BEFORE_WORK = LocalTime.of(7, 0);

  /** A reminder goes out at half past seven. */
  private static final LocalTime MORNING = LocalTime.of(7, 31);

  private static final Duration AN_HOUR = Duration.ofMinutes(61);

  private static final JsonMapper JSON = new JsonMapper();

  /** Asks the API as the one who is signed in. */
  private static final String ASK =
      """
      (query) => fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      }).then((response) => response.text())
      """;

  private final SettableClock clock = new SettableClock(at(firstDay(), BEFORE_WORK));

  @SuppressWarnings("NullAway.Init") // before all
  private LocalFcm fcm;

  @SuppressWarnings("NullAway.Init") // before all
  private RunningDemo server;

  @SuppressWarnings("NullAway.Init") // before all
  private SSLContext before;

  /** Tomorrow: what the server sends must not be over by the browser's own clock. */
  private static LocalDate firstDay() {
    return LocalDate.now(SettableClock.STOCKHOLM).plusDays(1);
  }

  private static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(SettableClock.STOCKHOLM).toInstant();
  }

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    // The server trusts whom this machine trusts; for now that is the local FCM alone.
    before = SSLContext.getDefault();
    fcm = LocalFcm.start(folder, Clock.systemUTC());
    SSLContext.setDefault(fcm.trust());
    Map<String, String> settings = new HashMap<>(FirebaseHosts.SETTINGS);
    settings.put("FADDER_FCM_CREDENTIALS", fcm.credentials().toString());
    settings.put("FADDER_FCM_ENDPOINT", fcm.endpoint().toString());
    server = RunningDemo.start(clock, settings);
  }

  @AfterAll
  void stop() throws Exception {
    server.close();
    SSLContext.setDefault(before);
    fcm.close();
  }

  @Test
  void aStepThatFallsDueIsToldOnThePhonePutOffAndTickedFromTheNotification() throws Exception {
    String token = fcm.issue(TokenKind.TOKEN);
    try (Visit visit = register(token)) {
      JsonNode step = onlyStepOfItsDay(visit.page());
      LocalDate day = LocalDate.parse(step.path("due").textValue());
      clock.moveTo(at(day, MORNING));
      PushService push = new PushService(STAGE.browser(), visit.page());
      Sent first = awaitSent(visit.page(), 1);
      assertThat(first.token()).isEqualTo(token);
      assertThat(first.json()).doesNotContain(step.path("title").textValue(), "Alva");

      Shown shown = push.show(first.data());
      assertThat(shown.body()).isEqualTo("1 moment i introduktionen väntar på dig i dag.");
      assertThat(shown.actions()).containsExactly("DONE: Klart", "LATER: Påminn mig om en timme");
      push.tap("LATER");
      assertThat(visit.page().getByText("Okej, du får en ny påminnelse.")).isVisible();

      clock.pass(AN_HOUR);
      Sent second = awaitSent(visit.page(), 2);
      assertThat(second.data().get("id")).isNotEqualTo(first.data().get("id"));
      assertThat(push.show(second.data())).isEqualTo(shown);
      push.tap("DONE");
      visit.open("introduction");
      visit.unfold();
      assertThat(visit.tick(step.path("title").textValue())).isChecked();
      JsonNode ticked = step(visit.page(), step.path("id").textValue());
      assertThat(ticked.path("doneAt").textValue()).isEqualTo(Rfc3339.text(clock.instant()));
      assertThat(ticked.at("/doneBy/name").textValue()).isEqualTo(ALVA);

      clock.pass(AN_HOUR);
      push.deliver(second.data());
      push.inWorker("new Promise((done) => setTimeout(done, 1500))");
      assertThat(push.shown()).isEmpty();
      assertThat(sent()).hasSize(2);
    }
  }

  /** Alva on a phone that has said yes, by Firebase's own library. */
  private Visit register(String token) {
    Visit visit = new Visit(STAGE.browser().phoneThatNotifies(), server.address());
    FirebaseHosts.standIn(visit.page().context(), () -> token);
    visit.as(ALVA).open("account");
    visit.saving(visit.button("Slå på påminnelser här")::tap);
    assertThat(visit.page().locator("push-device")).containsText("Det är den här.");
    return visit;
  }

  /** The first step that falls due to her, once all others of that day are ticked. */
  private static JsonNode onlyStepOfItsDay(Page page) throws Exception {
    JsonNode person =
        ask(page, "{ viewer { today person { id plan { phases { steps { " + FIELDS + " } } } } } }")
            .at("/viewer");
    String me = person.at("/person/id").textValue();
    TreeMap<String, List<JsonNode>> open =
        person
            .at("/person/plan/phases")
            .valueStream()
            .flatMap(phase -> phase.path("steps").valueStream())
            .filter(step -> step.path("doneAt").isNull())
            .filter(step -> me.equals(step.at("/responsible/id").textValue()))
            .collect(
                Collectors.groupingBy(
                    step -> step.path("due").textValue(), TreeMap::new, Collectors.toList()));
    List<JsonNode> day = open.ceilingEntry(person.path("today").textValue()).getValue();
    for (JsonNode other : day.subList(1, day.size())) {
      ask(
          page,
          "mutation { stepTick(input: {stepId: "
              + other.path("id")
              + "}) { userErrors { code } } }");
    }
    return day.getFirst();
  }

  private static final String FIELDS = "id title due doneAt doneBy { name } responsible { id }";

  private static JsonNode step(Page page, String id) throws Exception {
    return ask(page, "{ node(id: \"" + id + "\") { ... on Step { " + FIELDS + " } } }")
        .path("node");
  }

  private static JsonNode ask(Page page, String query) throws Exception {
    JsonNode answer = JSON.readTree((String) page.evaluate(ASK, query));
    assertThat(answer.path("errors").isMissingNode()).as(answer.toString()).isTrue();
    return answer.path("data");
  }

  private Sent awaitSent(Page page, int count) {
    page.waitForCondition(() -> sent().size() >= count);
    assertThat(sent()).hasSize(count);
    return sent().getLast();
  }

  /**
   * What was sent of steps, the first message of each: the demonstration reminds her of breaks too,
   * and a server whose clock is moved while it waits for an answer sends the same again.
   */
  private List<Sent> sent() {
    Map<String, Sent> first = new LinkedHashMap<>();
    fcm.sent().stream()
        .filter(one -> "STEPS_DUE".equals(one.data().get("kind")))
        .forEach(one -> first.putIfAbsent(Objects.requireNonNull(one.data().get("id")), one));
    return List.copyOf(first.values());
  }
}
