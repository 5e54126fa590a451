package se.fadder.bench;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import se.fadder.RunningFile;
import se.fadder.kernel.Sha256;

/**
 * The data set of one municipality of so many new hires, each with a full plan, in a SQLite file
 * that is made once a day (dates are relative to today) and kept under {@code target/}.
 */
record Dataset(Path file, Size size) {
  /** What most benchmarks are run on. */
  static final Size SIZE = new Size(30_000);

  private static final String LISTINGS_DUE =
      "select count(*) from job where kind = 'overview.index' and due <= ";

  private static final Path FOLDER = Path.of("target", "bench");
  private static final Path MIGRATIONS = Path.of("src", "main", "resources", "db", "migration");

  static Dataset ofToday() throws IOException, SQLException {
    return ofToday(SIZE);
  }

  static Dataset ofToday(Size size) throws IOException, SQLException {
    Files.createDirectories(FOLDER);
    synchronized (Dataset.class) {
      try (FileChannel _ = alone()) {
        String made = "-%s-%s.db".formatted(today(), fingerprint());
        Path file = FOLDER.resolve("people-" + size.newHires() + made);
        if (!Files.exists(file)) {
          removeOld(made);
          make(file, size);
        }
        Dataset dataset = new Dataset(file, size);
        dataset.refresh();
        return dataset;
      }
    }
  }

  /** A lock until it is closed: tests in several processes want the file at once. */
  private static FileChannel alone() throws IOException {
    FileChannel channel =
        FileChannel.open(
            FOLDER.resolve("dataset.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    channel.lock();
    return channel;
  }

  /** The day that it is for the server under test. */
  static LocalDate today() {
    return LocalDate.now(ZoneId.of("Europe/Stockholm"));
  }

  private static String fingerprint() throws IOException {
    StringBuilder texts = new StringBuilder(People.TEXT);
    try (Stream<Path> files = Files.list(MIGRATIONS)) {
      for (Path migration : files.sorted().toList()) {
        texts.append(Files.readString(migration));
      }
    }
    return sha256(texts.toString()).substring(0, 8);
  }

  /** Those of other days and of other tables. */
  private static void removeOld(String made) throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path old : files.filter(file -> file.toString().contains("people-")).toList()) {
        if (!old.toString().endsWith(made)) {
          Files.delete(old);
        }
      }
    }
  }

  private static void make(Path file, Size size) throws IOException, SQLException {
    long start = System.nanoTime();
    Path unfinished = FOLDER.resolve("people-unfinished.db");
    RunningFile.start(unfinished, true).close();
    try (Connection connection = connect(unfinished)) {
      People.add(connection, size, today());
    }
    renewListings(unfinished);
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    System.out.printf(
        "%,d people with plans made in %.1f s: %s, %,d MiB%n",
        size.newHires(), (System.nanoTime() - start) / 1e9, file, Files.size(file) >> 20);
  }

  /** Has a server make anew what it keeps of plans, for the rows came by another way. */
  static void renewListings(Path file) throws SQLException {
    try (Connection connection = connect(file)) {
      execute(connection, "delete from job where kind = 'overview.index'");
      update(
          connection,
          "insert into job (id, kind, key, data, due, failures) values (?, 'overview.index', ?,"
              + " '', 0, 0)",
          People.id(15, 0),
          today().minusDays(1).toString());
      long start = System.nanoTime();
      try (RunningFile _ = RunningFile.start(file, false)) {
        while (count(connection, LISTINGS_DUE + System.currentTimeMillis()) > 0) {
          Thread.sleep(50);
        }
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      System.out.printf(
          "%,d listings of plans made anew in %.1f s%n",
          count(connection, "select count(*) from plan_listing"),
          (System.nanoTime() - start) / 1e9);
    }
  }

  private static long count(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.getLong(1);
    }
  }

  static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static Connection connect(Path file) throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    try (Statement statement = connection.createStatement()) {
      statement.execute("pragma synchronous = off");
      statement.execute("pragma cache_size = -200000");
    }
    return connection;
  }

  /**
   * Opens the steps that runs have ticked, forgets what was noted of them, and renews the sessions.
   */
  void refresh() throws SQLException {
    try (Connection connection = connect(file);
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(
          """
          update step set done_at = null, done_by = null, ending = null
          where id in (select thing_id from change where kind = 'STEP_TICKED' and actor_id like '019b0002-%')
          """);
      statement.execute("delete from change where actor_id like '019b0002-%'");
      statement.execute("delete from idempotency");
      renewSessions(connection);
      connection.commit();
      connection.setAutoCommit(true);
      statement.execute("pragma wal_checkpoint(truncate)");
    }
  }

  /** Has all who are signed in be so as of now. */
  static void renewSessions(Connection connection) throws SQLException {
    long now = System.currentTimeMillis();
    execute(connection, "update sign_in_session set started_at = " + now + ", used_at = " + now);
  }

  /** A copy that may be changed and served; whoever is done with it deletes it. */
  Path copy(String name) throws IOException {
    synchronized (Dataset.class) {
      try (FileChannel _ = alone()) {
        Path copy = file.resolveSibling(name);
        delete(copy);
        return Files.copy(file, copy);
      }
    }
  }

  /** Deletes a database with what SQLite keeps beside it, which would be read into the next one. */
  static void delete(Path database) throws IOException {
    for (String end : List.of("", "-wal", "-shm", "-lock")) {
      Files.deleteIfExists(Path.of(database + end));
    }
  }

  static String token(int session) {
    byte[] bytes = HexFormat.of().parseHex(sha256("session " + session));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * Signs somebody in who is not among the new hires, under the number of a session. An account of
   * the demonstration is one like others from then on: a server without the demonstration would
   * shut it.
   */
  static void signIn(Connection connection, int session, String person) throws SQLException {
    update(
        connection,
        "insert into account (person_id, username, password, changed_at) select ?, ?, password, 0"
            + " from account where true limit 1 on conflict (person_id) do update set demonstration"
            + " = false",
        person,
        "bench." + session);
    update(
        connection,
        """
        insert into sign_in_session (id, token_hash, person_id, client, started_at, used_at)
        select ?, ?, ?, 'NATIVE', max(started_at), max(used_at) from sign_in_session
        """,
        People.id(8, session),
        sha256(token(session)),
        person);
  }

  /** Signs in HR of the whole municipality. */
  static void signInHr(Connection connection, int session) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet hr =
            statement.executeQuery(
                "select min(person_id) from role_assignment where role = 'HR'")) {
      signIn(connection, session, hr.getString(1));
    }
  }

  static void update(Connection connection, String sql, String... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  static String sha256(String text) {
    return Sha256.hex(text);
  }

  /** The first two columns of what a query finds. */
  List<List<String>> rows(String sql) throws SQLException {
    try (Connection connection = connect(file);
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      List<List<String>> rows = new ArrayList<>();
      while (found.next()) {
        rows.add(List.of(found.getString(1), found.getString(2)));
      }
      return rows;
    }
  }
}
