package se.fadder.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests SQLite's writer: several units of work in one commit, each for itself. */
final class GroupCommitTest {
  private static final int UNITS = 100;

  private final TestDatabase test = TestDatabase.create(Dialect.SQLITE);
  private final Database database = test.database();

  interface ParentSql {
    @SqlUpdate(
        """
        create table child (parent bigint references folder (id) deferrable initially deferred)
        """)
    void createDeferred();

    @SqlUpdate("insert into child (parent) values (99)")
    void insertOrphan();
  }

  @BeforeEach
  void createTables() {
    database.write(tx -> {
      tx.sql(NoteSql.class).create();
      tx.sql(ParentSql.class).createDeferred();
      return null;
    });
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void whatQueuedUpSharesACommit() throws Exception {
    DatabaseCounts before = database.counts();
    List<Future<?>> units = together(id -> insert(id));
    for (Future<?> unit : units) {
      unit.get();
    }
    assertThat(ids()).hasSize(UNITS);
    assertThat(database.counts().units() - before.units()).isEqualTo(UNITS + 1);
    // Two when all goes fast: one that held the writer, one for all that came meanwhile.
    assertThat(database.counts().commits() - before.commits()).isLessThan(UNITS / 2);
  }

  @Test
  void aUnitThatFailsLeavesTheOthersOfItsGroupAlone() throws Exception {
    List<Future<?>> units =
        together(id -> {
          if (id % 3 == 0) {
            insertAndThrow(id);
          } else {
            insert(id);
          }
        });
    for (int id = 0; id < UNITS; id++) {
      Future<?> unit = units.get(id);
      if (id % 3 == 0) {
        assertThatExceptionOfType(ExecutionException.class)
            .isThrownBy(unit::get)
            .withCauseExactlyInstanceOf(UnsupportedOperationException.class);
      } else {
        unit.get();
      }
    }
    assertThat(ids()).hasSize(UNITS - 34).noneMatch(id -> id % 3 == 0);
  }

  @Test
  void aCommitThatFailsIsNeverAcknowledged() throws Exception {
    int orphan = UNITS / 2;
    List<Future<?>> units =
        together(id -> {
          if (id == orphan) {
            write(tx -> tx.sql(ParentSql.class).insertOrphan());
          } else {
            insert(id);
          }
        });
    List<Long> acknowledged = new ArrayList<>();
    for (int id = 0; id < UNITS; id++) {
      if (units.get(id).state() == Future.State.SUCCESS) {
        acknowledged.add((long) id);
      } else {
        assertThat(units.get(id).exceptionNow()).isInstanceOf(ForeignKeyViolation.class);
      }
    }
    assertThat(units.get(orphan).state()).isEqualTo(Future.State.FAILED);
    assertThat(ids()).isEqualTo(acknowledged);
    insert(UNITS);
    assertThat(ids()).contains((long) UNITS);
  }

  @Test
  void aUnitMustNotWaitForAnother() {
    assertThatIllegalStateException().isThrownBy(() -> write(tx -> insert(1)));
  }

  @Test
  void closingFinishesWhatWasTakenOn() throws Exception {
    List<Future<?>> units;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CountDownLatch free = new CountDownLatch(1);
      units = queueUp(threads, free, this::insert);
      Future<?> closed = threads.submit(database::close);
      free.countDown();
      closed.get();
    }
    for (Future<?> unit : units) {
      unit.get();
    }
    assertThat(Path.of(test.settings().place() + "-wal"))
        .as("what a copy of the file alone would miss")
        .doesNotExist();
    try (Database again = Databases.open(test.settings())) {
      assertThat(again.<List<Long>>read(tx -> tx.sql(NoteSql.class).ids())).hasSize(UNITS);
    }
  }

  /** Runs the units so that all are queued when the writer gets to the first. */
  private List<Future<?>> together(IntConsumer unit) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CountDownLatch free = new CountDownLatch(1);
      List<Future<?>> units = queueUp(threads, free, unit);
      free.countDown();
      return units;
    }
  }

  private List<Future<?>> queueUp(ExecutorService threads, CountDownLatch free, IntConsumer unit) {
    CountDownLatch held = new CountDownLatch(1);
    List<Future<?>> units = new ArrayList<>();
    Future<?> holder =
        threads.submit(() ->
            write(tx -> {
              held.countDown();
              awaitPlainly(free);
            }));
    awaitPlainly(held);
    for (int i = 0; i < UNITS; i++) {
      int id = i;
      units.add(threads.submit(() -> unit.accept(id)));
    }
    while (database.counts().waiting() < UNITS) {
      Thread.onSpinWait();
    }
    assertThat(holder).isNotDone();
    return units;
  }

  private static void awaitPlainly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void insert(int id) {
    write(tx -> tx.sql(NoteSql.class).insert(id, "unit " + id));
  }

  private void insertAndThrow(int id) {
    write(tx -> {
      tx.sql(NoteSql.class).insert(id, "unit " + id);
      throw new UnsupportedOperationException("as the test wants it");
    });
  }

  private void write(Consumer<WriteTx> work) {
    database.write(tx -> {
      work.accept(tx);
      return null;
    });
  }

  private List<Long> ids() {
    return database.read(tx -> tx.sql(NoteSql.class).ids());
  }
}
