package se.fadder.backup;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import se.fadder.db.DatabaseTool;
import se.fadder.kernel.NotDone;

/** The check that a file is a whole SQLite database of Fadder's that this release can take on. */
final class WholeFile {
  private WholeFile() {}

  /**
   * Looks at every page, index and reference.
   *
   * @return the migrations that a server would run as it opens the file
   * @throws NotDone when it is none, or is damaged
   * @throws se.fadder.db.DatabaseFailure when a later release has been there
   */
  static List<String> require(Path file) {
    try (Connection connection = DatabaseTool.read(file)) {
      requireAnswer(connection, file, "pragma integrity_check(1)", "ok");
      requireAnswer(connection, file, "select count(*) from pragma_foreign_key_check", "0");
      if (!DatabaseTool.isFadders(connection)) {
        throw new NotDone(file.getFileName() + " is no database of Fadder's");
      }
      return DatabaseTool.missing(connection);
    } catch (SQLException e) {
      throw new NotDone(file.getFileName() + " is no whole database: " + e.getMessage(), e);
    }
  }

  private static void requireAnswer(Connection connection, Path file, String sql, String answer)
      throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      String found = row.next() ? row.getString(1) : "nothing";
      if (!answer.equals(found)) {
        throw new NotDone(
            file.getFileName() + " is damaged: " + found.lines().findFirst().orElse(""));
      }
    }
  }
}
