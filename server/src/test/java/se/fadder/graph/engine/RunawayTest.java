package se.fadder.graph.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.fadder.db.Database;
import se.fadder.db.DatabaseSettings;
import se.fadder.db.Databases;
import se.fadder.db.OnOneDatabase;
import se.fadder.graph.ErrorCode;
import se.fadder.graph.Failure;
import se.fadder.graph.GraphAnswer;
import se.fadder.graph.Limits;

/** Tests that an operation whose statement never ends is told that it took too long. */
@OnOneDatabase
@Timeout(60)
final class RunawayTest {
  private final Database database;

  RunawayTest(DatabaseSettings settings) {
    this.database =
        Databases.open(
            new DatabaseSettings(
                settings.url(), settings.user(), settings.password(), Duration.ofMillis(200)));
  }

  interface ViewSql {
    @SqlUpdate("alter table book rename to shelf")
    void moveBooks();

    @SqlUpdate(
        """
        create view book as
        with recursive endless (n) as (select 1 union all select n + 1 - n from endless)
        select shelf.* from shelf join endless on endless.n > 1
        """)
    void makeBooksEndless();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void isTimedOutAndNoFaultIsLogged() {
    Books books = new Books();
    books.store(database, 3);
    database.write(tx -> {
      tx.sql(ViewSql.class).moveBooks();
      tx.sql(ViewSql.class).makeBooksEndless();
      return null;
    });
    try (Logged log = Logged.faults();
        Graph graph =
            books.graph(database, Clock.systemUTC(), new Graph.Settings(Limits.USUAL, false))) {
      for (String query :
          List.of(
              "{books {nodes {title}}}",
              "{echo(text: \"a\") {text} books {nodes {title}} more: books {nodes {id}}}")) {
        GraphAnswer answer = new Asking(graph).answer(query, Map.of());
        assertThat(answer).isInstanceOf(GraphAnswer.Refused.class);
        assertThat(answer.errors()).extracting(Failure::code).containsOnly(ErrorCode.TIMED_OUT);
      }
      assertThat(log.records()).isEmpty();
    } finally {
      database.write(tx -> {
        tx.sql(DropSql.class).drop();
        return null;
      });
    }
  }

  interface DropSql {
    @SqlUpdate("drop view book")
    void drop();
  }
}
