package se.fadder.graph;

import org.jspecify.annotations.Nullable;

/**
 * A watcher that is told how operations ended, for metrics. Called on the thread that answers: it
 * must be quick and must not throw.
 */
public interface GraphWatch {
  /** A watch that does nothing. */
  GraphWatch NONE = (operation, outcome, code, nanos) -> {};

  /** The ways in which an operation can end. */
  enum OperationResult {
    /** It was carried out. */
    OK,
    /** It was carried out, and a part of the answer is missing. */
    ERRORS,
    /** Nothing was done. */
    REFUSED
  }

  /**
   * Hears that an operation was answered.
   *
   * @param operation its name when it is one of the server's own client's, else {@code other}
   * @param code of the first error; null for none
   * @param nanos how long it took
   */
  void answered(String operation, OperationResult outcome, @Nullable ErrorCode code, long nanos);

  /** Hears how long a query has waited until it was its turn. */
  default void waited(long nanos) {}
}
