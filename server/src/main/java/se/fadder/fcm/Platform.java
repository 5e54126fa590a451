package se.fadder.fcm;

/** What kind of device a message is for; each is sent with settings of its own. */
public enum Platform {
  WEB,
  ANDROID,
  IOS
}
