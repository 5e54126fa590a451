package se.fadder.graph;

/**
 * The bytes that the answer of one operation may still take. They are spent while values are
 * completed, so that an answer that is too large is given up before it fills the memory, not when
 * it is written. What is spent is never more than what the answer takes as JSON: a character counts
 * as one byte. Used by the one thread that answers the operation.
 */
public final class ResponseBudget {
  /** The bytes of the quotes, the colon and the comma around a key. */
  private static final int AROUND_KEY = 4;

  /** The least bytes of an error: a message, a path, places in the document and a code. */
  private static final int ERROR = 200;

  private final int most;
  private long left;
  private boolean exceeded;
  private Runnable stop = () -> {};

  public ResponseBudget(int most) {
    this.most = most;
    this.left = most;
  }

  /**
   * Sets how the operation is stopped once there is nothing left.
   *
   * @param how called once
   */
  public void onExceeded(Runnable how) {
    stop = how;
  }

  /** The bytes that the keys of an object take. */
  public static int ofKeys(Iterable<String> keys) {
    int bytes = 0;
    for (String key : keys) {
      bytes += key.length() + AROUND_KEY;
    }
    return bytes;
  }

  /** Spends the bytes that a scalar or an enum takes. */
  public void spendOn(Object value) {
    spend(value instanceof String text ? text.length() + 2 : 1);
  }

  /** Spends the least bytes that one of the {@code errors} takes. */
  public void spendOnError() {
    spend(ERROR);
  }

  public void spend(int bytes) {
    left -= bytes;
    if (left < 0 && !exceeded) {
      exceeded = true;
      stop.run();
    }
  }

  public long left() {
    return left;
  }

  /**
   * Takes back the bytes that were spent on values that are completed again.
   *
   * @param leftBefore what was left before they were completed
   */
  public void takeBack(long leftBefore) {
    left = leftBefore;
  }

  public boolean isExceeded() {
    return exceeded;
  }

  /** The failure that the client is told in place of the answer. */
  public Failure failure() {
    return tooLarge(most);
  }

  /**
   * The failure that the client is told in place of an answer that takes more bytes.
   *
   * @param most bytes that an answer may take
   */
  public static Failure tooLarge(int most) {
    return Failure.of(
        ErrorCode.RESPONSE_TOO_LARGE,
        "The answer would take more than %d bytes. Ask for shorter lists or for fewer fields."
            .formatted(most));
  }
}
