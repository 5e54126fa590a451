package se.fadder.backup;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import se.fadder.kernel.NotDone;

/**
 * How far a copy into a PostgreSQL database has come, kept in that database beside the rows, so
 * that both are always of one moment. While it is there no server opens the database.
 */
final class CopyProgress {
  private final Connection postgresql;

  private CopyProgress(Connection postgresql) {
    this.postgresql = postgresql;
  }

  /**
   * Begins a copy, or goes on with one.
   *
   * @param from the file that is copied
   * @throws NotDone when the database holds something else
   */
  static CopyProgress of(Connection postgresql, Path from) throws SQLException {
    CopyProgress progress = new CopyProgress(postgresql);
    if (progress.hasBegun()) {
      String other = progress.text("select file from fadder_copy.source");
      if (!other.equals(from.toString())) {
        throw new NotDone(
            "the database holds a part of " + other + ": go on with that, or empty it");
      }
    } else {
      String table =
          progress.text(
              """
              select coalesce(min(table_name), '') from information_schema.tables
              where table_schema = current_schema()
              """);
      if (!table.isEmpty()) {
        throw new NotDone("the database is not empty: it has a table " + table);
      }
      progress.execute("create schema fadder_copy");
      progress.execute("create table fadder_copy.source (file text not null)");
      progress.execute(
          "create table fadder_copy.progress (name text primary key, last bigint not null)");
      try (PreparedStatement insert =
          postgresql.prepareStatement("insert into fadder_copy.source values (?)")) {
        insert.setString(1, from.toString());
        insert.executeUpdate();
      }
      postgresql.commit();
    }
    return progress;
  }

  private boolean hasBegun() throws SQLException {
    return text("select coalesce(to_regclass('fadder_copy.source')::text, '')").length() > 0;
  }

  /** The row id up to which a table is copied. */
  long last(String table) throws SQLException {
    try (PreparedStatement select =
        postgresql.prepareStatement("select last from fadder_copy.progress where name = ?")) {
      select.setString(1, table);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? row.getLong(1) : Long.MIN_VALUE;
      }
    }
  }

  /** Notes the row id up to which a table is copied, in the transaction that copies. */
  void note(String table, long last) throws SQLException {
    try (PreparedStatement update =
        postgresql.prepareStatement(
            """
            insert into fadder_copy.progress values (?, ?)
            on conflict (name) do update set last = excluded.last
            """)) {
      update.setString(1, table);
      update.setLong(2, last);
      update.executeUpdate();
    }
  }

  /** Lets servers open the database. */
  void finish() throws SQLException {
    execute("drop schema fadder_copy cascade");
    postgresql.commit();
  }

  private String text(String sql) throws SQLException {
    try (Statement statement = postgresql.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? row.getString(1) : "";
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = postgresql.createStatement()) {
      statement.execute(sql);
    }
  }
}
