package se.fadder.fcm;

/**
 * A watcher that is told the answer to each message, for metrics. Called on the thread that sends:
 * it must be quick and must not throw.
 */
public interface FcmWatch {
  /** A watch that does nothing. */
  FcmWatch NONE = (answer, nanos) -> {};

  /**
   * Hears that a message was answered.
   *
   * @param nanos from its turn on until the answer; waiting for a turn is left out
   */
  void answered(FcmAnswer.Kind answer, long nanos);
}
