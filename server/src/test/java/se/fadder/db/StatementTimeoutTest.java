package se.fadder.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests that a statement that would never end is stopped, and that nobody else notices. */
@OnBothDatabases
@Timeout(60)
@Tag("slow")
final class StatementTimeoutTest {
  private static final String ENDLESS =
      "with recursive endless (n) as (select 1 union all select n + 1 - n from endless) ";

  private final Database usual;
  private final Database hasty;

  StatementTimeoutTest(Database usual, DatabaseSettings settings) {
    this.usual = usual;
    this.hasty =
        Databases.open(
            new DatabaseSettings(
                settings.url(), settings.user(), settings.password(), Duration.ofMillis(300)));
  }

  interface EndlessSql {
    @SqlQuery(ENDLESS + "select count(*) from endless")
    long count();

    @SqlQuery(ENDLESS + "select n from endless where n > 1")
    List<Long> search();

    @SqlUpdate("insert into note (id, text) " + ENDLESS + "select n, 'x' from endless where n > 1")
    void fill();
  }

  @BeforeEach
  void createTables() {
    write(usual, NoteSql.class, sql -> sql.create());
  }

  @AfterEach
  void close() {
    hasty.close();
  }

  private interface Work<S> {
    void on(S sql);
  }

  private static <S> void write(Database database, Class<S> type, Work<S> work) {
    database.write(tx -> {
      work.on(tx.sql(type));
      return null;
    });
  }

  @Test
  void aQueryIsStoppedAndItsReaderServesTheNext() {
    for (int i = 0; i < 6; i++) {
      assertStopped(() -> hasty.<Long>read(tx -> tx.sql(EndlessSql.class).count()));
    }
    assertStopped(() -> hasty.<List<Long>>read(tx -> tx.sql(EndlessSql.class).search()));
    hasty.ping();
    assertThat(ids()).isEmpty();
  }

  @Test
  void aUnitThatWritesIsStoppedAndNothingOfItIsStored() {
    for (int i = 0; i < 2; i++) {
      int id = i;
      assertStopped(() ->
          hasty.write(tx -> {
            tx.sql(NoteSql.class).insert(id, "lost");
            tx.sql(EndlessSql.class).fill();
            return null;
          }));
    }
    write(hasty, NoteSql.class, sql -> sql.insert(7, "kept"));
    assertThat(ids()).containsExactly(7L);
  }

  @Test
  void whatCatchesIsStoppedToo() {
    assertStopped(() ->
        hasty.write(tx -> {
          try {
            tx.attempt(() -> {
              tx.sql(EndlessSql.class).fill();
              return 1;
            });
          } catch (RuntimeException e) {
            tx.sql(NoteSql.class).insert(1, "as if nothing had happened");
          }
          return null;
        }));
    assertThat(ids()).isEmpty();
  }

  @Test
  void theNeighboursInItsGroupAreStored() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CountDownLatch held = new CountDownLatch(1);
      CountDownLatch free = new CountDownLatch(1);
      Future<?> holder =
          threads.submit(() ->
              write(
                  hasty,
                  NoteSql.class,
                  sql -> {
                    sql.insert(1000, "holder");
                    held.countDown();
                    awaitPlainly(free);
                  }));
      awaitPlainly(held);
      List<Future<?>> neighbours =
          IntStream.range(0, 6)
              .<Future<?>>mapToObj(id ->
                  threads.submit(
                      () -> write(hasty, NoteSql.class, sql -> sql.insert(id, "n" + id))))
              .toList();
      Future<?> runaway = threads.submit(() -> write(hasty, EndlessSql.class, EndlessSql::fill));
      free.countDown();
      assertThatExceptionOfType(ExecutionException.class)
          .isThrownBy(runaway::get)
          .withCauseInstanceOf(StatementTimedOut.class);
      holder.get();
      for (Future<?> neighbour : neighbours) {
        neighbour.get();
      }
    }
    assertThat(ids()).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 1000L);
  }

  @Test
  void manyShortStatementsMayTakeLongTogether() {
    long end = System.nanoTime() + Duration.ofMillis(600).toNanos();
    int rounds =
        hasty.read(tx -> {
          int count = 0;
          while (System.nanoTime() < end) {
            tx.sql(NoteSql.class).ids();
            count++;
          }
          return count;
        });
    assertThat(rounds).isPositive();
  }

  private static void assertStopped(ThrowingCallable work) {
    long start = System.nanoTime();
    assertThatExceptionOfType(StatementTimedOut.class).isThrownBy(work);
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isBetween(Duration.ofMillis(250), Duration.ofSeconds(4));
  }

  private static void awaitPlainly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Long> ids() {
    return usual.read(tx -> tx.sql(NoteSql.class).ids());
  }
}
