package se.fadder.db;

import org.jspecify.annotations.Nullable;
import se.fadder.kernel.TryLater;

/**
 * The database cannot be reached, or its disk takes or gives nothing: it is full, broken,
 * read-only, or the file is gone. The work is not at fault and may succeed once an operator has
 * mended that. Nothing was acknowledged; where the commit itself failed, it may be stored all the
 * same.
 */
public final class DatabaseUnavailable extends DatabaseFailure implements TryLater {
  private static final long serialVersionUID = 1L;

  DatabaseUnavailable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
