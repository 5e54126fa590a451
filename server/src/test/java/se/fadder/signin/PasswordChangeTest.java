package se.fadder.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.fadder.audit.Change;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.Endpoint.Answer;
import se.fadder.kernel.Endpoint.Request;
import se.fadder.kernel.Viewer;

@OnOneDatabase
final class PasswordChangeTest {
  private static final String NEW = "något som ingen annan vet";
  private static final String BODY = "{\"present\": \"%s\", \"password\": \"%s\"}";

  private final Database database;
  private final Doorway doorway;
  private final PasswordChange change;
  private final Token token;
  private final Viewer asa;

  PasswordChangeTest(Database database) {
    this.database = database;
    doorway = new Doorway(database);
    change = doorway.passwordChange();
    token = doorway.signInAsAsa();
    asa = doorway.signIn.viewerOf(token.text()).orElseThrow();
  }

  @Test
  void theNewOneCountsAndAllOtherSessionsEnd() {
    Token phone = doorway.signInAsAsa();
    assertThat(change(Doorway.PASSWORD, NEW)).isEqualTo(new PasswordChangeResult.Changed());
    assertThat(doorway.signIn.viewerOf(phone.text())).isEmpty();
    assertThat(doorway.signIn.viewerOf(token.text())).contains(asa);
    assertThat(doorway.signIn.signIn("asa.ek", Doorway.PASSWORD, Doorway.NATIVE))
        .isEqualTo(new SignInResult.WrongCredentials());
    Doorway.token(doorway.signIn.signIn("asa.ek", NEW, Doorway.NATIVE));
    List<Change> entries = database.read(tx -> doorway.auditLog.of(tx, doorway.asa));
    assertThat(entries).extracting(Change::kind).contains(SignInChangeKind.PASSWORD_CHANGED);
    assertThat(entries).noneMatch(entry -> entry.detail().contains(NEW));
  }

  @Test
  void withoutThePresentOneNothingChanges() {
    Token phone = doorway.signInAsAsa();
    assertThat(change("en gissning", NEW)).isEqualTo(new PasswordChangeResult.WrongPassword());
    assertThat(doorway.signIn.viewerOf(phone.text())).isPresent();
    doorway.signInAsAsa();
  }

  @Test
  void thePresentOneCannotBeGuessedForLong() {
    for (int i = 0; i < 10; i++) {
      assertThat(change("gissning " + i, NEW))
          .isInstanceOf(PasswordChangeResult.WrongPassword.class);
    }
    assertThat(change(Doorway.PASSWORD, NEW))
        .isInstanceOf(PasswordChangeResult.TooManyAttempts.class);
    assertThat(doorway.signIn.signIn("asa.ek", Doorway.PASSWORD, Doorway.NATIVE))
        .isInstanceOf(SignInResult.TooManyAttempts.class);
  }

  /** Whoever is told that the new one cannot be taken has given the right present one. */
  @Test
  void aRefusedNewOneIsNoGuess() {
    for (int i = 0; i < 30; i++) {
      assertThat(codeOf(change(Doorway.PASSWORD, "kort"))).as("try " + i).isEqualTo("TOO_SHORT");
    }
    assertThat(change(Doorway.PASSWORD, NEW)).isEqualTo(new PasswordChangeResult.Changed());
  }

  @Test
  void whatIsShortLongOrCommonIsRefused() {
    assertThat(codeOf(change(Doorway.PASSWORD, "kort"))).isEqualTo("TOO_SHORT");
    assertThat(codeOf(change(Doorway.PASSWORD, "lång".repeat(51)))).isEqualTo("TOO_LONG");
    for (String common :
        List.of("Lösenord2026", "asa.ek-2026", "ÅsasKommun 1 Åsa", "Åsa-Ek-1999")) {
      assertThat(codeOf(change(Doorway.PASSWORD, common))).as(common).isEqualTo("TOO_COMMON");
    }
    doorway.signInAsAsa();
  }

  @Test
  void ofTwoChangesAtOnceOneWins() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<PasswordChangeResult>> racers =
          List.of(
              () -> change(Doorway.PASSWORD, NEW), () -> change(Doorway.PASSWORD, NEW + " heller"));
      assertThat(threads.invokeAll(racers).stream().map(Future::resultNow))
          .containsOnlyOnce(new PasswordChangeResult.Changed());
    }
  }

  @Test
  void theEndpointTellsWhatIsWrong() {
    assertThat(post(null, BODY.formatted(Doorway.PASSWORD, NEW)).status()).isEqualTo(401);
    for (String malformed : List.of("", "{}", "[]", "{\"present\":1,\"password\":\"x\"}")) {
      assertThat(post(asa, malformed).status()).isEqualTo(400);
    }
    assertThat(text(post(asa, BODY.formatted("gissning", NEW)))).contains("WRONG_PASSWORD");
    assertThat(text(post(asa, BODY.formatted(Doorway.PASSWORD, "Sommar2026!"))))
        .contains("TOO_COMMON");
    assertThat(post(asa, BODY.formatted(Doorway.PASSWORD, NEW)).status()).isEqualTo(204);
    for (int i = 0; i < 10; i++) {
      assertThat(post(asa, BODY.formatted("gissning", NEW)).status()).isEqualTo(422);
    }
    Answer held = post(asa, BODY.formatted("gissning", NEW));
    assertThat(held.status()).isEqualTo(429);
    assertThat(held.headers()).containsEntry("Retry-After", "120");
    assertThat(text(held)).contains("TOO_MANY_ATTEMPTS");
  }

  private Answer post(@Nullable Viewer viewer, String body) {
    return new PasswordEndpoint(change)
        .answer(
            new Request(
                Map.of("content-type", "application/json"),
                Map.of(),
                viewer,
                "192.0.2.1",
                body.getBytes(StandardCharsets.UTF_8)));
  }

  private static String text(Answer answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private PasswordChangeResult change(String present, String next) {
    return change.change(asa, present, next, "192.0.2.1");
  }

  private static String codeOf(PasswordChangeResult outcome) {
    return outcome instanceof PasswordChangeResult.Refused(var problem) ? problem.code() : "";
  }
}
