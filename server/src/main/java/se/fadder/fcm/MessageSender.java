package se.fadder.fcm;

/** Sends messages to devices. */
public interface MessageSender {
  /** Sends one and waits for the answer. Whether and when to try again is for the caller to say. */
  FcmAnswer send(FcmMessage message);

  /** How many may be under way; who sends more waits. */
  default int atOnce() {
    return Integer.MAX_VALUE;
  }
}
