package se.fadder.signin;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import se.fadder.kernel.Endpoint.Answer;
import se.fadder.kernel.Json;
import se.fadder.kernel.Rfc3339;

/** The responses that several of this room's endpoints give. */
public final class SignInResponses {
  private SignInResponses() {}

  /** Gives a browser a cookie and a native client the token. */
  static Answer signedIn(SignInResult.SignedIn outcome, ClientKind client, SessionCookie cookie) {
    return signedIn(outcome, client, cookie, Map.of());
  }

  /** The same, and tells something more. */
  public static Answer signedIn(
      SignInResult.SignedIn outcome,
      ClientKind client,
      SessionCookie cookie,
      Map<String, Object> more) {
    Map<String, Object> told = new HashMap<>(more);
    told.put("expiresAt", Rfc3339.text(outcome.endsAt()));
    return switch (client) {
      case BROWSER -> Json.answer(200, Map.of("Set-Cookie", cookie.set(outcome.token())), told);
      case NATIVE -> {
        told.put("token", outcome.token().text());
        yield Json.answer(200, Map.of(), told);
      }
    };
  }

  /**
   * Asks for more than the password. A client that does not know of that takes it for a refusal.
   */
  static Answer furtherAsked(SignInResult.FurtherAsked asked) {
    return Json.answer(
        403,
        Map.of(),
        Map.of(
            "code",
            "FURTHER_PROOF",
            "message",
            "The password is right. Give a second factor at /secondfactor/give, or set one up.",
            "ask",
            asked.ask().name(),
            "token",
            asked.token().text(),
            "expiresAt",
            Rfc3339.text(asked.endsAt())));
  }

  public static Answer tooManyAttempts(Duration wait) {
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
