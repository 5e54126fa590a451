package se.fadder.push;

/** The answers that a notification can be given. */
public enum NotificationAnswer {
  /** It is done. */
  DONE,
  /** Tell me again later: in an hour, unless the kind says otherwise. */
  LATER,
  /** Not this time. */
  NOT_NOW
}
