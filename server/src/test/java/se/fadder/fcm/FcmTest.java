package se.fadder.fcm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.fadder.fcm.local.Fault;
import se.fadder.fcm.local.LocalFcm;
import se.fadder.fcm.local.Sent;
import se.fadder.kernel.BackgroundThrottle;
import se.fadder.kernel.SettableClock;

/** Tests Firebase's Admin SDK against a local FCM, over HTTP/2 with TLS. */
final class FcmTest {
  private static final Instant NOW = Instant.parse("2026-03-11T09:00:00Z");
  private static final SettableClock CLOCK = new SettableClock(NOW);

  @TempDir private static Path folder;
  private static LocalFcm local;

  private final List<FcmAnswer.Kind> watched = new CopyOnWriteArrayList<>();
  private Fcm fcm;

  @BeforeAll
  static void startLocal() {
    local = LocalFcm.start(folder, CLOCK);
  }

  @AfterAll
  static void stopLocal() {
    local.close();
  }

  @BeforeEach
  void open() {
    local.faults().lift();
    local.forget();
    fcm = open(100, Duration.ofSeconds(10));
  }

  @AfterEach
  void close() {
    fcm.close();
  }

  private Fcm open(int atOnce, Duration answering) {
    return new Fcm(
        new FcmSettings(
            local.credentials(),
            Optional.of(local.endpoint()),
            atOnce,
            Duration.ofSeconds(5),
            answering),
        BackgroundThrottle.ofThisMachine(() -> 0),
        CLOCK,
        (answer, nanos) -> watched.add(answer),
        local.trust());
  }

  private static FcmMessage message(TokenKind kind, Platform platform, Urgency urgency) {
    return message(local.issue(kind), kind, platform, urgency);
  }

  private static FcmMessage message(
      String token, TokenKind kind, Platform platform, Urgency urgency) {
    return new FcmMessage(
        token,
        kind,
        platform,
        "0198-a-b",
        "STEPS_DUE",
        Instant.parse("2026-03-11T17:00:00.5Z"),
        Duration.ofMillis(90_500),
        urgency);
  }

  private static FcmMessage toWeb() {
    return message(TokenKind.TOKEN, Platform.WEB, Urgency.NORMAL);
  }

  @Test
  void reachesABrowser() {
    FcmMessage message = message(TokenKind.TOKEN, Platform.WEB, Urgency.HIGH);
    FcmAnswer answer = fcm.send(message);
    Sent sent = local.sent().getLast();
    assertThat(answer).isEqualTo(new FcmAnswer.Accepted(sent.name()));
    assertThat(sent.data())
        .isEqualTo(Map.of("id", "0198-a-b", "kind", "STEPS_DUE", "expires", "1773248400"));
    assertThat(sent.webHeaders())
        .isEqualTo(Map.of("TTL", "90", "Urgency", "high", "Topic", "STEPS_DUE"));
    assertThat(fields(sent.message())).containsExactlyInAnyOrder("data", "token", "webpush");
    assertThat(sent.message().path("token").asText()).isEqualTo(message.token());
  }

  private static List<String> fields(JsonNode message) {
    List<String> names = new ArrayList<>();
    message.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Test
  void reachesAnAndroidDeviceByItsInstallation() {
    FcmMessage message = message(TokenKind.INSTALLATION, Platform.ANDROID, Urgency.NORMAL);
    assertThat(fcm.send(message)).isInstanceOf(FcmAnswer.Accepted.class);
    JsonNode sent = local.sent().getLast().message();
    assertThat(fields(sent)).containsExactlyInAnyOrder("data", "fid", "android");
    assertThat(sent.path("fid").asText()).isEqualTo(message.token());
    assertThat(sent.path("android").path("ttl").asText()).isEqualTo("90.500000000s");
    assertThat(sent.path("android").path("priority").asText()).isEqualTo("normal");
    assertThat(sent.path("android").path("collapse_key").asText()).isEqualTo("STEPS_DUE");
  }

  @ParameterizedTest
  @CsvSource({"HIGH, 10", "NORMAL, 5"})
  void reachesAnAppleDevice(Urgency urgency, String priority) {
    assertThat(fcm.send(message(TokenKind.TOKEN, Platform.IOS, urgency)))
        .isInstanceOf(FcmAnswer.Accepted.class);
    Sent sent = local.sent().getLast();
    assertThat(fields(sent.message())).containsExactlyInAnyOrder("data", "token", "apns");
    assertThat(sent.appleHeaders())
        .isEqualTo(
            Map.of(
                "apns-push-type", "alert",
                "apns-expiration", "1773248400",
                "apns-priority", priority,
                "apns-collapse-id", "STEPS_DUE"));
    JsonNode aps = sent.message().at("/apns/payload/aps");
    assertThat(aps.at("/alert/title-loc-key").asText()).isEqualTo("STEPS_DUE_TITLE");
    assertThat(aps.at("/alert/loc-key").asText()).isEqualTo("STEPS_DUE_TEXT");
    assertThat(aps.path("mutable-content").asInt()).isEqualTo(1);
    assertThat(aps.path("category").asText()).isEqualTo("STEPS_DUE");
  }

  @ParameterizedTest
  @CsvSource({
    "UNREGISTERED, UNREGISTERED",
    "SENDER_ID_MISMATCH, WRONG_SENDER",
    "BAD_TOKEN, BAD_TOKEN",
    "BAD_TOKEN_WITHOUT_FIELD, BAD_TOKEN",
    "BAD_MESSAGE, BAD_MESSAGE",
    "QUOTA_EXCEEDED, TOO_MANY",
    "UNAVAILABLE, UNAVAILABLE",
    "INTERNAL, UNAVAILABLE",
    "BARE_503, UNAVAILABLE",
    "THIRD_PARTY_AUTH_ERROR, UNAUTHORIZED",
    "RESET, UNAVAILABLE",
    "ANSWER_LOST, UNAVAILABLE"
  })
  void eachFailureIsToldApartAndTriedOnce(Fault fault, FcmAnswer.Kind kind) {
    fcm.send(toWeb());
    local.forget();
    local.faults().ofAll(fault);
    FcmAnswer answer = fcm.send(toWeb());
    assertThat(answer.kind()).as("%s", answer).isEqualTo(kind);
    assertThat(local.traffic().requests()).as("the SDK tries nothing again").isEqualTo(1);
    assertThat(local.accepted()).isEqualTo(fault == Fault.ANSWER_LOST ? 1 : 0);
    assertThat(watched).containsExactly(FcmAnswer.Kind.ACCEPTED, kind);
    local.faults().lift();
    assertThat(fcm.send(toWeb()).kind()).isEqualTo(FcmAnswer.Kind.ACCEPTED);
  }

  @Test
  void aBugOfOursIsToldWithItsField() {
    local.faults().ofNext(Fault.BAD_MESSAGE);
    assertThat(fcm.send(toWeb()))
        .isInstanceOfSatisfying(
            FcmAnswer.BadMessage.class,
            bad -> assertThat(bad.reason()).startsWith("message.data[0].value: Invalid value"));
  }

  @Test
  void aDeviceThatIsGoneIsUnregisteredAndNonsenseIsNoToken() {
    FcmMessage message = toWeb();
    local.unregister(message.token());
    assertThat(fcm.send(message)).isEqualTo(new FcmAnswer.Unregistered());
    FcmMessage nonsense = message("Åsas telefon", TokenKind.TOKEN, Platform.WEB, Urgency.NORMAL);
    assertThat(fcm.send(nonsense)).isEqualTo(new FcmAnswer.BadToken());
  }

  @ParameterizedTest
  @EnumSource(names = {"QUOTA_EXCEEDED", "UNAVAILABLE", "INTERNAL", "BARE_503"})
  void howLongToWaitIsReadInBothForms(Fault fault) {
    local.faults().ofAll(fault);
    assertThat(retryAfter(fcm.send(toWeb()))).isEmpty();
    local.faults().retryAfter("120");
    assertThat(retryAfter(fcm.send(toWeb()))).hasValue(Duration.ofMinutes(2));
    local.faults().retryAfter("Wed, 11 Mar 2026 09:01:30 GMT");
    assertThat(retryAfter(fcm.send(toWeb()))).hasValue(Duration.ofSeconds(90));
  }

  private static Optional<Duration> retryAfter(FcmAnswer answer) {
    return switch (answer) {
      case FcmAnswer.TooMany(var wait) -> wait;
      case FcmAnswer.Unavailable(var wait, _) -> wait;
      default -> throw new AssertionError(answer);
    };
  }

  @Test
  void silenceIsNotWaitedOut() {
    try (Fcm hasty = open(100, Duration.ofMillis(300))) {
      for (int i = 0; i < 20 && hasty.send(toWeb()).kind() != FcmAnswer.Kind.ACCEPTED; i++) {
        local.forget(); // a slow machine may take longer for the first
      }
      local.faults().ofAll(Fault.SILENCE);
      assertThat(hasty.send(toWeb()))
          .isEqualTo(new FcmAnswer.Unavailable(Optional.empty(), "HttpTimeoutException"));
      local.faults().lift();
    }
    assertThat(fcm.send(toWeb()).kind()).isEqualTo(FcmAnswer.Kind.ACCEPTED);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7})
  void noMoreAreUnderWayThanMayBe(int atOnce) throws Exception {
    try (Fcm narrow = open(atOnce, Duration.ofSeconds(10))) {
      local.faults().slow(Duration.ofMillis(60));
      assertThat(many(narrow, 40)).containsOnly(FcmAnswer.Kind.ACCEPTED);
      assertThat(local.traffic().mostAtOnce()).isEqualTo(atOnce);
    }
  }

  @Test
  void aServerThatTakesFewAtOnceIsRespected(@TempDir Path other) throws Exception {
    try (LocalFcm narrow = LocalFcm.startNarrow(other, CLOCK, 10);
        Fcm wide =
            new Fcm(
                new FcmSettings(narrow.credentials(), Optional.of(narrow.endpoint())),
                BackgroundThrottle.ofThisMachine(() -> 0),
                CLOCK,
                FcmWatch.NONE,
                narrow.trust())) {
      narrow.faults().slow(Duration.ofMillis(5));
      List<FcmMessage> messages = new ArrayList<>();
      for (int i = 0; i < 300; i++) {
        messages.add(
            message(narrow.issue(TokenKind.TOKEN), TokenKind.TOKEN, Platform.WEB, Urgency.NORMAL));
      }
      assertThat(FcmSends.all(wide, messages)).containsOnly(FcmAnswer.Kind.ACCEPTED);
      assertThat(narrow.accepted()).isEqualTo(300);
    }
  }

  private static List<FcmAnswer.Kind> many(Fcm sender, int count) throws Exception {
    List<FcmMessage> messages = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      messages.add(toWeb());
    }
    return FcmSends.all(sender, messages);
  }

  @Test
  void whatIsUnderWayComesThroughAtTheEndAndNothingAfterIt() throws Exception {
    fcm.send(toWeb());
    local.faults().slow(Duration.ofMillis(500));
    List<FcmAnswer> answers = new CopyOnWriteArrayList<>();
    FcmMessage message = toWeb();
    Thread sending = Thread.startVirtualThread(() -> answers.add(fcm.send(message)));
    while (local.traffic().requests() < 2) {
      Thread.sleep(5);
    }
    fcm.close();
    sending.join();
    assertThat(answers.getFirst().kind()).isEqualTo(FcmAnswer.Kind.ACCEPTED);
    assertThat(fcm.send(toWeb())).isEqualTo(new FcmAnswer.Unavailable(Optional.empty(), "closed"));
    assertThat(local.accepted()).isEqualTo(2);
  }

  @Test
  void aFileThatIsNoServiceAccountsIsRefusedWithoutQuotingIt() throws Exception {
    Path file = Files.writeString(folder.resolve("wrong.json"), "{\"secret\": \"hemligt\"}");
    FcmSettings settings = new FcmSettings(file, Optional.empty());
    assertThatThrownBy(() ->
            new Fcm(settings, BackgroundThrottle.ofThisMachine(() -> 0), CLOCK, FcmWatch.NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("wrong.json")
        .hasMessageNotContaining("hemligt");
  }

  @Test
  void whomNobodyVouchesForGetsNothing() {
    FcmSettings settings = new FcmSettings(local.credentials(), Optional.of(local.endpoint()));
    try (Fcm trusting =
        new Fcm(settings, BackgroundThrottle.ofThisMachine(() -> 0), CLOCK, FcmWatch.NONE)) {
      assertThat(trusting.send(toWeb()).kind()).isEqualTo(FcmAnswer.Kind.UNAVAILABLE);
    }
    assertThat(local.traffic().requests()).isZero();
  }
}
