package se.fadder.signin;

import java.time.Duration;
import java.time.Instant;

/** The result of an attempt to sign in. */
public sealed interface SignInResult {
  /** The password is right. */
  sealed interface Right extends SignInResult permits SignedIn, FurtherAsked {}

  /**
   * A session has begun.
   *
   * @param token to be shown with every request; this is the only time that it is known
   * @param endsAt when it ends at the latest
   */
  record SignedIn(Token token, Instant endsAt) implements Right {}

  /**
   * The password is right, and more is asked before a session begins.
   *
   * @param token to be shown with the further proof; it opens nothing else
   * @param ask what is asked for
   * @param endsAt until when it may be given
   */
  record FurtherAsked(Token token, FurtherAsk ask, Instant endsAt) implements Right {}

  /**
   * The user name is unknown, the password is wrong, the person is no longer employed, or they are
   * to sign in elsewhere: which of them is not told.
   */
  record WrongCredentials() implements SignInResult {}

  /**
   * The password was guessed too often.
   *
   * @param pause until one may try again
   */
  record TooManyAttempts(Duration pause) implements SignInResult {}

  /** Too many sign in at this moment. */
  record TooBusy() implements SignInResult {}
}
