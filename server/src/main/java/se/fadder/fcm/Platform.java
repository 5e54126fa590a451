package se.fadder.fcm;

/** The kinds of devices that a message is for; each is sent with settings of its own. */
public enum Platform {
  WEB,
  ANDROID,
  IOS
}
