package se.fadder.push;

/** What can be answered to a notification. */
public enum NotificationAnswer {
  /** It is done. */
  DONE,
  /** Tell me again in an hour. */
  LATER
}
