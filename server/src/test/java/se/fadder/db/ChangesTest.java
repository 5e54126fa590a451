package se.fadder.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.fadder.db.watch.ChangeMarks;
import se.fadder.kernel.Changes;

/** Tests from when on a SQLite database tells what is changed. */
@OnOneDatabase
record ChangesTest(Dialect dialect, Database database) {
  private static final int[] PEOPLE = {ChangeMarks.of("person", "")};

  interface PersonSql {
    @SqlUpdate("update person set given_name = given_name")
    void touch();

    @SqlUpdate(
        """
        insert into person (id, given_name, family_name, sort_key, search_text)
        values ('0198c0de-0000-7000-8000-000000000001', 'Nova', 'Lind', 'lind nova', 'nova lind')
        """)
    void insert();

    @SqlQuery("select count(*) from sqlite_temp_schema where type = 'trigger'")
    int triggers();
  }

  private boolean tells() {
    return dialect == Dialect.SQLITE;
  }

  private int triggers() {
    return database.write(tx -> tx.sql(PersonSql.class).triggers());
  }

  private void touch() {
    database.write(tx -> {
      tx.sql(PersonSql.class).touch();
      return true;
    });
  }

  @Test
  void nothingIsMarkedUntilSomebodyAsks() {
    if (!tells()) {
      assertThat(database.changes()).isNull();
      return;
    }
    assertThat(triggers()).isZero();
    Changes changes = database.changes();
    assertThat(triggers()).isPositive();
    database.write(tx -> {
      tx.sql(PersonSql.class).insert();
      return true;
    });
    long moment = changes.moment();
    assertThat(changes.none(PEOPLE, moment)).isTrue();
    touch();
    assertThat(changes.none(PEOPLE, moment)).isFalse();
    assertThat(changes.none(PEOPLE, changes.moment())).isTrue();
  }

  @Test
  @Timeout(20)
  void whoAsksWaitsForWhatIsBeingWrittenWithoutAMark() throws InterruptedException {
    if (!tells()) {
      return;
    }
    CountDownLatch writing = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Thread writer =
        Thread.startVirtualThread(() ->
            database.write(tx -> {
              tx.sql(PersonSql.class).insert();
              writing.countDown();
              await(goOn);
              return true;
            }));
    await(writing);
    CountDownLatch told = new CountDownLatch(1);
    Thread asks =
        Thread.startVirtualThread(() -> {
          assertThat(database.changes()).isNotNull();
          told.countDown();
        });
    assertThat(told.await(100, TimeUnit.MILLISECONDS)).isFalse();
    goOn.countDown();
    await(told);
    writer.join();
    asks.join();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
