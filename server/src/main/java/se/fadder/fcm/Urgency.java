package se.fadder.fcm;

/** The urgency of a message: whether it may wait until the device is awake for another reason. */
public enum Urgency {
  NORMAL,
  HIGH
}
