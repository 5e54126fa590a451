package se.fadder.graph;

import org.jspecify.annotations.Nullable;

/**
 * Is told what operations came to, for metrics. Called on the thread that answers: it must be quick
 * and must not throw.
 */
public interface GraphWatch {
  /** One that does not listen. */
  GraphWatch NONE = (operation, outcome, code, nanos) -> {};

  /** What an operation can come to. */
  enum OperationResult {
    /** It was carried out. */
    OK,
    /** It was carried out, and a part of the answer is missing. */
    ERRORS,
    /** Nothing was done. */
    REFUSED
  }

  /**
   * An operation was answered.
   *
   * @param operation its name when it is one of the server's own client's, else {@code other}
   * @param code of the first error; null for none
   * @param nanos what it took
   */
  void answered(String operation, OperationResult outcome, @Nullable ErrorCode code, long nanos);
}
