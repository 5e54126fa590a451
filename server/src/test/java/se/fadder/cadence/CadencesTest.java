package se.fadder.cadence;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Problem;
import se.fadder.people.UnitId;

/** Tests the cadences of units: which one holds, who sets it, and what is none. */
@OnOneDatabase
final class CadencesTest {
  private static final List<CadenceRow> EVERY_SECOND = List.of(new CadenceRow(null, 2));
  private static final List<CadenceRow> EVERY_THIRD = List.of(new CadenceRow(null, 3));

  private final CadenceScene scene;

  CadencesTest(Database database) {
    scene = new CadenceScene(database);
  }

  @Test
  void untilSomebodySetsOneTheUsualOneHolds() {
    UnitCadence usual = of("Norr");
    assertThat(usual.rows())
        .containsExactly(new CadenceRow(6, 1), new CadenceRow(26, 2), new CadenceRow(null, 4));
    assertThat(usual.from()).isNull();
    assertThat(usual.own()).isFalse();
    assertThat(usual.revision()).isZero();
  }

  @Test
  void theNearestUnitAboveWins() {
    assertDone(set("hr", "Storsjö kommun", 0, EVERY_SECOND));
    assertThat(of("Norr").rows()).isEqualTo(EVERY_SECOND);
    assertThat(of("Norr").from()).isEqualTo(unit("Storsjö kommun"));
    assertThat(of("Norr").own()).isFalse();
    assertDone(set("sector manager", "Barn och vuxna", 0, EVERY_THIRD));
    assertThat(of("Norr").from()).isEqualTo(unit("Barn och vuxna"));
    assertDone(set("manager", "Norr", 0, EVERY_SECOND));
    assertThat(of("Norr").own()).isTrue();
    assertThat(of("Söder").rows()).isEqualTo(EVERY_THIRD);
    assertDone(clear("manager", "Norr", 1));
    assertThat(of("Norr").rows()).isEqualTo(EVERY_THIRD);
    assertThat(of("Norr").revision()).isEqualTo(2);
  }

  @Test
  void itIsSetByWhoeverLeadsTheUnitAndByHr() {
    for (String other : List.of("other manager", "main mentor", "self", "admin", "strange hr")) {
      assertRefused(set(other, "Norr", 0, EVERY_SECOND), "unitId", "NOT_FOUND");
      assertRefused(clear(other, "Norr", 0), "unitId", "NOT_FOUND");
    }
    assertRefused(set("manager", "Barn och vuxna", 0, EVERY_SECOND), "unitId", "NOT_FOUND");
    assertRefused(set("sector manager", "Storsjö kommun", 0, EVERY_THIRD), "unitId", "NOT_FOUND");
    assertThat(of("Norr").revision()).isZero();
    assertDone(set("sector manager", "Norr", 0, EVERY_SECOND));
    assertDone(set("hr", "Norr", 1, EVERY_THIRD));
  }

  @Test
  void whoSawAnEarlierOneIsTold() {
    assertDone(set("manager", "Norr", 0, EVERY_SECOND));
    assertThat(set("hr", "Norr", 0, EVERY_THIRD)).isInstanceOf(Outcome.Overtaken.class);
    assertThat(clear("hr", "Norr", 0)).isInstanceOf(Outcome.Overtaken.class);
    assertThat(of("Norr").rows()).isEqualTo(EVERY_SECOND);
    assertDone(clear("hr", "Norr", 1));
    assertThat(set("manager", "Norr", 1, EVERY_THIRD))
        .as("also where it was taken away meanwhile")
        .isInstanceOf(Outcome.Overtaken.class);
    assertDone(set("manager", "Norr", 2, EVERY_THIRD));
  }

  @Test
  void theWeeksOfRowsRiseAndTheLastHasNone() {
    assertFault(List.of(), "rows", "NO_CADENCE_ROWS");
    assertFault(List.of(new CadenceRow(6, 1)), "rows,0,untilWeek", "LAST_ROW_ENDS");
    assertFault(
        List.of(new CadenceRow(6, 1), new CadenceRow(6, 2), new CadenceRow(null, 4)),
        "rows,1,untilWeek",
        "WEEKS_NOT_RISING");
    assertFault(
        List.of(new CadenceRow(null, 1), new CadenceRow(null, 2)),
        "rows,0,untilWeek",
        "WEEKS_NOT_RISING");
    assertThat(of("Norr").revision()).isZero();
  }

  private void assertFault(List<CadenceRow> rows, String field, String code) {
    assertRefused(set("manager", "Norr", 0, rows), field, code);
  }

  private static void assertRefused(Outcome<UnitId> outcome, String field, String code) {
    Problem problem = outcome.refusal().orElseThrow();
    assertThat(problem.code()).isEqualTo(code);
    assertThat(String.join(",", problem.field())).isEqualTo(field);
  }

  @Test
  void whatIsDueFollowsAtOnceAndTheIndexSoonAfter() {
    scene.met("main mentor", "self", "2026-03-02");
    assertThat(scene.cadence("self").due()).hasToString("2026-03-13");
    assertDone(set("manager", "Norr", 0, EVERY_THIRD));
    assertThat(scene.cadence("self").due()).hasToString("2026-03-27");
    scene.renew();
    assertThat(scene.index()).isEqualTo(scene.derived());
    assertThat(scene.index()).extracting(PairCadence::due).asString().contains("2026-03-27");
  }

  @Test
  void theAuditLogHasWhatWasSet() {
    assertThat(scene.world.changesOf(() -> assertDone(set("hr", "Norr", 0, Cadence.USUAL.rows()))))
        .singleElement()
        .satisfies(change -> {
          assertThat(change.kind()).isEqualTo(CadenceChangeKind.CADENCE_SET);
          assertThat(change.detail()).isEqualTo("to 6: 1, to 26: 2, then: 4");
        });
    assertThat(scene.world.changesOf(() -> assertDone(clear("hr", "Norr", 1))))
        .singleElement()
        .satisfies(
            change -> assertThat(change.kind()).isEqualTo(CadenceChangeKind.CADENCE_CLEARED));
  }

  private UnitId unit(String name) {
    return scene.world.unit(name).id();
  }

  private UnitCadence of(String unit) {
    return Objects.requireNonNull(
        scene
            .world
            .database
            .read(tx ->
                scene
                    .world
                    .cadence()
                    .cadences()
                    .ofUnits(tx, scene.world.viewer("self"), Set.of(unit(unit))))
            .get(unit(unit)));
  }

  private Outcome<UnitId> set(String viewer, String unit, int revision, List<CadenceRow> rows) {
    return scene.write(tx ->
        scene
            .world
            .cadence()
            .cadences()
            .set(tx, scene.world.viewer(viewer), unit(unit), revision, rows));
  }

  private Outcome<UnitId> clear(String viewer, String unit, int revision) {
    return scene.write(tx ->
        scene
            .world
            .cadence()
            .cadences()
            .clear(tx, scene.world.viewer(viewer), unit(unit), revision));
  }
}
