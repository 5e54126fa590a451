package se.fadder.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests a disk that is full, cannot be written or holds nonsense, and then can be used again. */
@Timeout(120)
final class RealDiskFaultsTest {
  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit
  private Path folder;

  private final AtomicLong ids = new AtomicLong();

  interface DiskSql {
    @SqlUpdate("pragma query_only = 1")
    void onlyRead();

    @SqlUpdate("create table heap (id integer primary key, bytes blob)")
    void createHeap();

    @SqlUpdate("insert into heap (bytes) values (zeroblob(:bytes))")
    void pile(int bytes);

    @SqlUpdate("update heap set bytes = zeroblob(4000)")
    int rewrite();

    @SqlQuery("select rootpage from sqlite_master where name = 'heap'")
    int heapPage();

    @SqlQuery("select count(*) from heap")
    int heapSize();
  }

  private static Database open(Path file) {
    return SqliteDatabase.openMigrated(
        new DatabaseSettings("jdbc:sqlite:" + file), DatabaseWatch.NONE);
  }

  private static void create(Database database) {
    database.write(tx -> {
      tx.sql(NoteSql.class).create();
      tx.sql(DiskSql.class).createHeap();
      return true;
    });
  }

  private long store(Database database) {
    long id = ids.incrementAndGet();
    return database.write(tx -> {
      tx.sql(NoteSql.class).insert(id, "note " + id);
      return id;
    });
  }

  private static List<Long> stored(Database database) {
    return database.read(tx -> tx.sql(NoteSql.class).ids());
  }

  /** A small file system in memory, where this may mount one. */
  @Test
  void aFullFileSystem() throws Exception {
    Path small = Files.createDirectory(folder.resolve("small"));
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", small.toString()),
        "may not mount a file system");
    Path file = small.resolve("some.db");
    try (Database database = open(file)) {
      create(database);
      store(database);
      Path filler = Files.createFile(small.resolve("filler"));
      fill(filler);
      // While somebody reads what was, the log can only grow.
      try (Connection reader = DriverManager.getConnection("jdbc:sqlite:" + file);
          Statement statement = reader.createStatement()) {
        statement.execute("begin");
        statement.execute("select count(*) from note");
        assertThatExceptionOfType(DatabaseUnavailable.class).isThrownBy(() -> pileUp(database));
        List<Long> before = stored(database);
        assertThat(database.isWritable()).isFalse();
        assertThatExceptionOfType(DatabaseUnavailable.class).isThrownBy(database::ping);
        assertThatExceptionOfType(DatabaseUnavailable.class).isThrownBy(() -> store(database));
        assertThat(stored(database)).isEqualTo(before);
        Files.delete(filler);
        database.ping();
      }
      database.ping();
      assertThat(database.isWritable()).isTrue();
      long id = store(database);
      assertThat(stored(database)).contains(id);
      assertCheckpointed(file, id);
    } finally {
      assertThat(run("umount", "--lazy", small.toString())).isTrue();
    }
  }

  private static void fill(Path filler) {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> {
          try (var out = Files.newOutputStream(filler)) {
            while (true) {
              out.write(new byte[4096]);
            }
          }
        });
  }

  private static void pileUp(Database database) {
    for (int i = 0; i < 100; i++) {
      database.write(tx -> {
        tx.sql(DiskSql.class).pile(50_000);
        return true;
      });
    }
  }

  /** The file itself holds the last note: the log has been moved, after all that went before. */
  private static void assertCheckpointed(Path file, long id) throws Exception {
    byte[] word = ("note " + id).getBytes(StandardCharsets.UTF_8);
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
        .contains(new String(word, StandardCharsets.ISO_8859_1))) {
      assertThat(System.nanoTime()).as("moved into the file").isLessThan(end);
      Thread.sleep(50);
    }
  }

  @Test
  void aConnectionThatMayOnlyRead() {
    try (Database database = open(folder.resolve("some.db"))) {
      create(database);
      database.write(tx -> {
        tx.sql(DiskSql.class).onlyRead();
        return true;
      });
      assertThatExceptionOfType(DatabaseUnavailable.class).isThrownBy(() -> store(database));
      long id = store(database);
      assertThat(stored(database)).containsExactly(id);
      database.ping();
    }
  }

  @Test
  void aPageThatHoldsNonsense() throws IOException {
    Path file = folder.resolve("some.db");
    int page;
    try (Database database = open(file)) {
      create(database);
      database.write(tx -> {
        tx.sql(DiskSql.class).pile(100);
        return true;
      });
      page = database.<Integer>read(tx -> tx.sql(DiskSql.class).heapPage());
    }
    byte[] whole = Files.readAllBytes(file);
    int start = (page - 1) * 4096;
    overwrite(file, start, "nonsense".repeat(512).getBytes(StandardCharsets.UTF_8));
    try (Database database = open(file)) {
      for (int i = 0; i < 3; i++) {
        assertThatExceptionOfType(DatabaseUnavailable.class).isThrownBy(() -> rewrite(database));
        assertThatExceptionOfType(DatabaseUnavailable.class)
            .isThrownBy(() -> database.read(tx -> tx.sql(DiskSql.class).heapSize()));
        long id = store(database);
        assertThat(stored(database)).contains(id);
        database.ping();
      }
      byte[] good = new byte[4096];
      System.arraycopy(whole, start, good, 0, good.length);
      overwrite(file, start, good);
      assertThatCode(() -> rewrite(database)).doesNotThrowAnyException();
      assertThat(database.<Integer>read(tx -> tx.sql(DiskSql.class).heapSize())).isOne();
    }
  }

  private static void rewrite(Database database) {
    database.write(tx -> tx.sql(DiskSql.class).rewrite());
  }

  private static void overwrite(Path file, int start, byte[] bytes) throws IOException {
    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
      open.seek(start);
      open.write(bytes);
    }
  }

  /** The process that writes a note for each line that it reads, and prints what became of it. */
  static final class Writer {
    private Writer() {}

    public static void main(String[] args) throws IOException {
      RealDiskFaultsTest test = new RealDiskFaultsTest();
      try (Database database = open(Path.of(args[0]));
          BufferedReader lines =
              new BufferedReader(
                  new java.io.InputStreamReader(System.in, StandardCharsets.UTF_8))) {
        create(database);
        System.out.println("ready");
        while (lines.readLine() != null) {
          System.out.println(test.outcome(database));
        }
      }
    }
  }

  private String outcome(Database database) {
    try {
      long id = store(database);
      database.ping();
      return "stored " + stored(database).contains(id);
    } catch (DatabaseUnavailable e) {
      return e.getMessage() + " " + database.isWritable();
    }
  }

  /** Linux takes no more from a process than its limit allows: an error of the disk to SQLite. */
  @Tag("slow")
  @Tag("thorough")
  @Test
  void aDiskThatFails() throws Exception {
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                folder.resolve("some.db").toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader answers = writer.inputReader(StandardCharsets.UTF_8);
        var asks = writer.outputWriter(StandardCharsets.UTF_8)) {
      assertThat(answers.readLine()).isEqualTo("ready");
      assumeTrue(limit(writer, "1"), "no prlimit on this machine");
      for (int i = 0; i < 3; i++) {
        asks.write("\n");
        asks.flush();
        assertThat(answers.readLine()).contains("SQLITE_IOERR_WRITE").endsWith("false");
      }
      assertThat(limit(writer, "unlimited")).isTrue();
      asks.write("\n");
      asks.flush();
      assertThat(answers.readLine()).isEqualTo("stored true");
    } finally {
      writer.destroy();
    }
  }

  private static boolean limit(Process process, String bytes) throws InterruptedException {
    return run("prlimit", "--pid", "" + process.pid(), "--fsize=" + bytes + ":");
  }

  private static boolean run(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
