package se.fadder.signin;

import se.fadder.db.WriteTx;

/**
 * What other rooms do when a link into somebody's account was made that does not go to them by
 * e-mail, in the same unit of work.
 */
@FunctionalInterface
public interface LinkListener {
  /** The link was shown to its maker, or waits where the person is signed in. */
  void made(WriteTx tx, Invitation invitation);
}
