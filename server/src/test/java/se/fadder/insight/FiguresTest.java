package se.fadder.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.insight.Figures.FiguresOf;
import se.fadder.people.Unit;
import se.fadder.people.UnitId;

/** Tests what figures say, and to whom. */
@OnOneDatabase
final class FiguresTest {
  private static final String LEAVERS = "LEAVERS";

  private final InsightScene scene;

  FiguresTest(Database database) {
    scene = new InsightScene(database);
  }

  private UnitId unit(String name) {
    return scene.world.unit(name).id();
  }

  @Test
  void nothingIsToldBeforeTheMonthIsMade() {
    assertThat(scene.read("hr", unit("Norr"), LEAVERS)).isEmpty();
    scene.make();
    assertThat(scene.read("hr", unit("Norr"), LEAVERS)).isEqualTo("0 of 9, 9 people");
  }

  @Test
  void whoeverLeadsReadsTheirUnitsAndHrTheOrganisation() {
    scene.make();
    assertThat(scene.read("manager", unit("Norr"), LEAVERS)).isNotEmpty();
    assertThat(scene.read("sector manager", unit("Norr"), LEAVERS)).isNotEmpty();
    assertThat(scene.read("sector manager", unit("Barn och vuxna"), LEAVERS)).isNotEmpty();
    assertThat(scene.read("hr", unit("Storsjö kommun"), LEAVERS)).isNotEmpty();
    assertThat(scene.read("manager", unit("Barn och vuxna"), LEAVERS)).isEmpty();
    assertThat(scene.read("other manager", unit("Norr"), LEAVERS)).isEmpty();
    assertThat(scene.read("strange hr", unit("Storsjö kommun"), LEAVERS)).isEmpty();
  }

  @Test
  void everybodyReadsTheUnitInWhichTheyWork() {
    scene.make();
    assertThat(scene.read("colleague", unit("Norr"), LEAVERS))
        .isEqualTo(scene.read("manager", unit("Norr"), LEAVERS));
    assertThat(scene.read("colleague", unit("Söder"), LEAVERS)).isEmpty();
    assertThat(scene.read("colleague", unit("Storsjö kommun"), LEAVERS)).isEmpty();
    assertThat(scene.read("left manager", unit("Norr"), LEAVERS)).isEmpty();
    assertThat(scene.read("unstarted", unit("Norr"), LEAVERS)).isEmpty();
    assertThat(from("colleague")).containsExactly("Norr");
    assertThat(from("manager")).containsExactly("Norr");
    assertThat(from("hr")).containsExactly("Storsjö kommun");
    assertThat(from("left manager")).isEmpty();
  }

  private List<String> from(String viewer) {
    return scene.world.database.read(tx ->
        scene.world.insight().figures().from(tx, scene.world.viewer(viewer)).stream()
            .map(Unit::name)
            .toList());
  }

  @Test
  void aTeamOfFourIsNotToldAndNotWorkedOut() {
    UnitId four = scene.team("Söder", "Fyran", 4).id();
    UnitId six = scene.team("Söder", "Sexan", 6).id();
    scene.make();
    assertThat(scene.read("other manager", four, LEAVERS)).isEqualTo("TOO_FEW");
    // In Söder itself work two: with the four of the team they are enough to be told of together.
    assertThat(scene.read("other manager", six, LEAVERS)).isEqualTo("0 of 6, 6 people");
    assertThat(scene.read("other manager", unit("Söder"), LEAVERS)).isEqualTo("0 of 12, 12 people");
  }

  @Test
  void aTeamOfFourIsNotWorkedOutFromTheOneBesideIt() {
    Unit west = scene.team("Barn och vuxna", "Väst", 0);
    Unit four = scene.team(west, "Fyran", 4);
    Unit nine = scene.team(west, "Nian", 9);
    scene.make();
    assertThat(scene.read("sector manager", west.id(), LEAVERS)).isEqualTo("0 of 13, 13 people");
    assertThat(scene.read("sector manager", four.id(), LEAVERS)).isEqualTo("TOO_FEW");
    assertThat(scene.read("sector manager", nine.id(), LEAVERS)).isEqualTo("GIVES_AWAY");
  }

  @Test
  void somebodyInTwoUnitsIsCountedInTheUpperOne() {
    scene.world.database.write(tx -> {
      scene.world.employ(
          tx, "colleague", scene.world.unit("Barn och vuxna"), LocalDate.parse("2026-02-01"), null);
      return true;
    });
    scene.make();
    assertThat(scene.read("manager", unit("Norr"), LEAVERS)).isEqualTo("0 of 8, 8 people");
    assertThat(scene.read("hr", unit("Storsjö kommun"), LEAVERS)).startsWith("0 of ");
  }

  @Test
  void whatIsRareIsCountedByTheQuarter() {
    scene.make();
    assertThat(scene.read("manager", unit("Norr"), "STARTED")).isEqualTo("not counted");
    assertThat(scene.read("manager", unit("Norr"), "BREAKS")).isEqualTo("TOO_FEW");
  }

  @Test
  void aUnitThatIsNewerThanTheMonthHasNone() {
    scene.make();
    Unit team = scene.team("Norr", "Nya", 7);
    assertThat(scene.read("manager", team.id(), LEAVERS)).isEmpty();
    FiguresOf of = new FiguresOf(team.id(), 3);
    Map<FiguresOf, List<FigureMonth>> read =
        scene.world.database.read(tx ->
            scene.world.insight().figures().of(tx, scene.world.viewer("manager"), Set.of(of)));
    assertThat(read).containsEntry(of, List.of());
  }
}
