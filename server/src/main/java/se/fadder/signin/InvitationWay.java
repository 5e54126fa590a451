package se.fadder.signin;

/** The ways in which an invitation reaches whoever it is for. */
public enum InvitationWay {
  /** By e-mail, and shown to nobody. */
  MAILED,
  /** Where the person is signed in: there they may choose a new password. Shown to nobody. */
  SIGNED_IN,
  /** It is shown to whoever made it, to be passed on, and the person is told so. */
  SHOWN
}
