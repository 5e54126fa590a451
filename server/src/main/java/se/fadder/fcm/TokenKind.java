package se.fadder.fcm;

/**
 * The kinds of tokens that a device has registered with. Firebase is moving from the first to the
 * second.
 */
public enum TokenKind {
  /** A registration token. */
  TOKEN,
  /** The id of a Firebase installation. */
  INSTALLATION
}
