package se.fadder.db;

/**
 * A statement would have left a reference to a row that is not there. SQLite does not say which, so
 * nothing more is known. What is said of {@link UniqueViolation} about going on holds here too.
 */
public final class ForeignKeyViolation extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ForeignKeyViolation(Throwable cause) {
    super("a reference to a row that is not there", cause);
  }
}
