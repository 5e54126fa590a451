package se.fadder.audit;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.stream.LongStream;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.junit.jupiter.api.Test;
import se.fadder.audit.ReadLogSql.StoredRead;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.fixtures.Race;
import se.fadder.graph.engine.Logged;
import se.fadder.jobs.Purge;
import se.fadder.jobs.WholeDay;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.SettableClock;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;

/** Tests how what is noted reaches the database, and what becomes of it when the database fails. */
@OnOneDatabase
record ReadLogWriterTest(Database database) {
  private static final SettableClock CLOCK = SettableClock.on("2026-03-11");
  private static final Viewer KATARINA = new Viewer(new PersonId(new UUID(0, 1)));
  private static final Duration LONG = Duration.ofSeconds(20);

  interface StoredSql {
    @SqlQuery("select subject_id, hour, viewer_id, kind from data_read")
    List<StoredRead> all();

    @SqlUpdate("alter table data_read rename to lost_read")
    void hide();

    @SqlUpdate("alter table lost_read rename to data_read")
    void bringBack();
  }

  private List<StoredRead> stored() {
    return database.read(tx -> tx.sql(StoredSql.class).all());
  }

  private static List<PersonId> people(int count) {
    return LongStream.range(1_000, 1_000L + count)
        .mapToObj(n -> new PersonId(new UUID(n * 0x9E3779B97F4A7C15L, n)))
        .toList();
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + LONG.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited too long").isLessThan(deadline);
      LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
    }
  }

  @Test
  void aReadIsStoredWithinASecond() {
    ReadLog readLog = new ReadLog(CLOCK, SampleReadKind.kinds());
    try (ReadLogWriter writer = new ReadLogWriter(database, readLog)) {
      readLog.note(KATARINA, people(1), SampleReadKind.PLAN);
      await(() -> writer.written() == 1); // The first one warms up what takes longer once.
      long best = Long.MAX_VALUE; // A machine that has much else to do says nothing.
      for (int i = 2; i < 6; i++) {
        int count = i;
        long start = System.nanoTime();
        readLog.note(KATARINA, people(count), SampleReadKind.PLAN);
        await(() -> writer.written() == count);
        best = Math.min(best, System.nanoTime() - start);
      }
      assertThat(Duration.ofNanos(best)).isLessThan(Duration.ofSeconds(1));
    }
    assertThat(stored()).hasSize(5);
  }

  /** Each server remembers for itself; the key of the table holds across them. */
  @Test
  void severalServersThatNoteTheSameAtOnceStoreItOnce() throws Exception {
    List<Supplier<Boolean>> servers = new ArrayList<>();
    for (int server = 0; server < 4; server++) {
      servers.add(() -> {
        ReadLog readLog = new ReadLog(CLOCK, SampleReadKind.kinds());
        ReadLogWriter writer = new ReadLogWriter(database, readLog);
        readLog.note(KATARINA, people(2_000).reversed(), SampleReadKind.PLAN);
        readLog.note(KATARINA, people(2_000), SampleReadKind.PLAN);
        writer.close();
        return writer.written() == 2_000;
      });
    }
    assertThat(Race.of(servers)).containsOnly(true);
    assertThat(stored()).hasSize(2_000);
  }

  @Test
  void severalThreadsThatNoteTheSameAtOnceStoreItOnce() throws Exception {
    ReadLog readLog = new ReadLog(CLOCK, SampleReadKind.kinds());
    try (ReadLogWriter _ = new ReadLogWriter(database, readLog)) {
      Supplier<Boolean> request =
          () -> {
            readLog.note(KATARINA, people(500), SampleReadKind.PLAN);
            return true;
          };
      Race.of(List.of(request, request, request, request));
    }
    assertThat(stored()).hasSize(500);
  }

  @Test
  void tenThousandAtOnceAreStored() {
    ReadLog readLog = new ReadLog(CLOCK, SampleReadKind.kinds());
    List<PersonId> subjects = people(10_000);
    ReadLogWriter writer = new ReadLogWriter(database, readLog);
    long start = System.nanoTime();
    readLog.note(KATARINA, subjects, SampleReadKind.PLAN);
    long noted = System.nanoTime();
    writer.close();
    System.out.printf(
        "10,000 subjects: noted in %d ms, on disk after %d ms%n",
        (noted - start) / 1_000_000, (System.nanoTime() - start) / 1_000_000);
    assertThat(subjectsStored()).isEqualTo(Set.copyOf(subjects));
  }

  private Set<PersonId> subjectsStored() {
    return stored().stream().map(StoredRead::subjectId).collect(toSet());
  }

  @Test
  void nothingIsLostWhileTheDatabaseFailsAndComesBack() {
    ReadLog readLog = new ReadLog(CLOCK, SampleReadKind.kinds());
    database.write(tx -> run(tx.sql(StoredSql.class)::hide));
    try (Logged log = new Logged(ReadLogWriter.class.getName());
        ReadLogWriter writer = new ReadLogWriter(database, readLog)) {
      readLog.note(KATARINA, people(1_200), SampleReadKind.PLAN);
      await(() -> !log.records().isEmpty());
      readLog.note(KATARINA, people(1_300), SampleReadKind.PLAN);
      assertThat(writer.written()).isZero();
      database.write(tx -> run(tx.sql(StoredSql.class)::bringBack));
      await(() -> writer.written() == 1_300);
      assertThat(log.records()).as("it is told once").hasSize(1);
    }
    assertThat(subjectsStored()).isEqualTo(Set.copyOf(people(1_300)));
  }

  private static boolean run(Runnable statement) {
    statement.run();
    return true;
  }

  @Test
  void whatIsNotedWhenTheServerStopsIsWritten() {
    ReadLog readLog = new ReadLog(CLOCK, SampleReadKind.kinds());
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    Thread holder =
        Thread.ofPlatform()
            .start(() ->
                database.write(tx -> {
                  held.countDown();
                  awaitUninterruptibly(release);
                  return true;
                }));
    awaitUninterruptibly(held);
    ReadLogWriter writer = new ReadLogWriter(database, readLog);
    readLog.note(KATARINA, people(3_000), SampleReadKind.PLAN);
    Thread stopper = Thread.ofPlatform().start(writer::close);
    await(() -> readLog.waiting() <= 3_000 - ReadLogWriter.AT_ONCE);
    release.countDown();
    join(stopper);
    join(holder);
    assertThat(stored()).hasSize(3_000);
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void whatAFailingDatabaseNeverTakesIsCountedInTheLog() {
    ReadLog readLog = new ReadLog(CLOCK, SampleReadKind.kinds());
    database.write(tx -> run(tx.sql(StoredSql.class)::hide));
    try (Logged log = new Logged(ReadLogWriter.class.getName())) {
      ReadLogWriter writer = new ReadLogWriter(database, readLog);
      readLog.note(KATARINA, people(1_234), SampleReadKind.PLAN);
      writer.close();
      assertThat(log.records())
          .last()
          .satisfies(last -> {
            assertThat(last.getLevel()).isEqualTo(Level.SEVERE);
            assertThat(last.getParameters()).containsExactly(1_234L);
          });
    } finally {
      database.write(tx -> run(tx.sql(StoredSql.class)::bringBack));
    }
  }

  @Test
  void aReadIsKeptFor24Months() {
    SettableClock then = new SettableClock(Instant.parse("2024-03-10T22:30:00Z"));
    for (int hour = 0; hour < 2; hour++) {
      ReadLog readLog = new ReadLog(then, SampleReadKind.kinds());
      ReadLogWriter writer = new ReadLogWriter(database, readLog);
      readLog.note(KATARINA, people(Purge.AT_ONCE + 1), SampleReadKind.PLAN);
      writer.close();
      then.pass(Duration.ofHours(1));
    }
    Today today = new Today(CLOCK, SettableClock.STOCKHOLM);
    assertThat(stored()).hasSize(2 * (Purge.AT_ONCE + 1));
    assertThat(WholeDay.of(ReadLogPurge.work(today), today.date(), database))
        .as("those of the day before, in pieces")
        .isEqualTo(2);
    assertThat(stored())
        .hasSize(Purge.AT_ONCE + 1)
        .allMatch(read -> read.hour().equals(Instant.parse("2024-03-10T23:00:00Z")));
    WholeDay.of(ReadLogPurge.work(today), today.date(), database);
    assertThat(stored()).hasSize(Purge.AT_ONCE + 1);
  }
}
