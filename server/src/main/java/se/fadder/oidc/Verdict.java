package se.fadder.oidc;

import com.nimbusds.jwt.JWTClaimsSet;

/** The verdict on a token. */
sealed interface Verdict {
  /** The issuer has made it, for Fadder, and for now. */
  record Believed(JWTClaimsSet claims) implements Verdict {}

  /**
   * It is not believed.
   *
   * @param why for the log: it quotes nothing of the token
   */
  record Refused(SignInProblem problem, String why) implements Verdict {}
}
