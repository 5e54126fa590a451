package se.fadder.breakplans;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.breakplans.BreakScene.at;
import static se.fadder.breakplans.BreakScene.between;
import static se.fadder.breakplans.UsualBreak.LUNCH_WALK;
import static se.fadder.breakplans.UsualBreak.MORNING_FIKA;
import static se.fadder.breakplans.UsualBreak.WELLNESS_HOUR;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.assertOvertaken;
import static se.fadder.kernel.Outcomes.assertRefused;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;

/** Tests who says when the breaks of a unit fall, who sees it, and what the audit log has. */
@OnOneDatabase
final class UnitBreaksTest {
  private final BreakScene scene;

  UnitBreaksTest(Database database) {
    scene = new BreakScene(database);
  }

  @Test
  void theyAreSetByWhoeverLeadsTheUnitAndByItsExperts() {
    for (String other :
        List.of("self", "main mentor", "other manager", "hr", "admin", "stranger", "strange hr")) {
      assertRefused(
          scene.setUnit(other, "Norr", MORNING_FIKA, 0, at("09:00")), "NOT_FOUND", "unitId");
    }
    assertRefused(
        scene.setUnit("manager", "Barn och vuxna", MORNING_FIKA, 0, at("09:00")),
        "NOT_FOUND",
        "unitId");
    assertDone(scene.setUnit("manager", "Norr", MORNING_FIKA, 0, at("09:00")));
    assertDone(scene.setUnit("sector manager", "Norr", MORNING_FIKA, 1, at("09:15")));
    assertDone(scene.setUnit("expert", "Norr", MORNING_FIKA, 2, at("09:20")));
    assertThat(scene.unitChoice("self", "Norr", MORNING_FIKA).time()).isEqualTo(at("09:20"));
  }

  @Test
  void whoSawAnEarlierOneIsTold() {
    assertDone(scene.setUnit("manager", "Norr", MORNING_FIKA, 0, at("09:00")));
    assertOvertaken(scene.setUnit("expert", "Norr", MORNING_FIKA, 0, at("09:15")));
    assertDone(scene.chooseUnit("manager", "Norr", MORNING_FIKA, 1, BreakChoice.AS_ABOVE, null));
    assertOvertaken(scene.setUnit("expert", "Norr", MORNING_FIKA, 0, at("09:15")));
    assertDone(scene.setUnit("expert", "Norr", MORNING_FIKA, 2, at("09:15")));
  }

  @Test
  void eachUnitShowsWhatHoldsAboveIt() {
    assertDone(scene.setUnit("expert", "Barn och vuxna", LUNCH_WALK, 0, between("11:00", "12:00")));
    UsualChoice norr = scene.unitChoice("self", "Norr", LUNCH_WALK);
    assertThat(norr.choice()).isEqualTo(BreakChoice.AS_ABOVE);
    assertThat(norr.time()).isEqualTo(between("11:00", "12:00"));
    assertThat(norr.fromId()).isEqualTo(scene.world.unit("Barn och vuxna").id());
    assertDone(scene.chooseUnit("manager", "Norr", LUNCH_WALK, 0, BreakChoice.OFF, null));
    UsualChoice off = scene.unitChoice("self", "Norr", LUNCH_WALK);
    assertThat(off.choice()).isEqualTo(BreakChoice.OFF);
    assertThat(off.time()).isNull();
    assertThat(off.above()).isEqualTo(between("11:00", "12:00"));
    UsualChoice own = scene.choice("self", LUNCH_WALK);
    assertThat(own.time()).isNull();
    assertThat(own.fromId()).isEqualTo(scene.world.unit("Norr").id());
    UsualChoice hour = scene.unitChoice("self", "Norr", WELLNESS_HOUR);
    assertThat(hour.time()).isNull();
    assertThat(hour.fromId()).isNull();
  }

  @Test
  void whoeverIsElsewhereSeesNone() {
    for (String other : List.of("stranger", "strange hr")) {
      assertThat(
              scene.world.database.<Object>read(tx ->
                  scene
                      .room()
                      .units()
                      .of(tx, scene.world.viewer(other), Set.of(scene.world.unit("Norr").id()))))
          .asString()
          .isEqualTo("{}");
    }
  }

  @Test
  void theAuditLogHasWhatIsSaidForUnitsAndNothingThatAPersonSays() {
    assertThat(
            scene.world.changesOf(() -> {
              assertDone(
                  scene.setUnit("manager", "Norr", LUNCH_WALK, 0, between("11:00", "12:30")));
              assertDone(scene.chooseUnit("manager", "Norr", LUNCH_WALK, 1, BreakChoice.OFF, null));
            }))
        .allSatisfy(
            change -> assertThat(change.kind()).isEqualTo(BreakPlanChangeKind.UNIT_BREAK_CHOSEN))
        .extracting(change -> change.detail())
        .containsExactly("LUNCH_WALK 12345 11:00-12:30 15 min", "LUNCH_WALK OFF");
    assertThat(
            scene.world.changesOf(() -> {
              scene.agree("self");
              assertDone(scene.pause("self", "2026-03-12"));
              assertDone(scene.set("self", MORNING_FIKA, 0, at("09:00")));
              assertDone(scene.add("self", "Andas", at("10:00")));
            }))
        .isEmpty();
  }
}
