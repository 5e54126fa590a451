package se.fadder.fcm;

/** A sender of messages to devices. */
public interface MessageSender {
  /**
   * Sends one message and waits for the answer. Whether and when to try again is for the caller to
   * say.
   */
  FcmAnswer send(FcmMessage message);

  /** The most messages that may be under way; who sends more waits. */
  default int atOnce() {
    return Integer.MAX_VALUE;
  }
}
