package se.fadder.oidc;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The cookie of an attempt to sign in. It comes along when the issuer sends the browser back, as
 * the strict one of a session does not, and with nothing else that another site asks for.
 *
 * @param secure whether people reach the server over https
 */
record AttemptCookie(boolean secure) {
  String name() {
    return secure ? "__Host-fadder-oidc" : "fadder-oidc";
  }

  /** The value of {@code Set-Cookie} that stores an attempt. */
  String set(Attempt attempt) {
    return "%s=%s; Path=/; Max-Age=%d; HttpOnly; SameSite=Lax%s"
        .formatted(name(), attempt.cookie(), Attempt.LONGEST.toSeconds(), secure ? "; Secure" : "");
  }

  Optional<Attempt> read(Map<String, String> cookies, Instant now) {
    return Optional.ofNullable(cookies.get(name())).flatMap(value -> Attempt.of(value, now));
  }
}
