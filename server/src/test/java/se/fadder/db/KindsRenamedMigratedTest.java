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

/** Tests that rows which name a kind of job or of read name it by its new word after an upgrade. */
@OnBothDatabases
record KindsRenamedMigratedTest(Database database, DatabaseSettings settings) {
  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

  @Test
  void jobsOfRoomsThatWereOneGoOnWithTheSameDay() throws IOException, SQLException {
    assertThat(
            after(
                "V1_88__jobs_named_for_their_rooms.sql",
                """
                insert into job (id, kind, key, data, due, failures) values
                  ('019b000c-0000-7000-8000-000000000000', 'onboarding.listing', '2026-03-09', 'x', 7, 3),
                  ('019b000c-0000-7000-8000-000000000001', 'onboarding.morning', '2026-03-10', '', 8, 0),
                  ('019b000c-0000-7000-8000-000000000002', 'onboarding.due', 'plan', '', 8, 1),
                  ('019b000c-0000-7000-8000-000000000003', 'onboarding.leavers', '2026-03-10', '', 8, 0)
                """,
                "select kind || ' ' || key || ' ' || data || ' ' || due || ' ' || failures from"
                    + " job"))
        .containsExactly(
            "onboarding.leavers 2026-03-10  8 0",
            "overview.index 2026-03-09 x 7 3",
            "stepreminders.due plan  8 1",
            "stepreminders.morning 2026-03-10  8 0");
  }

  @Test
  void whoLookedIntoTheAuditLogIsStillTold() throws IOException, SQLException {
    assertThat(
            after(
                "V1_89__reads_of_the_audit_log.sql",
                """
                insert into data_read (subject_id, hour, viewer_id, kind) values
                  ('a', 1, 'b', 'TRAIL'), ('a', 1, 'b', 'PLAN')
                """,
                "select subject_id || ' ' || hour || ' ' || viewer_id || ' ' || kind from"
                    + " data_read"))
        .containsExactly("a 1 b AUDIT_LOG", "a 1 b PLAN");
  }

  /** What a query finds once the migration has run over some rows; none of it is kept. */
  private Set<String> after(String migration, String rows, String query)
      throws IOException, SQLException {
    assertThat(database.<Integer>read(tx -> 1)).as("the tables are there").isEqualTo(1);
    Set<String> found = new TreeSet<>();
    try (Connection connection =
            DriverManager.getConnection(settings.url(), settings.user(), settings.password());
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(rows);
      for (String update :
          Files.readString(MIGRATIONS.resolve(migration))
              .strip()
              .replaceFirst(";$", "")
              .split(";", -1)) {
        statement.execute(update);
      }
      try (ResultSet result = statement.executeQuery(query)) {
        while (result.next()) {
          found.add(result.getString(1));
        }
      }
      connection.rollback();
    }
    return found;
  }
}
