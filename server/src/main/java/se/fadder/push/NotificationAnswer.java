package se.fadder.push;

/** The answers that a notification can be given. */
public enum NotificationAnswer {
  /** It is done. */
  DONE,
  /** Tell me again in an hour. */
  LATER
}
