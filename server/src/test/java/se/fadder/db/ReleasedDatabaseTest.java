package se.fadder.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.ds.PGSimpleDataSource;
import se.fadder.RunningDemo;
import se.fadder.kernel.SettableClock;

/**
 * Tests that what earlier releases have left is opened by this one. There is a file for each of
 * them; {@code -Dreleased=update} writes that of this one, from the demonstration.
 */
@Timeout(300)
@Tag("slow")
@Tag("thorough")
final class ReleasedDatabaseTest {
  static final Path FOLDER = Path.of("src/test/resources/released");

  /** When its rows were written, and when they are read. */
  private static final String DAY = "2026-03-11";

  static List<Path> released() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  @Test
  void thisReleaseIsWrittenWhenAskedFor() throws Exception {
    if (System.getProperty("released", "").equals("update")) {
      try (RunningDemo demo = RunningDemo.start(SettableClock.on(DAY))) {
        String last =
            Migrations.bundled(Dialect.SQLITE).keySet().stream()
                .max(java.util.Comparator.comparing(MigrationFit::version))
                .orElseThrow();
        String name = last.substring(0, last.indexOf("__")) + ".jsonl.gz";
        new ReleasedRows(FOLDER.resolve(name)).write(demo.databaseUrl());
      }
    }
    assertThat(released()).isNotEmpty();
  }

  /** A migration that was released never changes, and whatever comes later has a higher number. */
  @ParameterizedTest
  @MethodSource("released")
  void itsMigrationsAreStillTheSame(Path file) throws IOException {
    Map<String, Migrations.Applied> applied = new ReleasedRows(file).applied();
    assertThatCode(() -> MigrationFit.require(Migrations.bundled(Dialect.SQLITE), applied))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @MethodSource("released")
  void theServerGoesOnWithItsSqliteFile(Path file, @TempDir Path folder) throws Exception {
    String url = "jdbc:sqlite:" + folder.resolve("fadder.db");
    Map<String, Integer> rows =
        new ReleasedRows(file).restore(SqliteConnections.source(url, false), Dialect.SQLITE);
    assertThat(rows).containsKeys("person", "plan", "step", "account").containsEntry("plan", 14);
    try (RunningDemo demo = RunningDemo.start(folder, SettableClock.on(DAY), Map.of())) {
      assertThat(plan(demo.address())).contains("\"phases\":[{\"name\":");
      try (Connection connection = DriverManager.getConnection(url);
          Statement statement = connection.createStatement();
          ResultSet broken = statement.executeQuery("pragma foreign_key_check")) {
        assertThat(broken.next()).as("a reference to nothing").isFalse();
      }
      assertThat(count(url, null, null, "person")).isEqualTo(rows.get("person"));
    }
  }

  private static String plan(URI server) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      String signIn =
          "{\"username\":\"alva.ekenas\",\"password\":\"%s\",\"client\":\"NATIVE\"}"
              .formatted(RunningDemo.PASSWORD);
      String token =
          client
              .send(
                  HttpRequest.newBuilder(server.resolve("/signin"))
                      .header("Content-Type", "application/json")
                      .POST(BodyPublishers.ofString(signIn))
                      .build(),
                  BodyHandlers.ofString())
              .body()
              .replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
      return client
          .send(
              HttpRequest.newBuilder(server.resolve("/graphql"))
                  .header("Content-Type", "application/json")
                  .header("Authorization", "Bearer " + token)
                  .POST(
                      BodyPublishers.ofString(
                          "{\"query\":\"{viewer {person {plan {phases {name}}}}}\"}"))
                  .build(),
              BodyHandlers.ofString())
          .body();
    }
  }

  @ParameterizedTest
  @MethodSource("released")
  void itIsBroughtUpToDateOnPostgresql(Path file) throws IOException, SQLException {
    DatabaseSettings settings = TestPostgres.createEmpty();
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(settings.url());
    source.setUser(settings.user());
    source.setPassword(settings.password());
    Map<String, Integer> rows = new ReleasedRows(file).restore(source, Dialect.POSTGRESQL);
    try (Database database = Databases.open(settings)) {
      database.ping();
      assertThat(Migrations.isCurrent(source, Dialect.POSTGRESQL)).isTrue();
      assertThat(count(settings.url(), settings.user(), settings.password(), "person"))
          .isEqualTo(rows.get("person"));
    }
  }

  private static int count(
      String url, @Nullable String user, @Nullable String password, String table)
      throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, user, password);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
