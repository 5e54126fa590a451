package se.fadder.secondfactor;

import java.time.Duration;
import java.util.List;
import se.fadder.kernel.Problem;
import se.fadder.signin.ClientKind;
import se.fadder.signin.SignInResult;

/** The result of what somebody does with their second factor. */
sealed interface FactorResult {
  /** Whether they have given a code that was right. */
  default boolean isProof() {
    return this instanceof In || this instanceof Codes || this instanceof Removed;
  }

  /**
   * They are in.
   *
   * @param codes for a day without the phone, where they have just set up the app; shown this once
   */
  record In(SignInResult.SignedIn session, ClientKind client, List<String> codes)
      implements FactorResult {}

  /**
   * A secret to be put into an app.
   *
   * @param secret in letters and digits, to be typed
   * @param uri the same for an app on this phone
   */
  record Proposed(String secret, String uri) implements FactorResult {}

  /** New recovery codes, shown this once. */
  record Codes(List<String> codes) implements FactorResult {}

  record Removed() implements FactorResult {}

  /** It is no code of now, was taken already, or is no recovery code. */
  record WrongCode() implements FactorResult {}

  /** The half sign-in has run out: the password is to be given again. */
  record Over() implements FactorResult {}

  record Refused(Problem problem) implements FactorResult {}

  /**
   * Codes were guessed too often.
   *
   * @param pause until one may try again
   */
  record TooManyAttempts(Duration pause) implements FactorResult {}
}
