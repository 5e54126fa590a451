package se.fadder.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import se.fadder.backup.Tables.Table;
import se.fadder.db.DatabaseSettings;
import se.fadder.db.DatabaseTool;
import se.fadder.kernel.NotDone;

/**
 * The way of all data from a SQLite file into an empty PostgreSQL database, row by row. Whoever is
 * stopped on it goes on where they were; what has arrived is compared with what was sent.
 */
public final class PostgresMove {
  private static final int BATCH = 1_000;

  private final Connection sqlite;
  private final Connection postgresql;
  private final Consumer<String> told;

  private PostgresMove(Connection sqlite, Connection postgresql, Consumer<String> told) {
    this.sqlite = sqlite;
    this.postgresql = postgresql;
    this.told = told;
  }

  /** What was copied in all, by this run and those before it. */
  public record Moved(int tables, long rows) {}

  /**
   * Copies everything. The file stays as it is.
   *
   * @param from of this release, and no server may have it
   * @param told of each table once it is there
   * @throws NotDone when the database holds something else, or what arrived is not what was sent
   * @throws se.fadder.db.DatabaseFailure when a server has the file, or a database fails
   */
  public static Moved run(Path from, DatabaseSettings to, Consumer<String> told) {
    if (!Files.isRegularFile(from)) {
      throw new NotDone("there is no database " + from);
    }
    try (DatabaseTool.Lock _ = DatabaseTool.lock(from);
        Connection sqlite = DatabaseTool.read(from);
        Connection postgresql = DatabaseTool.postgresql(to)) {
      requireCurrent(sqlite, from);
      postgresql.setAutoCommit(false);
      CopyProgress progress = CopyProgress.of(postgresql, from.toAbsolutePath().normalize());
      DatabaseTool.migrateForCopy(to);
      return new PostgresMove(sqlite, postgresql, told).run(progress);
    } catch (SQLException e) {
      throw DatabaseTool.translate(e);
    }
  }

  private static void requireCurrent(Connection sqlite, Path from) throws SQLException {
    if (!DatabaseTool.isFadders(sqlite)) {
      throw new NotDone(from + " is no database of Fadder's");
    }
    int missing = DatabaseTool.missing(sqlite).size();
    if (missing > 0) {
      throw new NotDone(from + " is of an earlier version: bring it up to date with migrate first");
    }
  }

  private Moved run(CopyProgress progress) throws SQLException {
    List<Table> tables = Tables.of(sqlite);
    for (Table table : tables) {
      if (table.refersToItself()) {
        copyAtOnce(table, progress);
      } else {
        copy(table, progress, true);
      }
    }
    long rows = 0;
    for (Table table : tables) {
      rows += compare(table);
    }
    progress.finish();
    analyze();
    return new Moved(tables.size(), rows);
  }

  /** PostgreSQL plans nothing well before it has counted what is there. */
  private void analyze() throws SQLException {
    execute("analyze");
    postgresql.commit();
  }

  /**
   * Copies a table whose rows name one another in one transaction, at whose end the references are
   * looked at: there is no order in which each row comes after those that it names.
   */
  private void copyAtOnce(Table table, CopyProgress progress) throws SQLException {
    List<String> references = referencesToItself(table);
    alter(table, references, "deferrable initially deferred");
    copy(table, progress, false);
    execute("set constraints all immediate");
    alter(table, references, "not deferrable");
    postgresql.commit();
  }

  private List<String> referencesToItself(Table table) throws SQLException {
    List<String> names = new ArrayList<>();
    try (PreparedStatement select =
        postgresql.prepareStatement(
            """
            select conname from pg_constraint
            where contype = 'f' and conrelid = ?::regclass and confrelid = conrelid
            """)) {
      select.setString(1, table.name());
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          names.add(rows.getString(1));
        }
      }
    }
    return names;
  }

  private void alter(Table table, List<String> constraints, String how) throws SQLException {
    for (String name : constraints) {
      execute("alter table %s alter constraint \"%s\" %s".formatted(table.name(), name, how));
    }
  }

  /** Copies what is not there yet, a batch after the other. */
  private void copy(Table table, CopyProgress progress, boolean commits) throws SQLException {
    Cells cells = Cells.of(table, postgresql);
    String places = String.join(", ", Collections.nCopies(table.columns().size(), "?"));
    long last = progress.last(table.name());
    try (PreparedStatement select =
            sqlite.prepareStatement(
                "select rowid, %s from %s where rowid > ? order by rowid limit %d"
                    .formatted(table.columnList(), table.numbered(), BATCH));
        PreparedStatement insert =
            postgresql.prepareStatement(
                "insert into %s (%s) values (%s)"
                    .formatted(table.name(), table.columnList(), places))) {
      for (int read = BATCH; read == BATCH; ) {
        read = 0;
        select.setLong(1, last);
        try (ResultSet rows = select.executeQuery()) {
          while (rows.next()) {
            last = rows.getLong(1);
            cells.write(cells.read(rows, 2), insert);
            insert.addBatch();
            read++;
          }
        }
        if (read > 0) {
          insert.executeBatch();
          progress.note(table.name(), last);
        }
        if (commits) {
          postgresql.commit();
        }
      }
    }
  }

  private long compare(Table table) throws SQLException {
    Cells cells = Cells.of(table, postgresql);
    RowSum sent = sum(sqlite, table, cells);
    RowSum arrived = sum(postgresql, table, cells);
    if (!sent.equals(arrived)) {
      throw new NotDone(
          "%s differs: SQLite has %s, PostgreSQL %s. Empty the database and begin again"
              .formatted(table.name(), sent, arrived));
    }
    told.accept(String.format(Locale.ROOT, "%s: %s", table.name(), sent));
    return sent.rows();
  }

  private static RowSum sum(Connection connection, Table table, Cells cells) throws SQLException {
    RowSum sum = new RowSum();
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(BATCH);
      try (ResultSet rows =
          statement.executeQuery("select %s from %s".formatted(table.columnList(), table.name()))) {
        while (rows.next()) {
          sum.add(cells.read(rows, 1));
        }
      }
    }
    return sum;
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = postgresql.createStatement()) {
      statement.execute(sql);
    }
  }
}
