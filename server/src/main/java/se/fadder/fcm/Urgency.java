package se.fadder.fcm;

/** Whether a message may wait until the device is awake for another reason. */
public enum Urgency {
  NORMAL,
  HIGH
}
