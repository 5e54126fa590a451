package se.fadder.fcm;

/**
 * Is told what came of each message, for metrics. Called on the thread that sends: it must be quick
 * and must not throw.
 */
public interface FcmWatch {
  /** One that does not listen. */
  FcmWatch NONE = (answer, nanos) -> {};

  /**
   * A message was answered.
   *
   * @param nanos from its turn on until the answer; waiting for a turn is left out
   */
  void answered(FcmAnswer.Kind answer, long nanos);
}
