package se.fadder.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.fadder.db.Database;
import se.fadder.db.DatabaseFailure;
import se.fadder.db.DatabaseSettings;
import se.fadder.db.Databases;
import se.fadder.fixtures.JavaProcess;
import se.fadder.kernel.NotDone;

/** Tests that a backup is whole or is not there, and that bringing one back loses nothing. */
@Timeout(60)
final class BackupTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-30T14:00:00Z"), ZoneOffset.UTC);

  @TempDir static Path shared;

  private static Path migrated = Path.of("");

  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit
  private Path folder;

  private Path database = Path.of("");
  private Path backup = Path.of("");

  @BeforeAll
  static void migrate() throws SQLException {
    migrated = shared.resolve("migrated.db");
    open(migrated).close();
    execute(migrated, "create table note (id integer primary key, text text)");
  }

  @AfterAll
  static void forget() {
    migrated = Path.of("");
  }

  @BeforeEach
  void copy() throws IOException {
    database = Files.copy(migrated, folder.resolve("fadder.db"));
    backup = folder.resolve("backup.db");
  }

  private static Database open(Path file) {
    return Databases.open(new DatabaseSettings("jdbc:sqlite:" + file));
  }

  private static void execute(Path file, String... sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      for (String one : sql) {
        statement.execute(one);
      }
    }
  }

  private static long count(Path file) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from note")) {
      return row.getLong(1);
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> Objects.requireNonNull(file.getFileName()).toString())
          // Who only reads leaves an empty log; the next who writes takes it away.
          .filter(name -> Stream.of("-lock", "-wal", "-shm").noneMatch(name::endsWith))
          .sorted()
          .toList();
    }
  }

  /** A process that writes notes as fast as it can, and says so after each that is on disk. */
  static final class Writer {
    private Writer() {}

    public static void main(String[] args) throws SQLException {
      try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + args[0]);
          Statement statement = connection.createStatement()) {
        statement.execute("pragma journal_mode = wal");
        statement.execute("pragma busy_timeout = 5000");
        for (int i = 1; ; i++) {
          statement.execute("insert into note (text) values ('" + "note ".repeat(500) + "')");
          System.out.println(i);
        }
      }
    }
  }

  @Tag("slow")
  @Tag("thorough")
  @Test
  void holdsWhatWasWrittenWhenItBeganAlthoughTheWriterGoesOnAndIsKilled() throws Exception {
    Process writer = JavaProcess.of(Writer.class, database.toString()).start();
    try (BufferedReader lines = writer.inputReader(StandardCharsets.UTF_8)) {
      long before = 0;
      while (before < 200) {
        before = Long.parseLong(Objects.requireNonNull(lines.readLine()));
      }
      Backups.Made made = Backups.make(database, backup);
      long after = Long.parseLong(Objects.requireNonNull(lines.readLine()));
      assertThat(after).isGreaterThan(before);
      assertThat(made.bytes()).isEqualTo(Files.size(backup));
      assertThat(count(backup)).isGreaterThanOrEqualTo(before);
      assertThat(writer.toHandle().destroyForcibly()).isTrue();
      lines.lines().forEach(line -> assertThat(line).isNotNull());
    }
    writer.waitFor();
    long written = count(database);
    long kept = count(backup);
    assertThat(written).isGreaterThan(kept);

    Restores.Restored restored = Restores.restore(backup, database, CLOCK);
    assertThat(count(database)).isEqualTo(kept);
    assertThat(count(restored.before().orElseThrow())).isEqualTo(written);
    open(database).close();
    assertThat(names())
        .containsExactly(
            "backup.db", "fadder.db", "fadder.db-backed-up", "fadder.db.before-20261130T140000Z");
  }

  /** A process that makes a backup, and is killed while it does. */
  static final class Maker {
    private Maker() {}

    public static void main(String[] args) {
      System.out.println("begins");
      Backups.make(Path.of(args[0]), Path.of(args[1]));
      System.out.println("done");
    }
  }

  @Tag("slow")
  @Tag("thorough")
  @Test
  void aBackupThatIsKilledIsNotThere() throws Exception {
    execute(
        database,
        """
        with recursive n(i) as (select 1 union all select i + 1 from n where i < 60000)
        insert into note (text) select hex(randomblob(500)) from n
        """);
    Process maker = JavaProcess.of(Maker.class, database.toString(), backup.toString()).start();
    while (maker.isAlive() && unfinished().isEmpty()) {
      Thread.onSpinWait();
    }
    assertThat(unfinished()).isNotEmpty();
    assertThat(maker.toHandle().destroyForcibly()).isTrue();
    maker.waitFor();
    assertThat(backup).doesNotExist();
    assertThat(Backups.make(database, backup).bytes()).isPositive();
    assertThat(count(backup)).isEqualTo(60_000);
  }

  private List<String> unfinished() throws IOException {
    return names().stream().filter(name -> name.contains(".unfinished-")).toList();
  }

  @Test
  void aFullDiskIsRefusedAndLeavesNothing() throws Exception {
    Path small = Files.createDirectory(folder.resolve("small"));
    assumeTrue(mount(small), "may not mount a file system");
    try {
      execute(
          database,
          "insert into note (text) values (hex(zeroblob(3000000)))",
          "pragma wal_checkpoint(truncate)");
      assertThatExceptionOfType(NotDone.class)
          .isThrownBy(() -> Backups.make(database, small.resolve("backup.db")))
          .withMessageContaining(" MiB free, and ");
      // What is in the log is not in the size of the file: here the disk is full half-way.
      try (Connection reader = DriverManager.getConnection("jdbc:sqlite:" + database);
          Statement statement = reader.createStatement()) {
        statement.execute("pragma journal_mode = wal");
        statement.execute("delete from note");
        statement.execute("vacuum");
        statement.execute("pragma wal_checkpoint(truncate)");
        statement.execute("pragma wal_autocheckpoint = 0");
        statement.execute("insert into note (text) values (hex(zeroblob(3000000)))");
        assertThatExceptionOfType(NotDone.class)
            .isThrownBy(() -> Backups.make(database, small.resolve("backup.db")))
            .withMessageContaining("full");
      }
      assertThat(small).isEmptyDirectory();
      assertThat(count(database)).isEqualTo(1);
    } finally {
      assertThat(run("umount", "--lazy", small.toString())).isTrue();
    }
  }

  private static boolean mount(Path folder) throws Exception {
    return run("mount", "-t", "tmpfs", "-o", "size=5m", "tmpfs", folder.toString());
  }

  private static boolean run(String... command) throws Exception {
    return new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }

  @Test
  void overwritesNothing() throws IOException {
    Files.writeString(backup, "something else");
    assertRefused(() -> Backups.make(database, backup), "backup.db is there already");
    assertThat(backup).hasContent("something else");
    assertRefused(
        () -> Backups.make(database, folder.resolve("no/backup.db")), "there is no folder");
    assertRefused(() -> Backups.make(folder.resolve("no.db"), backup), "there is no database");
  }

  @Test
  void isNotBroughtBackOntoARunningServersFile() throws SQLException {
    Backups.make(database, backup);
    execute(database, "insert into note (text) values ('later')");
    try (Database _ = open(database)) {
      assertThatExceptionOfType(DatabaseFailure.class)
          .isThrownBy(() -> Restores.restore(backup, database, CLOCK))
          .withMessageContaining("is in use by another server");
    }
    assertThat(count(database)).isEqualTo(1);
  }

  @Test
  void aLaterVersionsBackupIsRefused() throws SQLException, IOException {
    Backups.make(database, backup);
    execute(
        backup,
        """
        insert into flyway_schema_history
        select installed_rank + 1, '9.01', 'later', type, 'V9_01__later.sql', checksum,
          'Fadder 9.0', installed_on, 1, success
        from flyway_schema_history order by installed_rank desc limit 1
        """);
    assertThatExceptionOfType(DatabaseFailure.class)
        .isThrownBy(() -> Restores.restore(backup, database, CLOCK))
        .withMessageContaining("brought up to date by Fadder 9.0");
    assertThat(names()).containsExactly("backup.db", "fadder.db", "fadder.db-backed-up");
  }

  @Test
  void whatIsDamagedOrNoDatabaseIsRefused() throws Exception {
    Backups.make(database, backup);
    byte[] bytes = Files.readAllBytes(backup);
    Arrays.fill(bytes, 8192, 3 * 8192, (byte) 7);
    Files.write(backup, bytes);
    assertThatExceptionOfType(NotDone.class)
        .isThrownBy(() -> Restores.restore(backup, database, CLOCK));
    Path text = Files.writeString(folder.resolve("notes.txt"), "no database ".repeat(1000));
    assertRefused(() -> Restores.restore(text, database, CLOCK), "no whole database");
    Path other = folder.resolve("other.db");
    execute(other, "create table t (a)");
    assertRefused(() -> Restores.restore(other, database, CLOCK), "no database of Fadder's");
    assertRefused(() -> Restores.restore(folder.resolve("no"), database, CLOCK), "no backup");
    assertRefused(() -> Restores.restore(database, database, CLOCK), "the database itself");
    assertThat(count(database)).isZero();
    assertThat(names())
        .containsExactly("backup.db", "fadder.db", "fadder.db-backed-up", "notes.txt", "other.db");
  }

  @Test
  void isBroughtBackWhereThereIsNone() throws Exception {
    execute(database, "insert into note (text) values ('kept')");
    Backups.make(database, backup);
    Path elsewhere = folder.resolve("new/folder/fadder.db");
    assertThat(Restores.restore(backup, elsewhere, CLOCK).before()).isEmpty();
    assertThat(count(elsewhere)).isEqualTo(1);
  }

  @Test
  void takesThePlaceOfADatabaseThatCannotBeRead() throws Exception {
    Backups.make(database, backup);
    Files.writeString(database, "broken ".repeat(1000));
    Files.writeString(folder.resolve("fadder.db-wal"), "its log");
    Path before = Restores.restore(backup, database, CLOCK).before().orElseThrow();
    assertThat(before).content().startsWith("broken");
    assertThat(folder.resolve("fadder.db-wal")).doesNotExist();
    assertThat(count(database)).isZero();
  }

  private static void assertRefused(Runnable work, String why) {
    assertThatExceptionOfType(NotDone.class).isThrownBy(work::run).withMessageContaining(why);
  }
}
