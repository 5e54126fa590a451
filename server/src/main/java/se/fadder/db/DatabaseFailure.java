package se.fadder.db;

import org.jspecify.annotations.Nullable;

/**
 * A failure of the database for a reason that no verb can mend: a broken statement, a check
 * constraint, a full disk, a lost connection.
 */
public sealed class DatabaseFailure extends RuntimeException permits DatabaseUnavailable {
  private static final long serialVersionUID = 1L;

  DatabaseFailure(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
