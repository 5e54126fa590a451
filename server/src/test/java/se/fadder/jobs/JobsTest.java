package se.fadder.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.OnBothDatabases;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Ids;
import se.fadder.kernel.Page;
import se.fadder.kernel.SettableClock;
import se.fadder.kernel.Slice;

/**
 * Tests what is scheduled, taken, ended and forgotten, step by step. {@link JobsModelTest} mixes
 * it.
 */
@OnBothDatabases
final class JobsTest {
  private static final String REASON = "java.lang.IllegalStateException";

  private final SettableClock clock = SettableClock.on("2026-03-11");
  private final Database database;
  private final Jobs jobs = new Jobs(new Ids(clock, new Random(7)), clock);
  private final JobHandler handler = new Doing(batch -> {});

  JobsTest(Database database) {
    this.database = database;
  }

  private Instant in(int minutes) {
    return clock.instant().plus(Duration.ofMinutes(minutes));
  }

  private void write(Consumer<WriteTx> work) {
    database.write(tx -> {
      work.accept(tx);
      return true;
    });
  }

  private void schedule(String key, String data, Instant due) {
    write(tx -> jobs.schedule(tx, Doing.KIND, key, data, due));
  }

  private List<Job> claim() {
    return database.write(tx -> jobs.claim(tx, handler));
  }

  private Set<Job> finish(List<Job> claimed) {
    return database.write(tx -> jobs.finish(tx, claimed));
  }

  private JobCounts counts() {
    return database.read(tx -> jobs.counts(tx, Doing.KIND));
  }

  @Test
  void whatIsDueIsTakenOnceTheOldestFirst() {
    schedule("b", "2", in(-1));
    schedule("a", "1", in(-2));
    schedule("later", "3", in(1));
    List<Job> claimed = claim();
    assertThat(claimed).extracting(Job::key).containsExactly("a", "b");
    assertThat(claimed.getFirst())
        .isEqualTo(
            new Job(
                claimed.getFirst().id(),
                Doing.KIND,
                "a",
                "1",
                in(-2),
                1,
                claimed.getFirst().claim()));
    assertThat(claim()).isEmpty();
    assertThat(counts()).isEqualTo(new JobCounts(1, 2, 0, in(1)));
    assertThat(finish(claimed)).containsExactlyInAnyOrderElementsOf(claimed);
    assertThat(finish(claimed)).isEmpty();
    clock.pass(Duration.ofMinutes(1));
    assertThat(claim()).extracting(Job::data).containsExactly("3");
  }

  @Test
  void aBatchHoldsNoMoreThanItsHandlerTakes() {
    write(tx ->
        jobs.schedule(
            tx,
            IntStream.range(0, 150)
                .mapToObj(i -> new NewJob(Doing.KIND, "key " + i, "", in(0)))
                .toList()));
    assertThat(claim()).hasSize(100);
    assertThat(claim()).hasSize(50);
  }

  @Test
  void twiceScheduledItIsDoneOnceAtTheEarlierTimeWithTheNewerData() {
    schedule("a", "1", in(5));
    schedule("a", "2", in(3));
    schedule("a", "3", in(9));
    clock.pass(Duration.ofMinutes(3));
    List<Job> claimed = claim();
    assertThat(claimed).extracting(Job::data).containsExactly("3");
    finish(claimed);
    clock.pass(Duration.ofHours(1));
    assertThat(claim()).isEmpty();
    assertThat(counts()).isEqualTo(new JobCounts(0, 0, 0, null));
  }

  @Test
  void scheduledWhileItRunsItIsDoneOnceMore() {
    schedule("a", "1", in(0));
    List<Job> first = claim();
    schedule("a", "2", in(5));
    schedule("a", "3", in(2));
    schedule("a", "4", in(7));
    assertThat(claim()).isEmpty();
    assertThat(finish(first)).isEqualTo(Set.copyOf(first));
    clock.pass(Duration.ofMinutes(2));
    List<Job> second = claim();
    assertThat(second).extracting(Job::data).containsExactly("4");
    assertThat(finish(first)).as("what was done is not held any more").isEmpty();
    assertThat(finish(second)).hasSize(1);
    clock.pass(Duration.ofHours(1));
    assertThat(claim()).isEmpty();
  }

  @Test
  void aHandlerSchedulesTheNextOneBesideTheEndOfThis() {
    schedule("a", "1", in(0));
    List<Job> first = claim();
    write(tx -> {
      jobs.schedule(tx, Doing.KIND, "a", "2", in(10));
      assertThat(jobs.finish(tx, first)).hasSize(1);
    });
    clock.pass(Duration.ofMinutes(10));
    List<Job> second = claim();
    write(tx -> {
      assertThat(jobs.finish(tx, second)).hasSize(1);
      jobs.schedule(tx, Doing.KIND, "a", "3", in(10));
    });
    assertThat(claim()).isEmpty();
    clock.pass(Duration.ofMinutes(10));
    assertThat(claim()).extracting(Job::data).containsExactly("3");
  }

  @Test
  void whatIsCancelledIsNotDoneAndMayNotBeEnded() {
    schedule("waiting", "", in(1));
    schedule("held", "", in(0));
    List<Job> held = claim();
    write(tx -> {
      jobs.cancel(tx, Doing.KIND, "waiting");
      jobs.cancel(tx, Doing.KIND, "held");
      jobs.cancel(tx, Doing.KIND, "unknown");
    });
    assertThat(finish(held)).isEmpty();
    schedule("held", "new", in(0));
    assertThat(finish(held)).isEmpty();
    assertThat(claim()).extracting(Job::data).containsExactly("new");
  }

  @Test
  void whatIsPostponedHasNotFailed() {
    schedule("a", "", in(0));
    schedule("b", "", in(0));
    List<Job> claimed = claim();
    schedule("b", "again", in(1));
    Map<Job, Instant> later = Map.of(claimed.getFirst(), in(2), claimed.getLast(), in(2));
    assertThat(database.<Set<Job>>write(tx -> jobs.postpone(tx, later))).hasSize(2);
    assertThat(database.<Set<Job>>write(tx -> jobs.postpone(tx, later))).isEmpty();
    clock.pass(Duration.ofMinutes(1));
    List<Job> second = claim();
    assertThat(second).extracting(Job::data).containsExactly("again");
    finish(second);
    clock.pass(Duration.ofMinutes(1));
    assertThat(claim()).extracting(Job::attempt).containsExactly(1);
  }

  @Test
  void whatIsHeldForTooLongOthersTakeOver() {
    schedule("a", "", in(0));
    List<Job> first = claim();
    assertThat(look()).isEqualTo(new JobSql.Look(false, false));
    clock.pass(Doing.LEASE.minusMillis(1));
    assertThat(look().leftBehind()).isFalse();
    clock.pass(Duration.ofMillis(1));
    assertThat(look().leftBehind()).isTrue();
    write(tx -> jobs.reclaim(tx, handler));
    assertThat(look()).isEqualTo(new JobSql.Look(true, false));
    List<Job> second = claim();
    assertThat(second).extracting(Job::attempt).as("a crash is no failure").containsExactly(1);
    assertThat(finish(first)).isEmpty();
    assertThat(finish(second)).hasSize(1);
  }

  @Test
  void aClaimFromTheFutureIsOver() {
    schedule("a", "", in(-200));
    clock.pass(Doing.LEASE);
    claim();
    clock.pass(Doing.LEASE.negated());
    assertThat(look().leftBehind()).as("a clock may be a little fast").isFalse();
    clock.pass(Duration.ofHours(-1));
    assertThat(look().leftBehind()).isTrue();
    write(tx -> jobs.reclaim(tx, handler));
    assertThat(claim()).hasSize(1);
  }

  private JobSql.Look look() {
    return database.read(tx -> jobs.look(tx, handler));
  }

  @Test
  void whatIsScheduledMeanwhileOutlivesACrash() {
    schedule("a", "1", in(0));
    claim();
    schedule("a", "2", in(60));
    write(tx -> jobs.freeAll(tx, handler));
    List<Job> again = claim();
    assertThat(again).extracting(Job::data).containsExactly("2");
    finish(again);
    clock.pass(Duration.ofMinutes(60));
    assertThat(claim()).hasSize(1);
  }

  @Test
  void theDeadAreShownPageByPageUntilTheyAreRevived() {
    for (String key : List.of("a", "b", "c")) {
      schedule(key, "data of " + key, in(0));
    }
    List<Job> claimed = claim();
    write(tx -> jobs.markDead(tx, claimed, REASON));
    assertThat(claim()).isEmpty();
    assertThat(counts()).isEqualTo(new JobCounts(0, 0, 3, null));
    Slice<DeadJob> page = dead(Page.first(2));
    assertThat(page.hasNext()).isTrue();
    DeadJob last = page.items().getLast();
    assertThat(last)
        .isEqualTo(
            new DeadJob(last.id(), Doing.KIND, last.key(), in(0), 1, REASON, clock.instant()));
    Page next = new Page(2, new Page.After(last.kind(), last.id().value().toString()));
    assertThat(dead(next).items()).hasSize(1).doesNotContainAnyElementsOf(page.items());
    assertThat(revive(last.id())).isTrue();
    assertThat(revive(last.id())).isFalse();
    assertThat(claim()).extracting(Job::key, Job::attempt).containsExactly(tuple(last.key(), 1));
  }

  private Slice<DeadJob> dead(Page page) {
    return database.read(tx -> jobs.dead(tx, page));
  }

  private boolean revive(JobId id) {
    return database.write(tx -> jobs.retry(tx, id));
  }

  @Test
  void whatIsDeadBeginsAnewWhenItIsScheduled() {
    schedule("a", "1", in(0));
    List<Job> first = claim();
    write(tx -> jobs.markDead(tx, first, REASON));
    schedule("a", "2", in(1));
    assertThat(dead(Page.first(10)).items()).isEmpty();
    clock.pass(Duration.ofMinutes(1));
    assertThat(claim()).extracting(Job::data).containsExactly("2");
  }

  @Test
  void whatIsScheduledWhileItDiesLives() {
    schedule("a", "1", in(0));
    List<Job> first = claim();
    schedule("a", "2", in(1));
    write(tx -> jobs.markDead(tx, first, REASON));
    assertThat(dead(Page.first(10)).items()).isEmpty();
    clock.pass(Duration.ofMinutes(1));
    assertThat(claim()).extracting(Job::attempt).containsExactly(1);
  }

  @Test
  void theOldestThatIsDueSaysHowLateWeAre() {
    schedule("a", "", in(-3));
    schedule("b", "", in(-1));
    assertThat(counts().late(clock.instant())).isEqualTo(Duration.ofMinutes(3));
    finish(claim());
    schedule("c", "", in(1));
    assertThat(counts().late(clock.instant())).isZero();
    assertThat(new JobCounts(0, 0, 0, null).late(clock.instant())).isZero();
  }
}
