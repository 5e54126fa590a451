package se.fadder.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.fadder.RunningDemo;
import se.fadder.RunningServer;
import se.fadder.db.Database;
import se.fadder.db.DatabaseFailure;
import se.fadder.db.DatabaseSettings;
import se.fadder.db.Databases;
import se.fadder.db.TestPostgres;
import se.fadder.fixtures.JavaProcess;
import se.fadder.kernel.NotDone;

/**
 * Tests the way from SQLite to PostgreSQL: all of it, again after a kill, and onto nothing else.
 */
@Timeout(180)
@Tag("slow")
@Tag("thorough")
final class PostgresMoveTest {
  private static final String PERSON =
      "insert into person (id, given_name, family_name, sort_key, search_text) ";

  private static final String HOME =
      "{\"query\":\"{viewer {person {name plan {phases {name steps {title due}}}}}}\"}";

  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit
  private Path folder;

  private final DatabaseSettings to = TestPostgres.createEmpty();
  private final List<String> told = new ArrayList<>();
  private Path file = Path.of("");

  @BeforeEach
  void create() {
    file = folder.resolve("fadder.db");
  }

  private void migrated() throws SQLException {
    Databases.open(new DatabaseSettings("jdbc:sqlite:" + file)).close();
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Connection sqlite() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file);
  }

  private Connection postgresql() throws SQLException {
    return DriverManager.getConnection(to.url(), to.user(), to.password());
  }

  private static long count(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from " + table)) {
      row.next();
      return row.getLong(1);
    }
  }

  @Test
  void theHomeOfANewcomerIsTheSameAfterwards() throws Exception {
    RunningDemo demo = RunningDemo.start();
    try (demo) {
      String before = home(demo.address());
      assertThat(before).contains("\"steps\":[{\"title\":");
      demo.goAway();
      PostgresMove.Moved moved = PostgresMove.run(demo.file(), to, told::add);
      assertThat(moved.tables()).isEqualTo(told.size()).isGreaterThan(90);
      assertThat(moved.rows()).isGreaterThan(2_000);
      try (RunningServer server =
          RunningServer.start(
              Map.of(
                  "FADDER_DEMO", "true",
                  "FADDER_DB_URL", to.url(),
                  "FADDER_DB_USER", Objects.requireNonNull(to.user())),
              Clock.systemUTC())) {
        assertThat(home(URI.create("http://localhost:" + server.port()))).isEqualTo(before);
      }
    }
    assertThatExceptionOfType(NotDone.class)
        .isThrownBy(() -> PostgresMove.run(file, to, told::add))
        .withMessageContaining("there is no database");
  }

  /** Where SQLite gives rows no number, so that it does not tell in which order people wrote. */
  @Test
  void whatTellsNoOrderComesToo() throws Exception {
    migrated();
    try (Connection sqlite = sqlite()) {
      execute(
          sqlite,
          """
          insert into unit (id, kind, name, sort_key, path)
          values ('unit', 'MUNICIPALITY', 'Ås', 'as', 'unit')
          """);
      execute(
          sqlite,
          """
          with recursive number (k) as (select 1 union all select k + 1 from number where k < 1200)
          insert into pulse_answer (id, unit_id, week, quarter, question, value)
          select lower(hex(randomblob(16))), 'unit', 'WEEK_2', '2026-09', 'LOAD', 1 + k % 5 from number
          """);
    }
    PostgresMove.run(file, to, told::add);
    try (Connection postgresql = postgresql()) {
      assertThat(count(postgresql, "pulse_answer")).isEqualTo(1200);
    }
  }

  private static String home(URI server) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      String signIn =
          "{\"username\":\"alva.ekenas\",\"password\":\"%s\",\"client\":\"NATIVE\"}"
              .formatted(RunningDemo.PASSWORD);
      String token =
          post(client, server.resolve("/signin"), "none", signIn)
              .replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
      return post(client, server.resolve("/graphql"), token, HOME);
    }
  }

  private static String post(HttpClient client, URI to, String token, String body)
      throws Exception {
    return client
        .send(
            HttpRequest.newBuilder(to)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString())
        .body();
  }

  /** A process that moves a file, and is killed half-way. */
  static final class Mover {
    private Mover() {}

    public static void main(String[] args) {
      PostgresMove.run(
          Path.of(args[0]), new DatabaseSettings(args[1], args[2], ""), System.out::println);
    }
  }

  @Test
  void goesOnAfterAKill() throws Exception {
    migrated();
    try (Connection sqlite = sqlite()) {
      execute(
          sqlite,
          "with recursive n(i) as (select 1 union all select i + 1 from n where i < 40000) "
              + PERSON
              + "select 'person ' || i, 'Åsa', 'Öberg', 'k' || i, hex(randomblob(200)) from n");
      // The first row names the last, and a batch ends between them.
      execute(
          sqlite,
          """
          with recursive n(i) as (select 1 union all select i + 1 from n where i < 2000)
          insert into mentorship (id, mentor_id, new_hire_id, kind, first_day)
          select 'm' || i, 'person 1', 'person 2', 'MAIN', '2026-01-01' from n
          """);
      execute(sqlite, "update mentorship set handed_over_by = 'm2000' where id = 'm1'");
    }
    Process mover =
        JavaProcess.of(Mover.class, file.toString(), to.url(), Objects.requireNonNull(to.user()))
            .redirectErrorStream(true)
            .start();
    long half = 0;
    while (mover.isAlive() && half == 0) {
      half = countOrNone();
    }
    assertThat(mover.toHandle().destroyForcibly()).isTrue();
    try (BufferedReader lines = mover.inputReader(UTF_8)) {
      assertThat(lines.lines()).noneMatch(line -> line.contains(" rows, "));
    }
    mover.waitFor();
    try (Connection postgresql = postgresql()) {
      assertThat(count(postgresql, "person")).isPositive().isLessThan(40_000);
    }
    assertThatExceptionOfType(DatabaseFailure.class)
        .isThrownBy(() -> Databases.open(to).close())
        .withMessageContaining("copy-to-postgresql has not finished");

    PostgresMove.run(file, to, told::add);
    try (Connection postgresql = postgresql()) {
      assertThat(count(postgresql, "person")).isEqualTo(40_000);
      assertThat(count(postgresql, "mentorship where handed_over_by = 'm2000'")).isEqualTo(1);
    }
    Databases.open(to).close();
    assertThatExceptionOfType(NotDone.class)
        .isThrownBy(() -> PostgresMove.run(file, to, told::add))
        .withMessageContaining("is not empty");
  }

  private long countOrNone() {
    try (Connection postgresql = postgresql()) {
      return count(postgresql, "person");
    } catch (SQLException e) {
      return 0;
    }
  }

  @Test
  void anotherDatabaseIsRefused() throws Exception {
    migrated();
    try (Connection postgresql = postgresql()) {
      execute(postgresql, "create table invoice (id bigint)");
    }
    assertThatExceptionOfType(NotDone.class)
        .isThrownBy(() -> PostgresMove.run(file, to, told::add))
        .withMessageContaining("not empty: it has a table invoice");
  }

  @Test
  void aPartOfAnotherFileIsRefused() throws Exception {
    migrated();
    try (Connection postgresql = postgresql()) {
      postgresql.setAutoCommit(false);
      CopyProgress.of(postgresql, Path.of("/var/other.db"));
    }
    assertThatExceptionOfType(NotDone.class)
        .isThrownBy(() -> PostgresMove.run(file, to, told::add))
        .withMessageContaining("a part of /var/other.db");
  }

  @Test
  void aFileThatAServerHasIsRefused() throws Exception {
    DatabaseSettings from = new DatabaseSettings("jdbc:sqlite:" + file);
    try (Database _ = Databases.open(from)) {
      assertThatExceptionOfType(DatabaseFailure.class)
          .isThrownBy(() -> PostgresMove.run(file, to, told::add))
          .withMessageContaining("in use");
    }
  }

  /** SQLite takes anything for a number; what PostgreSQL would not is told without the value. */
  @Test
  void aCellOfAnotherKindIsTold() throws Exception {
    migrated();
    try (Connection sqlite = sqlite()) {
      execute(sqlite, PERSON + "values ('p', x'00', 'Öberg', 'k', 's')");
    }
    assertThatExceptionOfType(NotDone.class)
        .isThrownBy(() -> PostgresMove.run(file, to, told::add))
        .withMessageContaining("holds something in SQLite that is no text");
  }
}
