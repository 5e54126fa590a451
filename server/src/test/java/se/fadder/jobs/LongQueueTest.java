package se.fadder.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.db.Tx;
import se.fadder.kernel.Ids;

/**
 * Tests the queue on PostgreSQL, which plans a statement by what it believes of a table, and keeps
 * the plan. Of a queue it believes that it is as short as when it was last looked at, so that no
 * plan may hang on that.
 */
@OnOneDatabase
final class LongQueueTest {
  /** After so many times PostgreSQL keeps a plan. */
  private static final int KEPT_AFTER = 12;

  private static final int LONG = 5_000;

  private final Database database;
  private final Jobs jobs = new Jobs(new Ids(Clock.systemUTC(), new Random(7)), Clock.systemUTC());
  private final JobHandler handler = new Doing(batch -> {});

  LongQueueTest(Database database) {
    this.database = database;
  }

  @BeforeEach
  void believesThatTheQueueIsShort() {
    for (int i = 0; i < KEPT_AFTER; i++) {
      schedule(1);
      if (i == 0) {
        database.writeLocked(tx -> {
          tx.sql(ReadSql.class).analyze();
          return true;
        });
      }
      assertThat(database.<Boolean>read(tx -> jobs.look(tx, handler).due())).isTrue();
      assertThat(take()).hasSize(1);
    }
    schedule(LONG);
  }

  private void schedule(int count) {
    database.writeLocked(tx -> {
      jobs.schedule(
          tx,
          IntStream.range(0, count)
              .mapToObj(i -> new NewJob(Doing.KIND, "key " + i, "", jobs.now()))
              .toList());
      return true;
    });
  }

  private List<Job> take() {
    List<Job> taken = database.writeLocked(tx -> jobs.claim(tx, handler));
    database.writeLocked(tx -> jobs.finish(tx, taken));
    return taken;
  }

  /** SQLite does not count them; its plans hang on no belief. */
  private long rows(Tx tx) {
    return database.isShared() ? tx.sql(ReadSql.class).rows() : 0;
  }

  @Test
  void aBatchIsTakenWithoutReadingTheOthers() {
    long read =
        database.<Long>writeLocked(tx -> {
          assertThat(jobs.claim(tx, handler)).hasSize(handler.atOnce());
          return rows(tx);
        });
    assertThat(read).isLessThan(5L * handler.atOnce());
  }

  @Test
  void lookingReadsOneThatIsDue() {
    long read =
        database.<Long>read(tx -> {
          assertThat(jobs.look(tx, handler).due()).isTrue();
          return rows(tx);
        });
    assertThat(read).isLessThan(50);
  }
}
