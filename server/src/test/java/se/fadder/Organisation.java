package se.fadder;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.fadder.bench.AgendaPeople;
import se.fadder.bench.People;
import se.fadder.bench.RolePeople;
import se.fadder.bench.RolePeople.Member;
import se.fadder.bench.Size;
import se.fadder.db.Database;
import se.fadder.db.DatabaseSettings;
import se.fadder.db.Databases;

/**
 * A municipality of some size in a SQLite file.
 *
 * @param members those who ask, of each role
 */
record Organisation(Path file, List<Member> members) {
  private static final int OF_EACH_ROLE = 2;

  static Organisation make(Path file, Size size, Clock clock) throws SQLException {
    DatabaseSettings settings = settings(file);
    List<Member> members;
    try (Database database = Databases.open(settings)) {
      Rooms rooms = TestRooms.on(database, clock);
      LocalDate day = rooms.base.today().date();
      LoadedStorsjo.into(database, settings, day.toString());
      members = fill(settings, size, day);
      list(database, rooms);
    }
    execute(settings, "pragma wal_checkpoint(truncate)"); // So that the file can be copied.
    return new Organisation(file, members);
  }

  static DatabaseSettings settings(Path file) {
    return new DatabaseSettings("jdbc:sqlite:" + file);
  }

  private static List<Member> fill(DatabaseSettings settings, Size size, LocalDate day)
      throws SQLException {
    try (Connection connection = DriverManager.getConnection(settings.url())) {
      execute(connection, "pragma synchronous = off");
      People.add(connection, size, day);
      List<Member> members = RolePeople.add(connection, size, day);
      AgendaPeople.add(connection, day, AgendaPeople.FEW);
      return members.stream().filter(member -> member.number() < OF_EACH_ROLE).toList();
    }
  }

  private static void execute(DatabaseSettings settings, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(settings.url())) {
      execute(connection, sql);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Lists all plans, as each server does in the night. */
  private static void list(Database database, Rooms rooms) {
    Optional<String> after = Optional.of("");
    while (after.isPresent()) {
      String from = after.get();
      after =
          database.write(tx -> rooms.overview.index().some(tx, rooms.base.today().date(), from));
    }
  }
}
