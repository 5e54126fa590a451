package se.fadder.signin;

import se.fadder.db.WriteTx;

/**
 * A listener of rooms above, told in the same unit of work when a link into somebody's account was
 * made that does not go to them by e-mail.
 */
@FunctionalInterface
public interface LinkListener {
  /** Hears that the link was shown to its maker, or waits where the person is signed in. */
  void made(WriteTx tx, Invitation invitation);
}
