package se.fadder.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Tests that PostgreSQL asks for a unit of work to be run again, as often as another writes what it
 * read.
 */
final class PostgresRetryTest {
  private final TestDatabase test = TestDatabase.create(Dialect.POSTGRESQL);
  private final Database database = test.database();
  private final AtomicLong ids = new AtomicLong();
  private final AtomicInteger tries = new AtomicInteger();

  @BeforeEach
  void createTables() {
    database.write(tx -> {
      tx.sql(NoteSql.class).create();
      return null;
    });
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void aUnitIsRunAgainUntilNobodyInterferes() {
    int seen = database.write(tx -> countAndInsert(tx, 3));
    assertThat(tries).hasValue(4);
    assertThat(seen).isEqualTo(3);
    assertThat(database.counts().retries()).isEqualTo(3);
  }

  @Test
  void aUnitThatHidesTheFailureIsRunAgainToo() {
    database.write(tx -> {
      try {
        return countAndInsert(tx, 1);
      } catch (RuntimeException e) {
        return -1;
      }
    });
    assertThat(tries).hasValue(2);
  }

  /** Or the queues of work, where neighbours are many at a time, would be run again and again. */
  @Test
  void aUnitThatLocksWhatItChangesIsNotRunAgain() {
    int seen = database.writeLocked(tx -> countAndInsert(tx, 1));
    assertThat(tries).hasValue(1);
    assertThat(seen).isZero();
    assertThat(database.<Integer>read(tx -> tx.sql(NoteSql.class).count("x"))).isEqualTo(2);
    assertThat(database.counts().retries()).isZero();
  }

  @Test
  void inTheEndItGivesUp() {
    assertThatExceptionOfType(DatabaseBusy.class)
        .isThrownBy(() -> database.write(tx -> countAndInsert(tx, Integer.MAX_VALUE)));
  }

  /** Reads what another unit, on another connection, reads and writes as well in the meantime. */
  private int countAndInsert(WriteTx tx, int interferences) {
    NoteSql sql = tx.sql(NoteSql.class);
    int seen = sql.count("x");
    if (tries.getAndIncrement() < interferences) {
      database.write(other -> {
        int too = other.sql(NoteSql.class).count("x");
        other.sql(NoteSql.class).insert(ids.incrementAndGet(), "x");
        return too;
      });
    }
    sql.insert(ids.incrementAndGet(), "x");
    return seen;
  }
}
