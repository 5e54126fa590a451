package se.fadder.stepreminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.Outcomes;
import se.fadder.kernel.Term;
import se.fadder.push.NotificationAnswer;

/**
 * Tests what is told at another time than in the morning of its day: because of absence or quiet
 * hours.
 */
@OnOneDatabase
final class StepsDueLaterTest {
  private final ReminderScene scene;
  private final World world;

  StepsDueLaterTest(Database database) {
    scene = new ReminderScene(database);
    world = scene.world;
  }

  private void isAway(String name, String firstDay, @Nullable String lastDay) {
    world.database.write(tx -> {
      LocalDate last = lastDay == null ? null : LocalDate.parse(lastDay);
      world
          .calendar()
          .recordAbsence(tx, world.person(name), new Term(LocalDate.parse(firstDay), last));
      return true;
    });
  }

  @Test
  void whoIsAwayWithoutAnEndIsToldWhenThereWasOne() {
    isAway("main mentor", "2026-02-16", null);
    scene.beginOn("2026-02-18");
    scene.passTo(LocalDate.parse("2026-03-02"), LocalTime.of(12, 0));
    assertThat(scene.told("main mentor")).isEmpty();
    world.database.write(tx -> {
      tx.sql(AbsenceSql.class).end(LocalDate.parse("2026-03-02"));
      return true;
    });
    scene.passTo(LocalDate.parse("2026-03-03"), LocalTime.of(7, 29));
    assertThat(scene.told("main mentor")).isEmpty();
    scene.passTo(LocalDate.parse("2026-03-03"), LocalTime.of(7, 30));
    assertThat(scene.steps("main mentor")).containsExactly("Moment fika");
  }

  interface AbsenceSql {
    @SqlUpdate("update absence set last_day = :day where last_day is null")
    void end(LocalDate day);
  }

  @Test
  void whoFellIllInTheNightIsToldWhenTheyAreBack() {
    scene.beginOn("2026-02-18");
    scene.passTo(LocalDate.parse("2026-02-19"), LocalTime.of(6, 0));
    isAway("main mentor", "2026-02-19", "2026-02-19");
    scene.passTo(LocalDate.parse("2026-02-20"), LocalTime.of(7, 0));
    assertThat(scene.told("main mentor")).isEmpty();
    scene.passTo(LocalDate.parse("2026-02-20"), LocalTime.of(7, 30));
    assertThat(scene.steps("main mentor")).containsExactly("Moment fika");
  }

  private void isQuiet(String name, String begins, String ends) {
    world.database.write(tx ->
        world
            .notifications()
            .setQuietHours(tx, world.viewer(name), LocalTime.parse(begins), LocalTime.parse(ends)));
  }

  private void later(String name) {
    Outcomes.assertDone(
        world.database.write(tx ->
            world
                .notifications()
                .answer(
                    tx,
                    world.viewer(name),
                    scene.told(name).getFirst().id(),
                    NotificationAnswer.LATER)));
  }

  @Test
  void whoAsksToBeToldLaterIsToldWhenItIsNotQuietAnyMore() {
    isQuiet("main mentor", "17:00", "07:00");
    scene.beginOn("2026-02-18");
    scene.passTo(LocalDate.parse("2026-02-19"), LocalTime.of(16, 30));
    later("main mentor");
    scene.passTo(LocalDate.parse("2026-02-20"), LocalTime.of(6, 59));
    assertThat(scene.told("main mentor")).isEmpty();
    scene.passTo(LocalDate.parse("2026-02-20"), LocalTime.of(7, 0));
    assertThat(scene.steps("main mentor")).containsExactly("Moment fika");
  }

  @Test
  void laterOnAFridayIsOnMonday() {
    isQuiet("former manager", "17:00", "07:00");
    scene.beginOn("2026-02-18");
    scene.passTo(LocalDate.parse("2026-02-20"), LocalTime.of(16, 30));
    later("former manager");
    scene.passTo(LocalDate.parse("2026-02-23"), LocalTime.of(7, 29));
    assertThat(scene.told("former manager")).isEmpty();
    scene.passTo(LocalDate.parse("2026-02-23"), LocalTime.of(7, 30));
    assertThat(scene.steps("former manager")).containsExactly("Moment samtal");
  }

  @Test
  void whoseDayIsQuietIsToldInTheEvening() {
    isQuiet("main mentor", "06:00", "18:30");
    scene.beginOn("2026-02-18");
    scene.passTo(LocalDate.parse("2026-02-19"), LocalTime.of(18, 29));
    assertThat(scene.told("main mentor")).isEmpty();
    scene.passTo(LocalDate.parse("2026-02-19"), LocalTime.of(18, 30));
    assertThat(scene.steps("main mentor")).containsExactly("Moment fika");
  }
}
