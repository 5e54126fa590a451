package se.fadder.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.Ids;
import se.fadder.kernel.Page;
import se.fadder.kernel.SettableClock;

/** A server at its jobs. */
@OnOneDatabase
@Timeout(60)
final class JobRunnerTest {
  private final SettableClock clock = SettableClock.on("2026-03-11");
  private final Database database;
  private final Jobs jobs = new Jobs(new Ids(clock, new Random(7)), clock);
  private final List<String> outcomes = Collections.synchronizedList(new ArrayList<>());
  private final List<JobRunner> runners = new ArrayList<>();

  JobRunnerTest(Database database) {
    this.database = database;
  }

  @BeforeEach
  void createTable() {
    database.write(tx -> {
      tx.sql(EffectSql.class).create();
      return true;
    });
  }

  @AfterEach
  void stop() {
    runners.forEach(JobRunner::close);
  }

  private JobRunner run(Jobs jobs, JobHandler handler) {
    JobWatch watch =
        new JobWatch() {
          @Override
          public void ran(String kind, AttemptResult outcome, long late, long took) {
            outcomes.add(outcome + (late < 0 || took <= 0 ? " but not measured" : ""));
          }
        };
    JobRunner runner = new JobRunner(database, jobs, List.of(handler), new Random(7), watch);
    runners.add(runner);
    return runner;
  }

  private void schedule(String key, Instant due) {
    database.write(tx -> {
      jobs.schedule(tx, Doing.KIND, key, "", due);
      return true;
    });
  }

  private JobCounts counts() {
    return database.read(tx -> jobs.counts(tx, Doing.KIND));
  }

  private List<String> effects() {
    return database.read(tx -> tx.sql(EffectSql.class).keys());
  }

  private static void await(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      sleep(5);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private void effect(List<Job> batch) {
    Doing.effect(database, jobs, batch);
  }

  @Test
  void whatBecomesDueIsBegunWithinASecond() {
    Clock real = Clock.systemUTC();
    Jobs timed = new Jobs(new Ids(real, new Random(7)), real);
    List<Duration> late = Collections.synchronizedList(new ArrayList<>());
    run(
        timed,
        new Doing(batch -> {
          batch.forEach(job -> late.add(Duration.between(job.due(), real.instant())));
          Doing.effect(database, timed, batch);
        }));
    Instant now = real.instant();
    database.write(tx -> {
      timed.schedule(
          tx,
          IntStream.range(0, 40)
              .mapToObj(i -> new NewJob(Doing.KIND, "key " + i, "", now.plusMillis(137L * i)))
              .toList());
      return true;
    });
    await(() -> late.size() == 40);
    assertThat(late).allMatch(time -> time.compareTo(Duration.ofSeconds(1)) < 0);
    System.out.println("the latest was begun " + Collections.max(late).toMillis() + " ms late");
  }

  @Test
  void whatIsDueWhenItIsScheduledWaitsForNoPoll() {
    run(jobs, new Doing(this::effect));
    schedule("first", clock.instant());
    await(() -> counts().waiting() + counts().held() == 0);
    long fastest = Long.MAX_VALUE;
    for (int i = 0; i < 20; i++) {
      long before = System.nanoTime();
      schedule("key " + i, clock.instant());
      await(() -> counts().waiting() + counts().held() == 0);
      fastest = Math.min(fastest, System.nanoTime() - before);
    }
    // Each is scheduled when the server has just begun to wait for a quarter of a second.
    assertThat(fastest).isLessThan(TimeUnit.MILLISECONDS.toNanos(125));
    assertThat(effects()).hasSize(21);
  }

  @Test
  void anIdleServerWritesNothing() {
    schedule("later", clock.instant().plusSeconds(60));
    run(jobs, new Doing(this::effect));
    sleep(300);
    long units = database.counts().units();
    sleep(800);
    assertThat(database.counts().units()).isEqualTo(units);
    clock.pass(Duration.ofSeconds(60));
    await(() -> effects().contains("later"));
  }

  @Test
  void whatFailsIsTriedAgainLaterAndAtLastIsDead() {
    List<Integer> attempts = Collections.synchronizedList(new ArrayList<>());
    run(
        jobs,
        new Doing(batch -> {
          attempts.add(batch.getFirst().attempt());
          throw new IllegalStateException("about somebody", new AssertionError("and more"));
        }));
    schedule("a", clock.instant());
    for (int attempt = 1; attempt <= 3; attempt++) {
      int made = attempt;
      await(() -> outcomes.size() == made);
      Instant earliest = counts().earliest();
      if (attempt < 3) {
        assertThat(earliest)
            .isBetween(clock.instant(), clock.instant().plus(BackOff.most(attempt)));
        clock.pass(BackOff.most(attempt));
      }
    }
    assertThat(attempts).containsExactly(1, 2, 3);
    assertThat(outcomes).containsExactly("FAILED", "FAILED", "DEAD");
    DeadJob dead = database.read(tx -> jobs.dead(tx, Page.first(10))).items().getFirst();
    assertThat(dead.failures()).isEqualTo(3);
    assertThat(dead.reason())
        .matches(
            "java.lang.IllegalStateException by java.lang.AssertionError"
                + " at JobRunnerTest.java:\\d+");
    clock.pass(Duration.ofDays(1));
    sleep(600);
    assertThat(attempts).hasSize(3);
    assertThat(database.<Boolean>write(tx -> jobs.retry(tx, dead.id()))).isTrue();
    await(() -> attempts.size() == 4);
    assertThat(attempts.getLast()).isEqualTo(1);
  }

  @Test
  void anErrorIsAFailureToo() {
    run(
        jobs,
        new Doing(batch -> {
          if (batch.getFirst().attempt() == 1) {
            Thread.currentThread().interrupt();
            throw new StackOverflowError();
          }
          effect(batch);
        }));
    schedule("a", clock.instant());
    await(() -> outcomes.contains("FAILED"));
    clock.pass(BackOff.most(1));
    await(() -> effects().contains("a"));
  }

  @Test
  void whatIsLeftUndoneIsTriedAgain() {
    run(
        jobs,
        new Doing(batch -> {
          if (batch.getFirst().attempt() > 1) {
            effect(batch);
          }
        }));
    schedule("a", clock.instant());
    await(() -> outcomes.contains("FAILED"));
    clock.pass(BackOff.most(1));
    await(() -> effects().contains("a"));
  }

  @Test
  void nothingDiesOfAnotherOnesFault() {
    run(
        jobs,
        new Doing(batch -> {
          if (batch.stream().anyMatch(job -> job.key().equals("bad"))) {
            throw new IllegalStateException();
          }
          effect(batch);
        }));
    Instant now = clock.instant();
    database.write(tx -> {
      for (String key : List.of("good", "bad", "better")) {
        jobs.schedule(tx, Doing.KIND, key, "", now);
      }
      return true;
    });
    await(() -> outcomes.size() == 3);
    clock.pass(BackOff.most(1));
    await(() -> outcomes.size() == 6);
    clock.pass(BackOff.most(2));
    await(() -> counts().dead() == 1);
    await(() -> effects().equals(List.of("better", "good")));
  }

  @Test
  void whatIsPostponedIsNoFailure() {
    Instant then = clock.instant().plusSeconds(60);
    run(
        jobs,
        new Doing(batch -> {
          if (clock.instant().isBefore(then)) {
            database.write(tx -> jobs.postpone(tx, Map.of(batch.getFirst(), then)));
          } else {
            effect(batch);
          }
        }));
    schedule("a", clock.instant());
    await(() -> outcomes.size() == 1);
    assertThat(effects()).isEmpty();
    clock.pass(Duration.ofSeconds(60));
    await(() -> outcomes.size() == 2);
    assertThat(outcomes).containsOnly("OVER");
    assertThat(effects()).containsExactly("a");
  }

  @Test
  void noMoreBatchesRunAtOnceThanMay() {
    CountDownLatch let = new CountDownLatch(1);
    List<Job> begun = Collections.synchronizedList(new ArrayList<>());
    run(
        jobs,
        new Doing(
            Doing.KIND,
            10,
            2,
            3,
            batch -> {
              begun.addAll(batch);
              await(let);
              effect(batch);
            }));
    database.write(tx -> {
      jobs.schedule(
          tx,
          IntStream.range(0, 50)
              .mapToObj(i -> new NewJob(Doing.KIND, "key " + i, "", clock.instant()))
              .toList());
      return true;
    });
    await(() -> begun.size() == 20);
    sleep(400);
    assertThat(begun).hasSize(20);
    assertThat(counts().held()).as("nothing is held that is not begun").isEqualTo(20);
    let.countDown();
    await(() -> effects().size() == 50);
  }

  @Test
  void closingFinishesWhatRunsAndBeginsNothing() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch let = new CountDownLatch(1);
    JobRunner runner =
        run(
            jobs,
            new Doing(
                Doing.KIND,
                10,
                1,
                1,
                batch -> {
                  begun.countDown();
                  await(let);
                  effect(batch);
                }));
    // With one attempt each runs alone: two are taken, one is begun.
    database.write(tx -> {
      jobs.schedule(tx, Doing.KIND, "a", "", clock.instant().minusSeconds(1));
      jobs.schedule(tx, Doing.KIND, "b", "", clock.instant());
      return true;
    });
    await(begun);
    Thread closing = Thread.ofVirtual().start(runner::close);
    sleep(400);
    assertThat(closing.isAlive()).isTrue();
    let.countDown();
    closing.join();
    assertThat(effects()).containsExactly("a");
    assertThat(counts()).isEqualTo(new JobCounts(1, 0, 0, clock.instant()));
  }

  @Test
  void whatAServerHeldThatIsGoneIsDone() {
    schedule("a", clock.instant());
    JobHandler handler = new Doing(this::effect);
    assertThat(database.<List<Job>>write(tx -> jobs.claim(tx, handler))).hasSize(1);
    run(jobs, handler);
    if (database.isShared()) {
      sleep(600);
      assertThat(effects()).as("another server may be at it").isEmpty();
      clock.pass(Doing.LEASE);
    }
    await(() -> effects().contains("a"));
  }

  @Test
  void aKindHasOneHandler() {
    List<JobHandler> two = List.of(new Doing(this::effect), new Doing(this::effect));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new JobRunner(database, jobs, two, new Random(7), JobWatch.NONE));
  }
}
