package se.fadder.db;

import se.fadder.kernel.TryLater;

/**
 * A statement ran for longer than any may, and was stopped with its unit of work. Nothing of it was
 * stored.
 */
public final class StatementTimedOut extends RuntimeException implements TryLater {
  private static final long serialVersionUID = 1L;

  StatementTimedOut(Throwable cause) {
    super("a statement ran for too long", cause);
  }
}
