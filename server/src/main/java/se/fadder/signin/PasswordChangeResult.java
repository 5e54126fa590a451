package se.fadder.signin;

import java.time.Duration;
import se.fadder.kernel.Problem;

/** The result of an attempt to change one's password. */
sealed interface PasswordChangeResult {
  /** The password was changed, and all other sessions of the person have ended. */
  record Changed() implements PasswordChangeResult {}

  /** The present password is another, or the person has none. */
  record WrongPassword() implements PasswordChangeResult {}

  /** No link waits for the person, or no longer. */
  record NoLink() implements PasswordChangeResult {}

  /** The new password cannot be taken. */
  record Refused(Problem problem) implements PasswordChangeResult {}

  /**
   * The present password was guessed too often.
   *
   * @param pause until one may try again
   */
  record TooManyAttempts(Duration pause) implements PasswordChangeResult {}

  /** Too many passwords are hashed at this moment. */
  record TooBusy() implements PasswordChangeResult {}
}
