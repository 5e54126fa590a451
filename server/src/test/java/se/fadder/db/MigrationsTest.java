package se.fadder.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteDataSource;

@OnBothDatabases
record MigrationsTest(Database database, DatabaseSettings settings, Dialect dialect) {
  interface HistorySql {
    @SqlQuery(
        "select version from flyway_schema_history where version is not null order by version")
    List<String> versions();

    @SqlQuery("select distinct installed_by from flyway_schema_history")
    List<String> releases();

    @SqlQuery("select lower(sql) from sqlite_master where sql is not null")
    List<String> definitions();
  }

  @Test
  void openingAgainDoesNothing() {
    List<String> before = versions(database);
    try (Database again = Databases.open(settings)) {
      assertThat(versions(again)).isEqualTo(before).doesNotHaveDuplicates();
    }
  }

  /** Else every start would go the long way, and nobody would notice. */
  @Test
  void whatHasBeenRunIsKnownWithoutFlyway() throws SQLException {
    assertThat(Migrations.isCurrent(source(), dialect)).isTrue();
    addToChecksum(1);
    try {
      assertThat(Migrations.isCurrent(source(), dialect)).as("after a change").isFalse();
    } finally {
      addToChecksum(-1);
    }
  }

  private void addToChecksum(int number) throws SQLException {
    change(
        "update flyway_schema_history set checksum = checksum + %d where installed_rank = 1"
            .formatted(number));
  }

  private void change(String sql) throws SQLException {
    try (Connection connection = source().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void anOlderReleaseIsRefused() throws SQLException {
    change(
        """
        insert into flyway_schema_history (installed_rank, version, description, type, script,
          checksum, installed_by, installed_on, execution_time, success)
        values (999, '9.01', 'later', 'SQL', 'V9_01__later.sql', 1, 'Fadder 9.0', '2031-01-01', 1,
          true)
        """);
    try {
      assertRefused(
          "brought up to date by Fadder 9.0: V9_01__later.sql is unknown to "
              + BundledMigrations.release());
    } finally {
      change("delete from flyway_schema_history where installed_rank = 999");
    }
  }

  @Test
  void aMigrationThatWasChangedIsNamed() throws SQLException {
    addToChecksum(1);
    try {
      assertRefused("migration V1_01__people.sql is not the one that was run on this database");
    } finally {
      addToChecksum(-1);
    }
  }

  @Test
  void aMigrationThatFailedIsNamed() throws SQLException {
    change("update flyway_schema_history set success = false where version = '1.05'");
    try {
      assertRefused("migration V1_05__onboarding.sql has failed on this database");
    } finally {
      change("update flyway_schema_history set success = true where version = '1.05'");
    }
  }

  @Test
  void aMigrationThatComesTooLateIsNamed() throws SQLException {
    change("update flyway_schema_history set version = null where version = '1.40'");
    try {
      assertRefused("migration V1_40__jobs.sql comes too late: this database has V1_");
    } finally {
      change("update flyway_schema_history set version = '1.40' where version is null");
    }
  }

  @Test
  void itSaysWhichReleaseBroughtItUpToDate() {
    assertThat(database.<List<String>>read(tx -> tx.sql(HistorySql.class).releases()))
        .containsExactly(BundledMigrations.release());
  }

  private void assertRefused(String why) {
    assertThatExceptionOfType(DatabaseFailure.class)
        .isThrownBy(() -> Databases.open(settings).close())
        .withMessageContaining(why);
    // It is nobody's after that.
    assertThat(versions(database)).isNotEmpty();
  }

  private DataSource source() {
    return switch (dialect) {
      case SQLITE -> {
        SQLiteDataSource sqlite = new SQLiteDataSource();
        sqlite.setUrl(settings.url());
        yield sqlite;
      }
      case POSTGRESQL -> {
        PGSimpleDataSource postgresql = new PGSimpleDataSource();
        postgresql.setUrl(settings.url());
        postgresql.setUser(settings.user());
        postgresql.setPassword(settings.password());
        yield postgresql;
      }
    };
  }

  private static List<String> versions(Database database) {
    return database.read(tx -> tx.sql(HistorySql.class).versions());
  }

  /** SQLite's belongs to one server; PostgreSQL's may meet several that start together. */
  @Test
  void serversMayStartTogether() throws Exception {
    if (dialect == Dialect.POSTGRESQL) {
      DatabaseSettings empty = TestPostgres.createEmpty();
      try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
        List<Callable<List<String>>> servers =
            IntStream.range(0, 3)
                .<Callable<List<String>>>mapToObj(i -> () -> start(empty))
                .toList();
        for (Future<List<String>> versions : threads.invokeAll(servers)) {
          assertThat(versions.get()).isEqualTo(versions(database));
        }
      }
    }
  }

  private static List<String> start(DatabaseSettings settings) {
    try (Database database = Databases.open(settings)) {
      return versions(database);
    }
  }

  /** SQLite checks a deferred key at the commit, where it would fail everybody in the group. */
  @Test
  void noKeyIsDeferred() {
    if (dialect == Dialect.SQLITE) {
      assertThat(database.<List<String>>read(tx -> tx.sql(HistorySql.class).definitions()))
          .noneMatch(definition -> definition.contains("deferrable"));
    }
  }
}
