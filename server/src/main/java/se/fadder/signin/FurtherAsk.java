package se.fadder.signin;

/** What is asked of somebody besides their password. */
public enum FurtherAsk {
  /** A code of the app in which they have set it up, or a recovery code. */
  CODE,
  /** To sign in with the passkey that they have, in place of the password. */
  PASSKEY,
  /** To set it up first. */
  SETUP
}
