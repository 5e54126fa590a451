package se.fadder.db;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The translation of what the two drivers throw into this room's exceptions. */
final class SqlErrors {
  /** The states in which PostgreSQL asks for another try: a serialization failure, a deadlock. */
  private static final Set<String> TRY_AGAIN = Set.of("40001", "40P01");

  /**
   * The states that mean that PostgreSQL is unavailable: the connection, what the server runs on,
   * the data on its disk, a server that only reads, one that is being shut down. The first two
   * characters name a class of them.
   */
  private static final Set<String> UNAVAILABLE =
      Set.of("08", "53", "58", "XX001", "XX002", "25006", "57P01", "57P02", "57P03");

  /** SQLite: {@code UNIQUE constraint failed: person.unit, person.number)}. */
  private static final Pattern SQLITE_KEY = Pattern.compile("constraint failed: ([^):]++)\\)");

  /** PostgreSQL: {@code Key (unit, number)=(…) already exists.} The values are data: not read. */
  private static final Pattern POSTGRESQL_KEY = Pattern.compile("^Key \\(([^()]+)\\)=");

  private SqlErrors() {}

  static RuntimeException translate(SQLException error) {
    return switch (error) {
      case SQLiteException sqlite -> translate(sqlite);
      case PSQLException postgresql -> translate(postgresql);
      case BatchUpdateException batch when batch.getNextException() != null ->
          translate(batch.getNextException());
      default -> other(error);
    };
  }

  private static RuntimeException translate(SQLiteException error) {
    return switch (error.getResultCode()) {
      case SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_ROWID ->
          uniqueViolation(error);
      case SQLITE_CONSTRAINT_FOREIGNKEY -> new ForeignKeyViolation(error);
      case SQLITE_BUSY, SQLITE_BUSY_SNAPSHOT, SQLITE_BUSY_TIMEOUT, SQLITE_LOCKED ->
          new DatabaseBusy("another process holds the database file", error);
      case SQLITE_INTERRUPT -> new StatementTimedOut(error);
      default -> isUnavailable(error.getResultCode()) ? unavailable(error) : other(error);
    };
  }

  /**
   * Whether SQLite's code means that the database is unavailable. An extended code ends with the
   * plain one that it belongs to.
   */
  private static boolean isUnavailable(SQLiteErrorCode code) {
    return switch (SQLiteErrorCode.getErrorCode(code.code & 0xff)) {
      case SQLITE_FULL,
          SQLITE_IOERR,
          SQLITE_CORRUPT,
          SQLITE_NOTADB,
          SQLITE_READONLY,
          SQLITE_CANTOPEN,
          SQLITE_PERM,
          SQLITE_PROTOCOL,
          SQLITE_NOMEM ->
          true;
      default -> false;
    };
  }

  /** Whether SQLite was asked to roll back what it has rolled back by itself already. */
  static boolean isNoTransaction(SQLException error) {
    return error instanceof SQLiteException sqlite
        && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_ERROR
        && String.valueOf(error.getMessage()).contains("no transaction is active");
  }

  private static UniqueViolation uniqueViolation(SQLiteException error) {
    Matcher key = SQLITE_KEY.matcher(String.valueOf(error.getMessage()));
    if (!key.find() || key.group(1).startsWith("index ")) {
      return new UniqueViolation("", List.of(), error);
    }
    List<String> columns = names(key.group(1));
    String table = columns.getFirst().substring(0, columns.getFirst().indexOf('.'));
    return new UniqueViolation(
        table, columns.stream().map(name -> name.substring(table.length() + 1)).toList(), error);
  }

  private static RuntimeException translate(PSQLException error) {
    return switch (String.valueOf(error.getSQLState())) {
      case "23505" -> uniqueViolation(error);
      case "23503" -> new ForeignKeyViolation(error);
      case "57014" -> new StatementTimedOut(error);
      case String state when TRY_AGAIN.contains(state) -> new TryAgain(error);
      // A value that cannot be what it should is quoted: people's data, on its way to a log.
      case String state when state.startsWith("22") ->
          new DatabaseFailure("a value that cannot be, " + state, error);
      case String state when isUnavailable(state) -> unavailable(error);
      default -> other(error);
    };
  }

  private static boolean isUnavailable(String state) {
    return UNAVAILABLE.contains(state)
        || (state.length() == 5 && UNAVAILABLE.contains(state.substring(0, 2)));
  }

  private static UniqueViolation uniqueViolation(PSQLException error) {
    ServerErrorMessage server = error.getServerErrorMessage();
    if (server == null) {
      return new UniqueViolation("", List.of(), error);
    }
    Matcher key = POSTGRESQL_KEY.matcher(String.valueOf(server.getDetail()));
    return new UniqueViolation(
        String.valueOf(server.getTable()), key.find() ? names(key.group(1)) : List.of(), error);
  }

  private static List<String> names(String commaSeparated) {
    return Arrays.stream(commaSeparated.split(",")).map(String::strip).toList();
  }

  private static DatabaseUnavailable unavailable(SQLException error) {
    return new DatabaseUnavailable(String.valueOf(error.getMessage()), error);
  }

  private static DatabaseFailure other(SQLException error) {
    return new DatabaseFailure(String.valueOf(error.getMessage()), error);
  }

  /**
   * The sign that PostgreSQL asks for the unit of work to be run again. It never leaves this room.
   */
  static final class TryAgain extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TryAgain(SQLException cause) {
      super("serialization failure", cause);
    }
  }
}
