package se.fadder.fcm.local;

/** A way in which FCM can fail. */
public enum Fault {
  UNREGISTERED,
  SENDER_ID_MISMATCH,
  /** The token is none. */
  BAD_TOKEN,
  /** A bad token as well, told in the other of the two ways in which FCM tells it. */
  BAD_TOKEN_WITHOUT_FIELD,
  /** The message is not as it should be, whatever it is. */
  BAD_MESSAGE,
  QUOTA_EXCEEDED,
  UNAVAILABLE,
  INTERNAL,
  /** A balancer answers in place of FCM, without FCM's details. */
  BARE_503,
  /** Apple or a push service of the web refuses the credentials that FCM has for it. */
  THIRD_PARTY_AUTH_ERROR,
  /** The access token is no longer good. */
  EXPIRED_TOKEN,
  /** The connection breaks before the message was read. */
  RESET,
  /** The message is taken, and then the connection breaks. */
  ANSWER_LOST,
  /** There is no answer. */
  SILENCE
}
