package se.fadder.db;

import org.jspecify.annotations.Nullable;
import se.fadder.kernel.TryLater;

/**
 * The database has more to do than it can manage in time. Nothing was stored; trying again later
 * may help.
 */
public final class DatabaseBusy extends RuntimeException implements TryLater {
  private static final long serialVersionUID = 1L;

  public DatabaseBusy(String message) {
    this(message, null);
  }

  DatabaseBusy(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
