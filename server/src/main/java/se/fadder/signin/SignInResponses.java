package se.fadder.signin;

import java.time.Duration;
import java.util.Map;
import se.fadder.kernel.Endpoint.Answer;
import se.fadder.kernel.Json;
import se.fadder.kernel.Rfc3339;

/** The responses that several of this room's endpoints give. */
final class SignInResponses {
  private SignInResponses() {}

  /** Gives a browser a cookie and a native client the token. */
  static Answer signedIn(SignInResult.SignedIn outcome, ClientKind client, SessionCookie cookie) {
    String endsAt = Rfc3339.text(outcome.endsAt());
    return switch (client) {
      case BROWSER ->
          Json.answer(
              200, Map.of("Set-Cookie", cookie.set(outcome.token())), Map.of("expiresAt", endsAt));
      case NATIVE ->
          Json.answer(200, Map.of(), Map.of("token", outcome.token().text(), "expiresAt", endsAt));
    };
  }

  static Answer tooManyAttempts(Duration wait) {
    return Json.problem(
        429,
        Map.of("Retry-After", Long.toString(wait.plusMillis(999).toSeconds())),
        "TOO_MANY_ATTEMPTS",
        "The password was tried too often. Wait before you try again.");
  }

  static Answer tooBusy() {
    return Json.problem(
        503, Map.of("Retry-After", "2"), "BUSY", "Too many passwords are checked at once.");
  }
}
