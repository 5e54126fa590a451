package se.fadder.fcm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.fadder.fcm.local.Fault;
import se.fadder.fcm.local.Faults;
import se.fadder.fcm.local.LocalFcm;
import se.fadder.kernel.BackgroundThrottle;
import se.fadder.kernel.SettableClock;

/** Tests how sending comes by access tokens, and what happens meanwhile. */
@Tag("slow")
@Tag("thorough")
final class FcmAccessTest {
  private static final Instant NOW = Instant.parse("2026-03-11T09:00:00Z");
  private static final SettableClock CLOCK = new SettableClock(NOW);

  /** Long enough for a slow machine, and as many of them as messages would be told. */
  private static final Duration ANSWERING = Duration.ofSeconds(2);

  @TempDir private static Path folder;
  private static LocalFcm local;

  private final BackgroundThrottle background = new BackgroundThrottle(1, 0, () -> 0);
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
    fcm = waiting(Duration.ofSeconds(5), ANSWERING);
  }

  private Fcm waiting(Duration connecting, Duration answering) {
    return new Fcm(
        new FcmSettings(
            local.credentials(), Optional.of(local.endpoint()), 100, connecting, answering),
        background,
        CLOCK,
        FcmWatch.NONE,
        local.trust());
  }

  @AfterEach
  void close() {
    fcm.close();
  }

  private static FcmMessage toWeb() {
    return new FcmMessage(
        local.issue(TokenKind.TOKEN),
        TokenKind.TOKEN,
        Platform.WEB,
        "0198-a-b",
        "STEPS_DUE",
        NOW.plus(Duration.ofHours(8)),
        Duration.ofMinutes(90),
        Urgency.NORMAL);
  }

  @Test
  void anAccessTokenServesUntilItEnds() {
    for (int i = 0; i < 3; i++) {
      assertThat(fcm.send(toWeb()).kind()).isEqualTo(FcmAnswer.Kind.ACCEPTED);
    }
    int before = local.accessTokens();
    CLOCK.pass(Duration.ofHours(1));
    assertThat(fcm.send(toWeb()).kind()).isEqualTo(FcmAnswer.Kind.ACCEPTED);
    assertThat(local.accessTokens()).isEqualTo(before + 1);
    assertThat(local.traffic().requests()).as("refused once, then taken").isEqualTo(5);
    CLOCK.pass(Duration.ofHours(-1));
  }

  @Test
  void aHundredThatAreRefusedGetOneNewAccessToken() throws Exception {
    fcm.close();
    // However slowly a hundred are answered at once.
    fcm = waiting(Duration.ofMinutes(1), Duration.ofMinutes(1));
    fcm.send(toWeb());
    int before = local.accessTokens();
    local.revokeAccess();
    assertThat(hundred()).containsOnly(FcmAnswer.Kind.ACCEPTED);
    assertThat(local.accessTokens()).isEqualTo(before + 1);
  }

  @Test
  void whatIsRefusedWithAFreshAccessTokenIsNotTriedForEver() {
    fcm.send(toWeb());
    local.forget();
    local.faults().ofAll(Fault.EXPIRED_TOKEN);
    assertThat(fcm.send(toWeb())).isEqualTo(new FcmAnswer.Unauthorized("401 UNAUTHENTICATED"));
    assertThat(local.traffic().requests()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"400, UNAUTHORIZED", "401, UNAUTHORIZED", "429, UNAVAILABLE", "503, UNAVAILABLE"})
  void withoutAnAccessTokenNothingIsSent(int status, FcmAnswer.Kind kind) {
    local.faults().ofTokenEndpoint(status);
    assertThat(fcm.send(toWeb()).kind()).isEqualTo(kind);
    assertThat(local.traffic().requests()).isZero();
  }

  @Test
  @Timeout(60)
  void aSilentTokenHostHoldsUpNothingElse() throws Exception {
    local.faults().ofTokenEndpoint(Faults.SILENT);
    List<FcmAnswer> answers = new CopyOnWriteArrayList<>();
    FcmMessage message = toWeb();
    int before = local.accessTokensAskedFor();
    Thread sending = Thread.startVirtualThread(() -> answers.add(fcm.send(message)));
    while (local.accessTokensAskedFor() == before) {
      Thread.sleep(5);
    }
    assertThat(background.<Integer, RuntimeException>working(answers::size)).isZero();
    sending.join();
    assertThat(answers)
        .containsExactly(new FcmAnswer.Unavailable(Optional.empty(), "HttpTimeoutException"));
  }

  @Test
  @Timeout(60)
  void aHundredWaitForASilentTokenHostAtOnceAndNotInTurn() throws Exception {
    local.faults().ofTokenEndpoint(Faults.SILENT);
    assertThat(hundred()).containsOnly(FcmAnswer.Kind.UNAVAILABLE);
    local.faults().lift();
    assertAHundredAreAccepted();
    local.revokeAccess();
    local.faults().ofTokenEndpoint(Faults.SILENT);
    assertThat(hundred()).containsOnly(FcmAnswer.Kind.UNAVAILABLE);
    local.faults().lift();
    assertAHundredAreAccepted();
  }

  @Test
  @Timeout(60)
  void aHundredThatGetNoOtherAccessTokenAreToldWhy() throws Exception {
    fcm.send(toWeb());
    local.revokeAccess();
    local.faults().ofTokenEndpoint(401);
    assertThat(hundred()).containsOnly(FcmAnswer.Kind.UNAUTHORIZED);
  }

  /**
   * A hundred are accepted; at the second attempt where the machine stood still for longer than an
   * answer may take here.
   */
  private void assertAHundredAreAccepted() throws InterruptedException {
    List<FcmAnswer.Kind> kinds = hundred();
    if (kinds.contains(FcmAnswer.Kind.UNAVAILABLE)) {
      kinds = hundred();
    }
    assertThat(kinds).containsOnly(FcmAnswer.Kind.ACCEPTED);
  }

  private List<FcmAnswer.Kind> hundred() throws InterruptedException {
    return FcmSends.all(fcm, Stream.generate(FcmAccessTest::toWeb).limit(100).toList());
  }
}
