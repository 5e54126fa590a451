package se.fadder.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.fadder.backup.Tables.Table;
import se.fadder.kernel.NotDone;

/**
 * The cells of a table as both databases have them: SQLite takes a truth for a number, and anything
 * for anything; PostgreSQL's column says what it is.
 */
final class Cells {
  private final Table table;
  private final List<Kind> kinds;

  private enum Kind {
    TEXT(Types.VARCHAR),
    WHOLE(Types.BIGINT),
    TRUTH(Types.BOOLEAN);

    private final int type;

    Kind(int type) {
      this.type = type;
    }
  }

  private Cells(Table table, List<Kind> kinds) {
    this.table = table;
    this.kinds = kinds;
  }

  /** The cells of a table, by the columns that it has in PostgreSQL. */
  static Cells of(Table table, Connection postgresql) throws SQLException {
    Map<String, Kind> found = new HashMap<>();
    try (PreparedStatement statement =
        postgresql.prepareStatement(
            """
            select column_name, data_type from information_schema.columns
            where table_schema = current_schema() and table_name = ?
            """)) {
      statement.setString(1, table.name());
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.put(rows.getString(1), kind(table, rows.getString(1), rows.getString(2)));
        }
      }
    }
    List<Kind> kinds = new ArrayList<>();
    for (String column : table.columns()) {
      Kind kind = found.get(column);
      if (kind == null) {
        throw new NotDone("PostgreSQL has no column " + table.name() + "." + column);
      }
      kinds.add(kind);
    }
    return new Cells(table, kinds);
  }

  private static Kind kind(Table table, String column, String type) {
    return switch (type.toLowerCase(Locale.ROOT)) {
      case "text", "character varying" -> Kind.TEXT;
      case "bigint", "integer", "smallint" -> Kind.WHOLE;
      case "boolean" -> Kind.TRUTH;
      default ->
          throw new IllegalStateException(
              "a column of a kind that is not copied yet: %s.%s, %s"
                  .formatted(table.name(), column, type));
    };
  }

  /**
   * A row, in the same values whichever database it comes from.
   *
   * @param first the place of its first cell, from 1
   */
  List<@Nullable Object> read(ResultSet row, int first) throws SQLException {
    List<@Nullable Object> cells = new ArrayList<>(kinds.size());
    for (int i = 0; i < kinds.size(); i++) {
      cells.add(cell(row.getObject(first + i), i));
    }
    return cells;
  }

  private @Nullable Object cell(@Nullable Object value, int column) {
    return switch (value) {
      case null -> null;
      case String text when kinds.get(column) == Kind.TEXT -> text;
      case Number number when kinds.get(column) == Kind.WHOLE && isWhole(number) ->
          number.longValue();
      case Number number when kinds.get(column) == Kind.TRUTH -> number.longValue() != 0;
      case Boolean truth when kinds.get(column) == Kind.TRUTH -> truth;
      // The value itself is somebody's: it is not told.
      default ->
          throw new NotDone(
              "%s.%s holds something in SQLite that is no %s"
                  .formatted(
                      table.name(),
                      table.columns().get(column),
                      kinds.get(column).name().toLowerCase(Locale.ROOT)));
    };
  }

  private static boolean isWhole(Number number) {
    return number instanceof Long || number instanceof Integer || number instanceof Short;
  }

  /** Sets a row as the parameters of a statement that inserts it. */
  void write(List<@Nullable Object> row, PreparedStatement statement) throws SQLException {
    for (int i = 0; i < row.size(); i++) {
      statement.setObject(i + 1, row.get(i), kinds.get(i).type);
    }
  }
}
