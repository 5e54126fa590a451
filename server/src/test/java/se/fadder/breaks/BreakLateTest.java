package se.fadder.breaks;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;

import java.time.LocalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.fadder.breakplans.UsualBreak;
import se.fadder.db.Database;
import se.fadder.db.OnBothDatabases;

/** Tests that breaks keep their distance where one is told late. */
@OnBothDatabases
final class BreakLateTest {
  private final BreakDayScene scene;

  BreakLateTest(Database database) {
    scene = new BreakDayScene(database);
  }

  @BeforeEach
  void planned() {
    scene.agree("self");
    scene.set("self", UsualBreak.WIND_DOWN, 0, "15:00");
    scene.wake();
    scene.until("14:25");
  }

  @Test
  void whatFollowsKeepsItsDistanceFromWhatAServerThatStoodStillTellsLate() {
    assertThat(scene.breaks("self")).endsWith("14:30 FIKA PLANNED", "15:00 WIND_DOWN PLANNED");
    scene.now("14:57");
    scene.deliver();
    assertThat(scene.breaks("self")).endsWith("14:30 FIKA TOLD", "15:17 WIND_DOWN PLANNED");
    scene.until("15:16");
    assertThat(scene.told("self")).isEqualTo(3);
    scene.until("15:17");
    assertThat(scene.told("self")).isEqualTo(4);
  }

  @Test
  void whatFollowsQuietHoursKeepsItsDistanceToo() {
    assertDone(
        scene.database.write(tx ->
            scene
                .world
                .notifications()
                .setQuietHours(
                    tx, scene.world.viewer("self"), LocalTime.of(12, 0), LocalTime.of(14, 50))));
    scene.until("14:50");
    assertThat(scene.breaks("self")).endsWith("14:30 FIKA TOLD", "15:10 WIND_DOWN PLANNED");
  }

  @Test
  void whatIsToldInTimeMovesNothing() {
    scene.until("14:30");
    assertThat(scene.breaks("self")).endsWith("14:30 FIKA TOLD", "15:00 WIND_DOWN PLANNED");
  }
}
