package se.fadder.breaks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.calendar.BusySource;
import se.fadder.calendar.TimeSpan;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.jobs.WholeDay;
import se.fadder.kernel.Outcomes;
import se.fadder.kernel.PersonId;
import se.fadder.push.NotificationAnswer;
import se.fadder.push.NotificationId;
import se.fadder.supervision.SessionId;

/** Tests what planning days asks of the database. */
@OnOneDatabase
final class BreakStatementsTest {
  private final BreakDayScene scene;

  BreakStatementsTest(Database database) {
    scene = new BreakDayScene(database);
  }

  @Test
  void manyDaysArePlannedInAsManyStatementsAsOne() {
    scene.agree("self");
    scene.world.clock.setDay(World.DAY.plusDays(1));
    long one = statements(1);
    scene.database.write(tx -> {
      IntStream.range(0, 18)
          .forEach(i ->
              scene.world.employ(
                  tx, "person " + i, scene.world.unit("Norr"), World.DAY.minusYears(1), null));
      return true;
    });
    IntStream.range(0, 18).forEach(i -> scene.agree("person " + i));
    scene.world.clock.setDay(World.DAY.plusDays(2));
    assertThat(statements(1)).isLessThanOrEqualTo(one).isLessThan(30);
  }

  /** How many the morning of the clock's day takes, in so many units of work. */
  private long statements(int units) {
    long before = scene.database.counts().statements();
    assertThat(
            WholeDay.of(scene.world.breaks().morning(), scene.world.today().date(), scene.database))
        .isEqualTo(units);
    return scene.database.counts().statements() - before;
  }

  /** In the fika of a nation a thousand come each second. */
  @Test
  void anAnswerToWhatWasToldReadsNothingOfTheDay() {
    scene.agree("self");
    scene.wake();
    scene.until("09:31");
    BreakSlotId fika = scene.slot("self", "09:30").id();
    long before = scene.database.counts().statements();
    Outcomes.assertDone(scene.answer("self", fika, BreakAnswer.TAKEN));
    assertThat(scene.database.counts().statements() - before).isLessThan(8);
  }

  /**
   * The notification ends with its answer, so nothing else that tells of the break is looked for.
   */
  @Test
  void anAnswerToANotificationLooksForNoOther() {
    scene.agree("self");
    scene.wake();
    scene.until("09:31");
    NotificationId told = scene.open("self").getFirst().id();
    long before = scene.database.counts().statements();
    Outcomes.assertDone(scene.answer("self", told, NotificationAnswer.DONE));
    assertThat(scene.database.counts().statements() - before).isLessThan(8);
    assertThat(scene.open("self")).isEmpty();
    assertThat(scene.breaks("self")).first().isEqualTo("09:30 FIKA TAKEN");
  }

  @Test
  void whoeverDoesNotWantToBeRemindedCostsTwo() {
    long before = scene.database.counts().statements();
    scene.home("self", "15:00");
    long said = scene.database.counts().statements() - before;
    before = scene.database.counts().statements();
    scene.agree("colleague");
    scene.home("colleague", "15:00");
    assertThat(scene.database.counts().statements() - before).isGreaterThan(said + 10);
    assertThat(said).isLessThan(8);
  }

  /** Has a series of sessions make somebody busy, this one first, a week apart. */
  private Set<BusySource> series(int sessions) {
    Map<BusySource, TimeSpan> spans = new LinkedHashMap<>();
    for (int week = 0; week < sessions; week++) {
      spans.put(
          BusySource.of("SESSION", new SessionId(new UUID(sessions, week))),
          new TimeSpan(
              scene.at("13:00").plus(Duration.ofDays(7L * week)),
              scene.at("14:00").plus(Duration.ofDays(7L * week))));
    }
    scene.database.write(tx -> {
      scene.world.busyTimes().add(tx, self(), spans);
      return true;
    });
    return spans.keySet();
  }

  private Set<PersonId> self() {
    return Set.of(scene.world.person("self"));
  }

  private long clearing(Set<BusySource> sources) {
    long before = scene.database.counts().statements();
    scene.database.write(tx -> {
      scene.world.busyTimes().clear(tx, self(), sources);
      return true;
    });
    return scene.database.counts().statements() - before;
  }

  @Test
  void aSeriesThatEndsPlansTheDayOnceHoweverLongItWas() {
    scene.agree("self");
    scene.wake();
    long two = clearing(series(2));
    assertThat(two).isGreaterThan(10);
    assertThat(clearing(series(40))).isEqualTo(two);
  }

  @Test
  void whoeverIsBusyOnOtherDaysHasNoneOfThemPlanned() {
    scene.agree("self");
    scene.wake();
    Set<BusySource> all = series(2);
    Set<BusySource> next = all.stream().skip(1).collect(Collectors.toSet());
    assertThat(clearing(next)).isLessThan(6);
  }
}
