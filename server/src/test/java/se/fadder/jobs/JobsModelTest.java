package se.fadder.jobs;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Ids;
import se.fadder.kernel.Page;
import se.fadder.kernel.SettableClock;

/**
 * Tests that jobs do, in whatever order they are scheduled and ended, as {@link JobsModel} says.
 */
@OnOneDatabase
record JobsModelTest(Database database) {
  private static final int RUNS = 200;

  private enum Act {
    SCHEDULE,
    CANCEL,
    CLAIM,
    FINISH,
    POSTPONE,
    RETRY,
    BURY,
    FREE,
    REVIVE,
    PASS
  }

  /**
   * The next thing that is done.
   *
   * @param key of which job, where one is scheduled or cancelled
   * @param minutes how far ahead, or behind
   * @param back which of those that were ever taken, counted from the last
   */
  private record Move(Act act, String key, int minutes, int back) {}

  private static Arbitrary<List<Move>> moves() {
    return Combinators.combine(
            Arbitraries.frequency(
                Tuple.of(6, Act.SCHEDULE),
                Tuple.of(1, Act.CANCEL),
                Tuple.of(6, Act.CLAIM),
                Tuple.of(3, Act.FINISH),
                Tuple.of(2, Act.POSTPONE),
                Tuple.of(2, Act.RETRY),
                Tuple.of(1, Act.BURY),
                Tuple.of(1, Act.FREE),
                Tuple.of(1, Act.REVIVE),
                Tuple.of(4, Act.PASS)),
            Arbitraries.of("a", "b", "c"),
            Arbitraries.integers().between(-3, 8),
            Arbitraries.integers().between(0, 4))
        .as(Move::new)
        .list()
        .ofMinSize(5)
        .ofMaxSize(40);
  }

  @Test
  void jobsDoAsTheModelSays() {
    JqwikSession.run(() -> {
      int run = 0;
      for (List<Move> moves : moves().sampleStream().limit(RUNS).toList()) {
        Both both = new Both(database, ++run);
        for (int i = 0; i < moves.size(); i++) {
          both.make(moves.get(i));
          both.assertAlike(moves.subList(0, i + 1));
        }
      }
    });
  }

  /** The jobs and their model, side by side. */
  private static final class Both {
    private final SettableClock clock = SettableClock.on("2026-03-11");
    private final JobsModel model = new JobsModel();
    private final List<JobsModel.Taken> taken = new ArrayList<>();
    private final List<Job> jobsTaken = new ArrayList<>();
    private final Database database;
    private final Jobs jobs;
    private final JobHandler handler;
    private int moves;

    Both(Database database, int run) {
      this.database = database;
      this.jobs = new Jobs(new Ids(clock, new Random(run)), clock);
      this.handler = new Doing("test.run" + run, 100, 1, 3, batch -> {});
    }

    private void write(Consumer<WriteTx> work) {
      database.write(tx -> {
        work.accept(tx);
        return true;
      });
    }

    void make(Move move) {
      Instant then = clock.instant().plus(Duration.ofMinutes(move.minutes()));
      switch (move.act()) {
        case SCHEDULE -> schedule(move.key(), "move " + ++moves, then);
        case CANCEL -> {
          model.cancel(move.key());
          write(tx -> jobs.cancel(tx, handler.kind(), move.key()));
        }
        case CLAIM -> claim();
        case FREE -> {
          model.free(clock.instant());
          write(tx -> jobs.reclaim(tx, handler));
        }
        case REVIVE -> revive();
        case PASS -> clock.pass(Duration.ofSeconds(20L * Math.abs(move.minutes())));
        case FINISH, POSTPONE, RETRY, BURY -> end(move, then);
      }
    }

    private void schedule(String key, String data, Instant due) {
      model.schedule(key, data, due);
      write(tx -> jobs.schedule(tx, handler.kind(), key, data, due));
    }

    private void claim() {
      List<JobsModel.Taken> expected =
          model.claim(clock.instant(), clock.instant().plus(handler.lease()));
      List<Job> claimed = database.<List<Job>>write(tx -> jobs.claim(tx, handler));
      List<Job> byKey = claimed.stream().sorted(comparing(Job::key)).toList();
      int claim = expected.isEmpty() ? 0 : expected.getFirst().claim();
      assertThat(byKey.stream().map(job -> taken(job, claim))).isEqualTo(expected);
      taken.addAll(expected);
      jobsTaken.addAll(byKey);
    }

    private static JobsModel.Taken taken(Job job, int claim) {
      return new JobsModel.Taken(job.key(), job.data(), job.due(), job.attempt(), claim);
    }

    private void revive() {
      model.reviveAll(clock.instant());
      write(tx ->
          jobs.dead(tx, Page.first(100)).items().stream()
              .filter(dead -> dead.kind().equals(handler.kind()))
              .forEach(dead -> assertThat(jobs.retry(tx, dead.id())).isTrue()));
    }

    private void end(Move move, Instant then) {
      int place = taken.size() - 1 - move.back();
      if (place < 0) {
        return;
      }
      JobsModel.Taken expected = taken.get(place);
      Job job = jobsTaken.get(place);
      write(tx -> {
        switch (move.act()) {
          case FINISH ->
              assertThat(jobs.finish(tx, Set.of(job)))
                  .isEqualTo(model.finish(expected) ? Set.of(job) : Set.of());
          case POSTPONE ->
              assertThat(jobs.postpone(tx, Map.of(job, then)))
                  .isEqualTo(model.postpone(expected, then) ? Set.of(job) : Set.of());
          case RETRY -> {
            model.retry(expected, then);
            jobs.retry(tx, Map.of(job, then), "a test");
          }
          default -> {
            model.bury(expected);
            jobs.markDead(tx, List.of(job), "a test");
          }
        }
      });
    }

    void assertAlike(List<Move> moves) {
      assertThat(database.<JobCounts>read(tx -> jobs.counts(tx, handler.kind())))
          .as(() -> "after " + moves)
          .isEqualTo(model.counts());
    }
  }
}
