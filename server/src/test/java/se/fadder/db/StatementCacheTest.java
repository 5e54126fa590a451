package se.fadder.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class StatementCacheTest {
  private static final String SQL = "select column1 from (values (:a), (:b)) where column1 > :a";

  private final List<PreparedStatement> used = new ArrayList<>();
  private final Handle handle = open();

  private Handle open() {
    Jdbi jdbi = Jdbi.create("jdbc:sqlite::memory:");
    jdbi.setStatementBuilderFactory(connection -> new StatementCache());
    jdbi.setSqlLogger(
        new SqlLogger() {
          @Override
          public void logBeforeExecution(StatementContext context) {
            used.add(context.getStatement());
          }
        });
    return jdbi.open();
  }

  @AfterEach
  void close() {
    handle.close();
  }

  private ResultIterator<Integer> begin(int a, int b) {
    return handle.createQuery(SQL).bind("a", a).bind("b", b).mapTo(Integer.class).iterator();
  }

  private List<Integer> found(int a, int b) {
    return handle.createQuery(SQL).bind("a", a).bind("b", b).mapTo(Integer.class).list();
  }

  @Test
  void aStatementWithVariablesIsPreparedOnce() {
    assertThat(found(1, 2)).containsExactly(2);
    assertThat(found(3, 5)).containsExactly(5);
    assertThat(used.get(0)).isSameAs(used.get(1));
  }

  @Test
  void oneThatIsInUseIsNotDisturbed() {
    try (ResultIterator<Integer> outer = begin(1, 2)) {
      assertThat(found(3, 5)).containsExactly(5);
      assertThat(outer.next()).isEqualTo(2);
    }
    assertThat(used.get(0)).isNotSameAs(used.get(1));
  }

  @Test
  void onlyTheLastOnesAreKept() {
    found(1, 2);
    for (int i = 0; i < 200; i++) {
      handle.createQuery("select " + i).mapTo(Integer.class).one();
    }
    found(1, 2);
    assertThat(used.getFirst()).isNotSameAs(used.getLast());
  }
}
