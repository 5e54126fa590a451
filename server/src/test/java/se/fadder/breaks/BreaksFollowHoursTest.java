package se.fadder.breaks;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import se.fadder.calendar.WorkingHoursCommands;
import se.fadder.calendar.WorkingHoursDay;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;

/** Tests that nobody is reminded outside the hours that their unit has been given meanwhile. */
@OnOneDatabase
final class BreaksFollowHoursTest {
  private final BreakDayScene scene;

  BreaksFollowHoursTest(Database database) {
    scene = new BreakDayScene(database);
    scene.agree("self");
    scene.wake();
    scene.until("12:00");
  }

  /** The manager says until when the unit works from today on. */
  private void worksUntil(String time) {
    assertDone(
        scene.database.write(tx ->
            scene
                .world
                .hoursCommands()
                .setUnit(
                    tx,
                    scene.world.viewer("manager"),
                    scene.world.unit("Norr").id(),
                    new WorkingHoursCommands.Said(
                        BreakDayScene.DAY,
                        null,
                        1,
                        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream()
                            .map(day ->
                                new WorkingHoursDay(
                                    1, day, LocalTime.of(8, 0), LocalTime.parse(time)))
                            .toList()))));
  }

  @Test
  void theRestOfTheDayIsPlannedAnewSoonAfter() {
    worksUntil("14:00");
    scene.work();
    assertThat(scene.breaks("self")).containsExactly("09:30 FIKA PASSED", "11:30 WALK TOLD");
    assertThat(scene.waiting("self")).isZero();
    worksUntil("16:00");
    scene.work();
    assertThat(scene.breaks("self")).last().isEqualTo("14:30 FIKA PLANNED");
  }

  @Test
  void nothingIsToldOutsideTheHoursThoughTheDayIsNotPlannedAnewYet() {
    worksUntil("14:00");
    scene.until("15:00");
    assertThat(scene.told("self")).isEqualTo(2);
  }
}
