package se.fadder.signin;

import java.time.Duration;
import se.fadder.kernel.Problem;

/** The result of an attempt to come in by an invitation. */
sealed interface AcceptResult {
  /** The account is open, or its password changed. A session has begun, or more is asked first. */
  record Entered(SignInResult.Right right) implements AcceptResult {}

  /** There is no such invitation, or no longer. */
  record NoInvitation() implements AcceptResult {}

  /** The user name or the password cannot be taken; the invitation holds. */
  record Refused(Problem problem) implements AcceptResult {}

  /**
   * The invitation was tried too often, such as to find out who has which user name.
   *
   * @param pause until one may try again
   */
  record TooManyAttempts(Duration pause) implements AcceptResult {}

  /** Too many passwords are hashed at this moment. */
  record TooBusy() implements AcceptResult {}
}
