package se.fadder.db;

import java.util.List;

/**
 * A statement would have stored a unique key twice. Once a statement has failed, its unit of work
 * can only end: a verb that means to go on wraps the statement in {@link WriteTx#attempt}.
 */
public final class UniqueViolation extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String table;
  private final transient List<String> columns;

  UniqueViolation(String table, List<String> columns, Throwable cause) {
    super("unique key of " + table + columns, cause);
    this.table = table;
    this.columns = List.copyOf(columns);
  }

  public String table() {
    return table;
  }

  /** The columns of the key, in its order; empty for a key over an expression. */
  public List<String> columns() {
    return columns;
  }
}
