package se.fadder.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.fadder.kernel.BackgroundThrottle;

/**
 * Tests that what runs in the background runs as anything does, but not at once, and after
 * requests.
 */
@OnBothDatabases
final class BackgroundDatabaseTest {
  private final AtomicInteger requests = new AtomicInteger();
  private final Database database;
  private final BackgroundDatabase behind;

  BackgroundDatabaseTest(Database database) {
    this.database = database;
    this.behind = new BackgroundDatabase(database, new BackgroundThrottle(1, 0, requests::get));
  }

  @BeforeEach
  void createTables() {
    database.write(tx -> {
      tx.sql(NoteSql.class).create();
      return true;
    });
  }

  private boolean insert(WriteTx tx, long id) {
    tx.sql(NoteSql.class).insert(id, "text");
    return true;
  }

  @Test
  void whatIsWrittenThereStandsInTheDatabase() {
    behind.write(tx -> insert(tx, 1));
    behind.writeLocked(tx -> insert(tx, 2));
    assertThat(behind.<List<Long>>read(tx -> tx.sql(NoteSql.class).ids())).containsExactly(1L, 2L);
    assertThat(database.<List<Long>>read(tx -> tx.sql(NoteSql.class).ids()))
        .containsExactly(1L, 2L);
    assertThat(behind.counts().statements()).isEqualTo(database.counts().statements());
    assertThat(behind.isShared()).isEqualTo(database.isShared());
  }

  @Test
  void itHearsWhatIsAnnounced() {
    Heard.at(database);
    Heard heard = Heard.alsoAt(behind);
    behind.ping();
    behind.write(tx -> {
      tx.publish(Heard.thing(1));
      return true;
    });
    heard.assertNext(Heard.thing(1));
  }

  @Test
  void unitsOfWorkOfAnyKindWaitForOneAnother() throws Exception {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Supplier<Boolean> work =
        () -> {
          most.accumulateAndGet(running.incrementAndGet(), Math::max);
          Thread.onSpinWait();
          return running.decrementAndGet() == 0;
        };
    List<Callable<Boolean>> units =
        Stream.<Callable<Boolean>>of(
                () -> behind.read(tx -> work.get()),
                () -> behind.write(tx -> work.get()),
                () -> behind.writeLocked(tx -> work.get()))
            .flatMap(unit -> Collections.nCopies(30, unit).stream())
            .toList();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Boolean> done : threads.invokeAll(units)) {
        assertThat(done.get()).isTrue();
      }
    }
    assertThat(most).hasValue(1);
  }

  @Test
  void theyWaitForRequestsButNotForEver() {
    requests.set(1);
    long began = System.nanoTime();
    behind.write(tx -> insert(tx, 1));
    assertThat(System.nanoTime() - began).isGreaterThan(25_000_000);
  }

  @Test
  void whoseTheDatabaseIsClosesIt() {
    behind.close();
    assertThat(database.<Boolean>write(tx -> insert(tx, 1))).isTrue();
  }
}
