package se.fadder.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Tests that a connection keeps its session, and is given up with it when the database has let it
 * go.
 */
final class PostgresSessionsTest {
  private final TestDatabase test = TestDatabase.create(Dialect.POSTGRESQL);
  private final Database database = test.database();

  interface BackendSql {
    @SqlQuery("select pg_backend_pid()")
    int pid();

    @SqlQuery("select pg_terminate_backend(pg_backend_pid())")
    boolean terminate();
  }

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

  private int pid() {
    return database.<Integer>write(tx -> tx.sql(BackendSql.class).pid());
  }

  @Test
  void oneThatTheDatabaseHasEndedIsNotLentAgain() {
    int before = pid();
    assertThat(pid()).isEqualTo(before);
    assertThatExceptionOfType(DatabaseFailure.class)
        .isThrownBy(() -> database.write(tx -> tx.sql(BackendSql.class).terminate()));
    assertThat(pid()).isNotEqualTo(before);
  }

  @Test
  void whatAFailedUnitWroteIsGoneWhenTheConnectionIsLentAgain() {
    int before = pid();
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() ->
            database.write(tx -> {
              tx.sql(NoteSql.class).insert(1, "x");
              throw new IllegalStateException("on purpose");
            }));
    assertThat(pid()).isEqualTo(before);
    assertThat(database.<Integer>write(tx -> tx.sql(NoteSql.class).count("x"))).isZero();
  }

  @Test
  void aSqlObjectServesOnlyTheUnitThatAskedForIt() {
    NoteSql kept = database.write(tx -> tx.sql(NoteSql.class));
    assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> kept.count("x"));
  }
}
