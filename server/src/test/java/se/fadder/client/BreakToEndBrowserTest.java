package se.fadder.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
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
 * Tests breaks from end to end: one falls due while its person is on a visit, and so does a step.
 * Both wait until the visit is over, go through Firebase's Admin SDK to the local FCM and from
 * there to the service worker of a real browser. The break is answered from the notification, and
 * stands in the person's own week.
 */
@Tag("slow")
@Tag("journey")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BreakToEndBrowserTest extends InBrowser {
  private static final LocalTime BEFORE_WORK = LocalTime.of(7, 0);

  /** Before a step is told, which is at half past seven, and the break at half past nine. */
  private static final LocalTime AT_THE_DOOR = LocalTime.of(7, 20);

  private static final LocalTime IN_THE_VISIT = LocalTime.of(9, 35);
  private static final LocalTime JUST_AFTER = LocalTime.of(9, 41);

  /** Whoever comes from a visit is left alone for five minutes. */
  private static final LocalTime AT_REST = LocalTime.of(9, 46);

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
  void whatFallsDueInAVisitWaitsAndTheBreakIsTakenFromTheNotification() throws Exception {
    String token = fcm.issue(TokenKind.TOKEN);
    try (Visit visit = register(token)) {
      Page page = visit.page();
      LocalDate day = LocalDate.parse(onlyStepOfItsDay(page).path("due").textValue());
      ask(page, "mutation { breakAgree(input: {agreed: true}) { userErrors { code } } }");
      moveTo(page, at(day, AT_THE_DOOR));
      PushService push = new PushService(STAGE.browser(), page);
      goOnAVisit(visit);

      moveTo(page, at(day, IN_THE_VISIT));
      assertThat(next(page)).isEqualTo(Rfc3339.text(at(day, LocalTime.of(9, 45))));
      push.inWorker("new Promise((done) => setTimeout(done, 4000))");
      assertThat(fcm.sent()).isEmpty();

      moveTo(page, at(day, JUST_AFTER));
      assertThat(awaitSent(page, 1).data()).containsEntry("kind", "STEPS_DUE");

      moveTo(page, at(day, AT_REST));
      Sent sent = awaitSent(page, 2);
      assertThat(sent.token()).isEqualTo(token);
      assertThat(sent.data()).containsEntry("kind", "BREAK").doesNotContainKey("body");
      Shown shown = push.show(sent.data());
      assertThat(shown.title()).isEqualTo("Dags för fika");
      assertThat(shown.body()).isNotBlank();
      assertThat(shown.actions()).containsExactly("DONE: Tog den", "LATER: Om 10 min");
      assertThat(counts(page, day)).isEqualTo("told 1 arrived 1 taken 0");
      push.tap("DONE");
      assertThat(page.getByText("Skönt. Det är noterat.")).isVisible();
      assertThat(counts(page, day)).isEqualTo("told 1 arrived 1 taken 1");
      assertThat(push.shown()).isEmpty();
      assertInOnesWeek(visit);
      push.inWorker("new Promise((done) => setTimeout(done, 1500))");
      assertThat(told()).hasSize(2);
    }
  }

  /** Moves the clocks of the server and of the page; that of the worker stays where it is. */
  private void moveTo(Page page, Instant instant) {
    clock.moveTo(instant);
    page.clock().setFixedTime(instant.toEpochMilli());
  }

  private void goOnAVisit(Visit visit) {
    visit.open("today");
    visit.page().reload();
    visit.button("I besök till …").tap();
    visit.page().getByLabel("Till en annan tid").fill("09:40");
    visit.saving(visit.button("Välj")::tap);
    assertThat(visit.page().locator(".own-day-now")).hasText("I besök till 09.40");
  }

  /** When the next break is. */
  private static String next(Page page) throws Exception {
    return ask(page, "{ viewer { breakDay { next { at } } } }")
        .at("/viewer/breakDay/next/at")
        .textValue();
  }

  /** What there is of a day in the person's week; the demonstration has days before it. */
  private static String counts(Page page, LocalDate day) throws Exception {
    String week = "breakWeeks(first: 1) { days { date counts { told arrived taken } } }";
    JsonNode counts =
        ask(page, "{ viewer { " + week + " } }")
            .at("/viewer/breakWeeks/0/days")
            .valueStream()
            .filter(of -> of.path("date").textValue().equals(day.toString()))
            .findFirst()
            .orElseThrow()
            .path("counts");
    return "told %s arrived %s taken %s"
        .formatted(counts.path("told"), counts.path("arrived"), counts.path("taken"));
  }

  private static void assertInOnesWeek(Visit visit) {
    visit.open("recovery");
    Locator taken = visit.page().locator(".recovery-break.is-taken");
    assertThat(taken.filter(new Locator.FilterOptions().setHasText("09.45")).first()).isVisible();
    Browser.assertSound(visit.page());
  }

  /**
   * Alva on a phone that has said yes: what a person does for that, by Firebase's own library, is
   * in {@link PushToEndBrowserTest}.
   */
  private Visit register(String token) throws Exception {
    Visit visit = new Visit(STAGE.browser().phoneThatNotifies(), server.address()).as(ALVA);
    JsonNode registered =
        ask(
            visit.page(),
            "mutation { deviceRegister(input: {installation: \"%s\", platform: WEB, language: SV, token: \"%s\"}) { userErrors { code } } }"
                .formatted(UUID.randomUUID(), token));
    assertThat(registered.at("/deviceRegister/userErrors")).isEmpty();
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

  private static final String FIELDS = "id due doneAt responsible { id }";

  private static JsonNode ask(Page page, String query) throws Exception {
    JsonNode answer = JSON.readTree((String) page.evaluate(ASK, query));
    assertThat(answer.path("errors").isMissingNode()).as(answer.toString()).isTrue();
    return answer.path("data");
  }

  private Sent awaitSent(Page page, int count) {
    page.waitForCondition(() -> told().size() >= count);
    assertThat(told()).hasSize(count);
    return told().getLast();
  }

  /**
   * The first message of each thing that was told. A server whose clock is moved while it waits for
   * the answer to a message sends it again; on the device it takes the place of the first.
   */
  private List<Sent> told() {
    Map<String, Sent> first = new LinkedHashMap<>();
    fcm.sent()
        .forEach(sent -> first.putIfAbsent(Objects.requireNonNull(sent.data().get("id")), sent));
    return List.copyOf(first.values());
  }
}
