package se.fadder.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sqlite.SQLiteErrorCode;

/**
 * Tests that whatever becomes of a statement that begins or ends a transaction, everybody who waits
 * is answered, nothing is acknowledged that is not stored, and SQLite's writer goes on. One and the
 * same database bears all of it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
final class WriterHealsTest {
  private static final List<SQLiteErrorCode> ERRORS =
      List.of(
          SQLiteErrorCode.SQLITE_FULL,
          SQLiteErrorCode.SQLITE_IOERR_WRITE,
          SQLiteErrorCode.SQLITE_CORRUPT,
          SQLiteErrorCode.SQLITE_READONLY,
          SQLiteErrorCode.SQLITE_ERROR);

  /** Of each unit of work, and of a part of one. */
  private static final List<String> ALWAYS =
      List.of(
          "begin immediate",
          "savepoint unit",
          "savepoint part_0",
          "release savepoint part_0",
          "release savepoint unit",
          "commit");

  private static final List<String> AFTER_A_FAULT =
      List.of("rollback to savepoint part_0", "rollback to savepoint unit");

  private final FaultyDriver driver = new FaultyDriver();
  private final AtomicLong ids = new AtomicLong();

  @SuppressWarnings("NullAway.Init")
  private Database database;

  /** What is to happen right after the next commit, before anything else is run. */
  private final AtomicReference<Runnable> next = new AtomicReference<>(() -> {});

  private final DatabaseWatch watch =
      new DatabaseWatch() {
        @Override
        public void commit(int units, long took) {
          next.getAndSet(() -> {}).run();
        }
      };

  interface OddSql {
    @SqlQuery("pragma max_page_count = 1")
    int growNoMore();

    @SqlUpdate("create table heap (bytes blob)")
    void createHeap();

    @SqlUpdate(
        """
        create table child (parent bigint references folder (id) deferrable initially deferred)
        """)
    void createOrphans();

    @SqlUpdate("insert into child (parent) values (99)")
    void insertOrphan();
  }

  @BeforeAll
  void open(@TempDir Path folder) {
    database =
        SqliteDatabase.openMigrated(
            new DatabaseSettings("jdbc:sqlite:" + folder.resolve("some.db")), watch, driver);
    database.write(tx -> {
      tx.sql(NoteSql.class).create();
      tx.sql(OddSql.class).createOrphans();
      return true;
    });
  }

  @AfterAll
  void close() {
    database.close();
  }

  static Stream<Arguments> faults() {
    return faults(Stream.concat(ALWAYS.stream(), AFTER_A_FAULT.stream()).toList());
  }

  static Stream<Arguments> lastingFaults() {
    return faults(ALWAYS);
  }

  private static Stream<Arguments> faults(List<String> statements) {
    return statements.stream()
        .flatMap(sql ->
            ERRORS.stream()
                .flatMap(error ->
                    Stream.of(Arguments.of(sql, error, false), Arguments.of(sql, error, true))));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void goesOnAfterAFault(String sql, SQLiteErrorCode error, boolean rollsBack) throws Exception {
    List<Long> before = stored();
    List<Future<Long>> answers =
        together(
            () -> driver.fail(sql, error, rollsBack, 1),
            List.of(this::store, this::failOnItsOwn, this::store));
    assertThat(driver.isOver()).as("it was executed").isTrue();
    assertThat(stored()).containsExactlyElementsOf(with(before, acknowledged(answers)));
    assertThat(answers)
        .filteredOn(answer -> answer.state() == Future.State.FAILED)
        .extracting(Future::exceptionNow)
        .hasOnlyElementsOfTypes(DatabaseFailure.class, UnsupportedOperationException.class);
    assertWorks();
  }

  @ParameterizedTest
  @MethodSource("lastingFaults")
  void knowsWhileNothingIsWritten(String sql, SQLiteErrorCode error, boolean rollsBack)
      throws Exception {
    List<Long> before = stored();
    List<Future<Long>> answers =
        together(
            () -> driver.fail(sql, error, rollsBack, Integer.MAX_VALUE),
            List.of(this::store, this::store, this::store));
    assertThat(answers)
        .extracting(Future::exceptionNow)
        .hasOnlyElementsOfType(DatabaseFailure.class);
    assertThat(stored()).isEqualTo(before);
    if (!sql.contains("part")) {
      assertThat(database.isWritable()).isFalse();
      assertThatExceptionOfType(DatabaseFailure.class).isThrownBy(database::ping);
    }
    driver.mend();
    assertWorks();
  }

  @ParameterizedTest
  @MethodSource("errors")
  void goesOnWhenItCannotEvenRollBack(SQLiteErrorCode error) {
    driver.fail("rollback", error, false, 1);
    assertThatExceptionOfType(ForeignKeyViolation.class)
        .isThrownBy(() ->
            database.write(tx -> {
              tx.sql(OddSql.class).insertOrphan();
              return true;
            }));
    assertThat(driver.isOver()).isTrue();
    assertThat(database.isWritable()).isTrue();
    assertWorks();
  }

  @ParameterizedTest
  @MethodSource("errors")
  void aReaderGoesOnToo(SQLiteErrorCode error) {
    List<Long> before = stored();
    for (String sql : List.of("begin deferred", "rollback")) {
      for (boolean rollsBack : List.of(false, true)) {
        driver.fail(sql, error, rollsBack, 4);
        for (int i = 0; i < 4; i++) {
          assertThatExceptionOfType(DatabaseFailure.class).isThrownBy(this::stored);
        }
        assertThat(driver.isOver()).isTrue();
        assertThat(stored()).isEqualTo(before);
      }
    }
  }

  static List<SQLiteErrorCode> errors() {
    return ERRORS;
  }

  /** Those that have done nothing wrong get what they came for. */
  @Test
  void aUnitThatFillsTheDiskFailsAlone() throws Exception {
    List<Long> before = stored();
    List<Future<Long>> answers =
        together(
            () -> {}, List.of(this::store, this::failOnItsOwn, this::fillTheDisk, this::store));
    assertThat(acknowledged(answers)).hasSize(2);
    assertThat(answers.get(1).exceptionNow()).isInstanceOf(UnsupportedOperationException.class);
    assertThat(answers.get(2).exceptionNow())
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining("database or disk is full");
    assertThat(stored()).containsExactlyElementsOf(with(before, acknowledged(answers)));
    assertWorks();
  }

  private long fillTheDisk() {
    return database.write(tx -> {
      OddSql sql = tx.sql(OddSql.class);
      sql.growNoMore();
      sql.createHeap();
      return 0L;
    });
  }

  private void assertWorks() {
    long id = store();
    database.ping();
    assertThat(database.isWritable()).isTrue();
    assertThat(stored()).contains(id);
  }

  private long store() {
    long id = ids.incrementAndGet();
    return database.write(tx ->
        tx.attempt(() -> {
          tx.sql(NoteSql.class).insert(id, "note " + id);
          return id;
        }));
  }

  private long failOnItsOwn() {
    long id = ids.incrementAndGet();
    return database.write(tx ->
        tx.attempt(() -> {
          tx.sql(NoteSql.class).insert(id, "note " + id);
          throw new UnsupportedOperationException("as the test wants it");
        }));
  }

  private List<Long> stored() {
    return database.read(tx -> tx.sql(NoteSql.class).ids());
  }

  private static List<Long> acknowledged(List<Future<Long>> answers) {
    return answers.stream()
        .filter(answer -> answer.state() == Future.State.SUCCESS)
        .map(Future::resultNow)
        .toList();
  }

  private static List<Long> with(List<Long> before, List<Long> more) {
    return Stream.concat(before.stream(), more.stream()).toList();
  }

  /**
   * Runs units in one group.
   *
   * @param before is done right before its transaction begins
   */
  private List<Future<Long>> together(Runnable before, List<Callable<Long>> units)
      throws InterruptedException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CountDownLatch held = new CountDownLatch(1);
      CountDownLatch free = new CountDownLatch(1);
      var _ = threads.submit(() -> database.write(tx -> hold(held, free)));
      assertThat(held.await(10, TimeUnit.SECONDS)).as("the writer works").isTrue();
      List<Future<Long>> answers = new ArrayList<>();
      for (Callable<Long> unit : units) {
        answers.add(threads.submit(unit));
        while (database.counts().waiting() < answers.size()) {
          Thread.sleep(1);
        }
      }
      next.set(before);
      free.countDown();
      return answers;
    }
  }

  /** For so long that the writer takes no other into the same commit. */
  private static boolean hold(CountDownLatch held, CountDownLatch free) {
    try {
      held.countDown();
      free.await();
      Thread.sleep(30);
      return true;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
