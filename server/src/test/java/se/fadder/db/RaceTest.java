package se.fadder.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests that units of work which write never see each other half done. */
@OnBothDatabases
record RaceTest(Database database) {
  private static final int ROUNDS = 20;
  private static final int AT_ONCE = 4;

  @BeforeEach
  void createTables() {
    database.write(tx -> {
      tx.sql(NoteSql.class).create();
      return null;
    });
  }

  /** No key forbids the second row: only that the count is still true at the commit does. */
  @Test
  void ofThoseThatCheckAndThenInsertOneWins() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int round = 0; round < ROUNDS; round++) {
        String text = "only one in round " + round;
        long first = (long) round * AT_ONCE;
        List<Callable<Boolean>> racers =
            LongStream.range(first, first + AT_ONCE)
                .<Callable<Boolean>>mapToObj(id -> () -> insertFirst(id, text))
                .toList();
        assertThat(winners(threads.invokeAll(racers))).isEqualTo(1);
        assertThat(database.<Integer>read(tx -> tx.sql(NoteSql.class).count(text))).isEqualTo(1);
      }
    }
  }

  private boolean insertFirst(long id, String text) {
    return database.write(tx -> {
      NoteSql sql = tx.sql(NoteSql.class);
      if (sql.count(text) > 0) {
        return false;
      }
      sql.insert(id, text);
      return true;
    });
  }

  private static long winners(List<Future<Boolean>> racers) {
    return racers.stream().filter(Future::resultNow).count();
  }
}
