package se.fadder.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Tests a PostgreSQL server that only reads, as a standby does, and some that have run out of disk.
 */
@Timeout(60)
final class PostgresWritesTest {
  private final TestDatabase test = TestDatabase.create(Dialect.POSTGRESQL);
  private final Database database = test.database();

  interface ServerSql {
    @SqlUpdate("set session characteristics as transaction read only")
    void onlyRead();

    @SqlUpdate("set session characteristics as transaction read write")
    void write();

    @SqlQuery("select pg_terminate_backend(pg_backend_pid())")
    boolean terminate();
  }

  @BeforeEach
  void createTables() {
    database.write(tx -> {
      tx.sql(NoteSql.class).create();
      return true;
    });
  }

  @AfterEach
  void close() {
    test.close();
  }

  private void store(long id) {
    database.write(tx -> {
      tx.sql(NoteSql.class).insert(id, "note " + id);
      return true;
    });
  }

  @Test
  void itIsKnownWhileNothingCanBeWritten() {
    database.write(tx -> {
      tx.sql(ServerSql.class).onlyRead();
      return true;
    });
    assertThat(database.isWritable()).isTrue();
    assertThatExceptionOfType(DatabaseUnavailable.class).isThrownBy(database::ping);
    assertThat(database.isWritable()).isFalse();
    assertThatExceptionOfType(DatabaseUnavailable.class).isThrownBy(() -> store(1));
    assertThatExceptionOfType(DatabaseUnavailable.class)
        .as("what writes nothing shows it too")
        .isThrownBy(() -> database.write(tx -> tx.sql(NoteSql.class).ids()));
    mend();
    database.ping();
    assertThat(database.isWritable()).isTrue();
    store(2);
    assertThat(database.<java.util.List<Long>>read(tx -> tx.sql(NoteSql.class).ids()))
        .containsExactly(2L);
  }

  /** The session itself is given up, and what takes its place writes. */
  private void mend() {
    assertThatExceptionOfType(DatabaseUnavailable.class)
        .isThrownBy(() -> database.write(tx -> tx.sql(ServerSql.class).terminate()));
  }

  @Test
  void oneConnectionThatIsLostIsNotForLong() {
    mend();
    assertThat(database.isWritable()).isFalse();
    database.ping();
    assertThat(database.isWritable()).isTrue();
  }
}
