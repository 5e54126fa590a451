package se.fadder.db;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.db.Heard.thing;

import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests events between servers that share a PostgreSQL database. */
@Timeout(60)
final class PostgresNoticesTest {
  private final TestDatabase test = TestDatabase.create(Dialect.POSTGRESQL);
  private final Database here = test.database();
  private final Database there = PostgresDatabase.openMigrated(test.settings(), DatabaseWatch.NONE);

  interface BackendSql {
    /** The number of connections that are listened on, now ended. */
    @SqlQuery(
        """
        select count(pg_terminate_backend(pid))
        from pg_stat_activity
        where query = 'listen fadder' and datname = current_database()
        """)
    int terminateListeners();
  }

  @BeforeEach
  void createTables() {
    here.write(tx -> {
      tx.sql(NoteSql.class).create();
      return true;
    });
  }

  @AfterEach
  void close() {
    there.close();
    test.close();
  }

  private static void announce(Database database, int number) {
    database.write(tx -> {
      tx.publish(thing(number));
      return true;
    });
  }

  @Test
  void whatHappensOnOneServerIsHeardOnAll() {
    Heard atHome = Heard.at(here);
    Heard abroad = Heard.at(there);
    announce(here, 1);
    announce(there, 2);
    for (Heard heard : new Heard[] {atHome, abroad}) {
      heard.assertNext(thing(1));
      heard.assertNext(thing(2));
      heard.assertNothingMore();
    }
  }

  @Test
  void aUnitThatIsRunAgainAnnouncesOnce() {
    Heard heard = Heard.at(there);
    AtomicInteger tries = new AtomicInteger();
    here.write(tx -> {
      NoteSql sql = tx.sql(NoteSql.class);
      int seen = sql.count("x");
      tx.publish(thing(tries.incrementAndGet()));
      if (tries.get() < 3) {
        there.write(other -> {
          int too = other.sql(NoteSql.class).count("x");
          other.sql(NoteSql.class).insert(tries.get(), "x");
          return too;
        });
      }
      sql.insert(100, "x");
      return seen;
    });
    assertThat(tries).hasValue(3);
    heard.assertNext(thing(3));
    heard.assertNothingMore();
  }

  @Test
  void aLostConnectionIsMadeAnewAndWhatWasMissedIsSaid() {
    Heard heard = Heard.at(here);
    assertThat(there.<Integer>read(tx -> tx.sql(BackendSql.class).terminateListeners()))
        .isEqualTo(1);
    heard.assertMissed();
    announce(there, 1);
    heard.assertNext(thing(1));
  }

  @Test
  void whatIsNoneOfOursIsPassedOver() {
    Heard heard = Heard.at(here);
    there.write(tx -> {
      tx.sql(NotifySql.class).send("what is this");
      tx.sql(NotifySql.class).send("");
      tx.publish(thing(1));
      return true;
    });
    heard.assertNext(thing(1));
    heard.assertNothingMore();
  }

  interface NotifySql {
    @SqlQuery("select 1 from pg_notify('fadder', :text)")
    int send(String text);
  }
}
