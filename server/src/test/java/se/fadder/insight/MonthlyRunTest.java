package se.fadder.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.OnBothDatabases;
import se.fadder.fixtures.Race;
import se.fadder.jobs.Job;
import se.fadder.jobs.JobId;
import se.fadder.jobs.JobRunner;
import se.fadder.jobs.JobWatch;
import se.fadder.kernel.PersonId;
import se.fadder.measures.Fact;
import se.fadder.measures.Measure;
import se.fadder.measures.Secrecy;
import se.fadder.people.Unit;

/** Tests that a month is made once, whatever happens while it is made. */
@OnBothDatabases
final class MonthlyRunTest {
  private final InsightScene scene;

  MonthlyRunTest(Database database) {
    scene = new InsightScene(database);
  }

  @Test
  void aMonthThatIsPublishedNeverChanges() {
    scene.make();
    List<String> stored = scene.stored();
    assertThat(stored).isNotEmpty();
    assertThat(scene.done()).isZero();
    scene.world.database.write(tx -> {
      for (int i = 0; i < 9; i++) {
        scene.world.employ(
            tx, "late " + i, scene.world.unit("Söder"), LocalDate.parse("2026-02-01"), null);
      }
      return true;
    });
    scene.make();
    assertThat(scene.stored()).isEqualTo(stored);
  }

  /** Of thousands there are as many facts a day: those of each are added as they are read. */
  @Test
  void whatSomebodyDoesOnManyDaysIsHeldAsOneFact() {
    PersonId person = scene.world.person("colleague");
    UUID unit = scene.world.unit("Norr").id().value();
    UUID other = scene.world.unit("Söder").id().value();
    Measure daily =
        Measure.daily(
            Named.BREAKS,
            Secrecy.PRIVATE,
            (tx, days) ->
                List.of(
                    new Fact(person, days.first().getDayOfMonth() == 1 ? other : unit, 1, 2, 0)));
    assertThat(scene.run().facts().of(InsightScene.FEBRUARY, daily))
        .containsExactlyInAnyOrder(
            new Fact(person, other, 1, 2, 0), new Fact(person, unit, 27, 54, 0));
  }

  private enum Named {
    BREAKS,
    BREAKS_DECLINED
  }

  @Test
  void measuresThatShareTheirSourceAreReadOnce() {
    Unit unit = scene.team("Norr", "Nya", 9);
    List<PersonId> people =
        Stream.iterate(0, i -> i < 9, i -> i + 1).map(i -> scene.world.person("Nya " + i)).toList();
    AtomicInteger asked = new AtomicInteger();
    Measure taken =
        Measure.monthly(
            Named.BREAKS,
            Secrecy.COUNT,
            (tx, days) -> {
              asked.incrementAndGet();
              return people.stream()
                  .map(person -> new Fact(person, unit.id().value(), 1, 5, 3))
                  .toList();
            });
    Measure declined =
        taken.seenAs(
            Named.BREAKS_DECLINED,
            Secrecy.COUNT,
            one -> new Fact(one.personId(), one.unitId(), one.more(), one.whole(), 0));
    new MonthlyRun(scene.world.database, scene.world.today(), List.of(taken, declined))
        .make(List.of(InsightScene.FEBRUARY));
    assertThat(asked).hasValue(1);
    assertThat(scene.read("hr", unit.id(), "BREAKS")).isEqualTo("9 of 45, 9 people");
    assertThat(scene.read("hr", unit.id(), "BREAKS_DECLINED")).isEqualTo("27 of 45, 9 people");
  }

  @Test
  void aMonthToComeIsRefused() {
    YearMonth march = YearMonth.parse("2026-03");
    assertThatThrownBy(() -> scene.run().make(List.of(march)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(scene.stored()).isEmpty();
  }

  /** Wherever it is cut off, nobody sees anything, and the next attempt leaves the same. */
  @Test
  void whatIsCutOffIsGoneOnWith() {
    int writes = 0;
    boolean isCut = true;
    while (isCut) {
      int most = writes++;
      AtomicInteger count = new AtomicInteger();
      try {
        scene.run().make(InsightScene.FEBRUARY, tx -> count.incrementAndGet() <= most, tx -> {});
        isCut = false;
      } catch (MonthlyRun.TakenOver e) {
        assertThat(scene.read("hr", scene.world.unit("Norr").id(), "LEAVERS")).isEmpty();
      }
    }
    List<String> pieces = scene.stored();
    assertThat(writes).isGreaterThan(3);
    assertThat(scene.read("hr", scene.world.unit("Norr").id(), "LEAVERS"))
        .isEqualTo("0 of 9, 9 people");
    assertThat(pieces.stream().map(row -> row.split(" ")[2])).contains("LEAVERS");
    assertThat(scene.done()).isZero();
  }

  @Test
  void twoServersAtOncePublishItOnce() throws Exception {
    List<String> outcomes = Race.of(List.of(this::attempt, this::attempt));
    assertThat(outcomes).contains("made");
    List<String> stored = scene.stored();
    assertThat(stored).isNotEmpty();
    scene.make();
    assertThat(scene.stored()).isEqualTo(stored);
    assertThat(scene.read("hr", scene.world.unit("Norr").id(), "LEAVERS"))
        .isEqualTo("0 of 9, 9 people");
  }

  private String attempt() {
    try {
      scene.make();
      return "made";
    } catch (MonthlyRun.TakenOver e) {
      return "taken over";
    }
  }

  /** From the third day of a month the past one is made, by a job. */
  @Test
  void theDailyWorkHasItMadeFromTheThirdDayOn() {
    work("2026-03-02");
    assertThat(waiting()).isZero();
    work("2026-03-03");
    work("2026-03-04");
    assertThat(waiting()).isOne();
    try (JobRunner _ =
        new JobRunner(
            scene.world.database,
            scene.world.jobs(),
            List.of(scene.world.insight().job()),
            RandomGenerator.getDefault(),
            JobWatch.NONE)) {
      long giveUp = System.nanoTime() + 30_000_000_000L;
      while (waiting() > 0 && System.nanoTime() < giveUp) {
        Thread.onSpinWait();
      }
    }
    assertThat(scene.read("hr", scene.world.unit("Norr").id(), "LEAVERS"))
        .isEqualTo("0 of 9, 9 people");
    work("2026-03-05");
    assertThat(waiting()).isZero();
  }

  private void work(String day) {
    Optional<String> on =
        scene.world.database.write(
            tx -> scene.world.insight().days().some(tx, LocalDate.parse(day), ""));
    assertThat(on).isEmpty();
  }

  private long waiting() {
    return scene.world.database.<Long>read(tx -> {
      var counts = scene.world.jobs().counts(tx, FigureJob.KIND);
      return counts.waiting() + counts.held() + counts.dead();
    });
  }

  /** A job that another server has reclaimed writes nothing more. */
  @Test
  void aJobThatIsNotHeldWritesNothing() {
    Job job =
        new Job(
            scene.world.ids().next(JobId::new),
            FigureJob.KIND,
            "2026-02",
            "",
            scene.world.clock.instant(),
            1,
            scene.world.ids().next());
    assertThatThrownBy(() -> scene.world.insight().job().run(List.of(job)))
        .isInstanceOf(MonthlyRun.TakenOver.class);
    assertThat(scene.stored()).isEmpty();
  }
}
