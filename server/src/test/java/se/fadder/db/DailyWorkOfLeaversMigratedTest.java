package se.fadder.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Tests that the daily work which became two goes on with the day for which the one was waiting, so
 * that a server which stood still meanwhile leaves out none.
 */
@OnBothDatabases
record DailyWorkOfLeaversMigratedTest(Database database, DatabaseSettings settings) {
  private static final Path MIGRATION =
      Path.of("src/main/resources/db/migration/V1_87__daily_work_of_leavers.sql");

  @Test
  void bothGoOnWithTheSameDay() throws IOException, SQLException {
    assertThat(database.<Integer>read(tx -> 1)).as("the tables are there").isEqualTo(1);
    try (Connection connection =
            DriverManager.getConnection(settings.url(), settings.user(), settings.password());
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(
          """
          insert into job (id, kind, key, data, due, failures) values
            ('019b000c-0000-7000-8000-000000000000', 'onboarding.morning', '2026-03-09', 'x', 7, 3),
            ('019b000c-0000-7000-8000-000000000002', 'audit.purge', '2026-03-11', '', 9, 0)
          """);
      statement.execute(Files.readString(MIGRATION).replaceAll("(?m)^--.*$|;", ""));
      assertThat(jobs(statement))
          .containsExactlyInAnyOrder(
              "onboarding.morning 2026-03-09 x 7 3",
              "onboarding.leavers 2026-03-09  7 0",
              "audit.purge 2026-03-11  9 0");
      connection.rollback();
    }
  }

  private static Set<String> jobs(Statement statement) throws SQLException {
    Set<String> jobs = new TreeSet<>();
    try (ResultSet rows =
        statement.executeQuery(
            "select kind || ' ' || key || ' ' || data || ' ' || due || ' ' || failures from job")) {
      while (rows.next()) {
        jobs.add(rows.getString(1));
      }
    }
    return jobs;
  }
}
