package se.fadder.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertOneDone;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnBothDatabases;
import se.fadder.fixtures.Race;
import se.fadder.kernel.Outcome;
import se.fadder.people.UnitId;
import se.fadder.people.UnitKind;

/** Tests that of two changes which do not go together one is made, whoever comes first. */
@Tag("slow")
@Tag("thorough")
@OnBothDatabases
record UnitRaceTest(Database database) {
  private static final int ROUNDS = 6;

  /** One goes into the other and the other into the one: both would be gone. */
  @Test
  void twoUnitsDoNotGoIntoEachOther() throws Exception {
    Tree tree = new Tree(new World(database));
    for (int round = 0; round < ROUNDS; round++) {
      UnitId one = tree.add("Norr", UnitKind.TEAM, "Ett " + round);
      UnitId other = tree.add("Söder", UnitKind.TEAM, "Två " + round);
      assertOneDone(
          Race.<Outcome<UnitId>>of(
              List.<Supplier<Outcome<UnitId>>>of(
                  () -> tree.merge("hr", one, other, World.DAY),
                  () -> tree.merge("hr", other, one, World.DAY))));
    }
  }

  /** A unit is moved below one that somebody else closes, on the same later day. */
  @Test
  void aUnitIsNotMovedBelowOneThatCloses() throws Exception {
    Tree tree = new Tree(new World(database));
    for (int round = 0; round < ROUNDS; round++) {
      UnitId unit = tree.add("Barn och vuxna", UnitKind.UNIT, "Enhet " + round);
      UnitId team = tree.add("Norr", UnitKind.TEAM, "Lag " + round);
      assertOneDone(
          Race.<Outcome<UnitId>>of(
              List.<Supplier<Outcome<UnitId>>>of(
                  () -> tree.move("hr", team, unit, World.DAY.plusDays(7)),
                  () -> tree.close("hr", unit, World.DAY.plusDays(7)))));
    }
  }

  @Test
  void aKeyIsGivenOnce() throws Exception {
    Tree tree = new Tree(new World(database));
    for (int round = 0; round < ROUNDS; round++) {
      String key = "lag" + round;
      assertOneDone(
          Race.<Outcome<UnitId>>of(
              List.<Supplier<Outcome<UnitId>>>of(
                  () -> tree.add("hr", tree.id("Norr"), UnitKind.TEAM, "A", key, World.DAY),
                  () -> tree.add("admin", tree.id("Söder"), UnitKind.TEAM, "B", key, World.DAY))));
    }
  }

  /** Two are moved at once below units of one another's branch: the tree stays one. */
  @Test
  void twoWhoMoveAtOnceLeaveATree() throws Exception {
    Tree tree = new Tree(new World(database));
    UnitId sector = tree.add("Storsjö kommun", UnitKind.SECTOR, "Äldre");
    UnitId team = tree.add("Norr", UnitKind.TEAM, "Lag");
    for (int round = 0; round < ROUNDS; round++) {
      UnitId there = round % 2 == 0 ? sector : tree.id("Barn och vuxna");
      UnitId into = round % 2 == 0 ? tree.id("Söder") : tree.id("Norr");
      Race.<Outcome<UnitId>>of(
          List.<Supplier<Outcome<UnitId>>>of(
              () -> tree.move("hr", tree.id("Norr"), there, World.DAY),
              () -> tree.move("hr", team, into, World.DAY)));
      assertThat(tree.unit("Norr").path())
          .isEqualTo(tree.unit(there).path().below(tree.id("Norr")));
      assertThat(tree.unit(team).path()).isEqualTo(tree.unit(into).path().below(team));
    }
  }
}
