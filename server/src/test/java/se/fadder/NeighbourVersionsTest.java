package se.fadder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.fadder.db.DatabaseSettings;
import se.fadder.db.TestPostgres;
import se.fadder.kernel.CannotStart;

/**
 * Tests what a rolling restart asks of the older of two versions on one PostgreSQL: once the newer
 * one has brought the database up to date, the older goes on to serve, and does not start again.
 */
@Timeout(180)
@Tag("slow")
final class NeighbourVersionsTest {
  private final DatabaseSettings database = TestPostgres.createEmpty();

  @Test
  void theOlderServesOnAndDoesNotStartAgain() throws Exception {
    try (Server older = start()) {
      assertThat(signIn(older)).isEqualTo(200);
      bringUpToDate();
      for (int i = 0; i < 5; i++) {
        assertThat(signIn(older)).isEqualTo(200);
      }
      assertThat(older.databaseCounts().units()).isPositive();
      assertThatExceptionOfType(CannotStart.class)
          .isThrownBy(() -> start().close())
          .withMessageContaining("brought up to date by Fadder 0.3.0: V9_01__later.sql");
      assertThat(signIn(older)).isEqualTo(200);
    }
  }

  private Server start() {
    return Server.start(
        Settings.read(
            null,
            Map.of(
                "FADDER_PORT",
                "0",
                "FADDER_DEMO",
                "true",
                "FADDER_DB_URL",
                database.url(),
                "FADDER_DB_USER",
                Objects.requireNonNull(database.user()))),
        Clock.systemUTC(),
        RunningDemo.CHEAP);
  }

  /** What a release may do while the one before it serves: it adds, and takes nothing away. */
  private void bringUpToDate() throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(database.url(), database.user(), database.password());
        Statement statement = connection.createStatement()) {
      statement.execute("alter table sign_in_session add column later text");
      statement.execute("alter table person add column later text not null default ''");
      statement.execute("create table later (id text primary key)");
      statement.execute(
          """
          insert into flyway_schema_history
          select installed_rank + 1, '9.01', 'later', type, 'V9_01__later.sql', checksum,
            'Fadder 0.3.0', installed_on, 1, true
          from flyway_schema_history order by installed_rank desc limit 1
          """);
    }
  }

  /** Signs in, which reads and writes. */
  private static int signIn(Server server) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      String body =
          "{\"username\":\"alva.ekenas\",\"password\":\"%s\",\"client\":\"NATIVE\"}"
              .formatted(RunningDemo.PASSWORD);
      return client
          .send(
              HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + "/signin"))
                  .header("Content-Type", "application/json")
                  .POST(BodyPublishers.ofString(body))
                  .build(),
              BodyHandlers.discarding())
          .statusCode();
    }
  }
}
