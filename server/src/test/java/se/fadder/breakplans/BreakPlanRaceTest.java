package se.fadder.breakplans;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.breakplans.BreakScene.at;
import static se.fadder.breakplans.UsualBreak.MORNING_FIKA;
import static se.fadder.kernel.Outcomes.assertOneDone;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.OnBothDatabases;
import se.fadder.fixtures.Race;
import se.fadder.kernel.Outcome;

/** Tests what becomes of a plan that two devices change at the same moment. */
@Tag("slow")
@Tag("thorough")
@OnBothDatabases
final class BreakPlanRaceTest {
  private static final int ROUNDS = 10;

  private final BreakScene scene;

  BreakPlanRaceTest(Database database) {
    scene = new BreakScene(database);
  }

  @Test
  void ofTwoDevicesThatChangeOneItemOneIsTold() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      int seen = round;
      List<Outcome<?>> outcomes =
          Race.<Outcome<?>>of(
              List.of(
                  () -> scene.set("self", MORNING_FIKA, seen, at("09:00")),
                  () -> scene.choose("self", MORNING_FIKA, seen, BreakChoice.OFF, null)));
      assertOneDone(outcomes);
      UsualChoice now = scene.choice("self", MORNING_FIKA);
      assertThat(now.revision()).isEqualTo(round + 1);
      assertThat(now.choice())
          .isEqualTo(
              outcomes.getFirst() instanceof Outcome.Done ? BreakChoice.SET : BreakChoice.OFF);
    }
  }

  @Test
  void twoDevicesDoNotAddANinthItem() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      List<OwnBreak> before = scene.own("self");
      for (OwnBreak item : before) {
        scene.world.database.write(
            tx -> scene.room().commands().remove(tx, scene.world.viewer("self"), item.id()));
      }
      scene.add("self", "Andas", at("10:00"));
      scene.add("self", "Drick vatten", at("11:00"));
      assertOneDone(
          Race.<Outcome<?>>of(
              List.of(
                  () -> scene.add("self", "Titta ut", at("13:00")),
                  () -> scene.add("self", "Sträck på dig", at("14:00")))));
      assertThat(scene.own("self")).hasSize(OwnBreak.MOST);
    }
  }

  @Test
  void theLaterPauseCountsWhicheverComesFirst() throws Exception {
    scene.agree("self");
    for (int round = 0; round < ROUNDS; round++) {
      scene.world.clock.pass(Duration.ofMinutes(10));
      Instant now = scene.world.clock.instant();
      Race.<Outcome<?>>of(
          List.of(
              () -> scene.pause("self", "2026-03-13", now.minusSeconds(60)),
              () -> scene.pause("self", "2026-03-20", now.minusSeconds(30))));
      assertThat(Objects.requireNonNull(scene.plan("self").pausedUntil()))
          .hasToString("2026-03-20");
    }
  }

  @Test
  void twoManagersDoNotSetOverEachOther() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      int seen = round;
      assertOneDone(
          Race.<Outcome<?>>of(
              List.of(
                  () -> scene.setUnit("manager", "Norr", MORNING_FIKA, seen, at("09:00")),
                  () -> scene.setUnit("expert", "Norr", MORNING_FIKA, seen, at("09:15")))));
    }
  }
}
