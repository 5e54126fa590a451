package se.fadder.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.Outcome;
import se.fadder.people.AccessScope;
import se.fadder.people.Role;
import se.fadder.people.Unit;
import se.fadder.people.UnitId;
import se.fadder.people.UnitKind;
import se.fadder.people.UnitPath;
import se.fadder.people.UnitShaping;

/**
 * Tests that whatever order units are added, moved, merged and closed in, at once or for later
 * days, there is a tree in which reach by paths is reach by parents.
 */
@OnOneDatabase
record TreeStaysATreeTest(Database database) {
  private static final int DEEDS = 60;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void anyOrderOfDeedsLeavesATree(long seed) {
    World world = new World(database);
    Tree tree = new Tree(world);
    Random random = new Random(seed);
    List<UnitId> units = new ArrayList<>();
    for (String name : List.of("Storsjö kommun", "Barn och vuxna", "Norr", "Söder")) {
      units.add(tree.id(name));
    }
    int done = 0;
    for (int deed = 0; deed < DEEDS; deed++) {
      LocalDate day = tree.today().plusDays(random.nextInt(3));
      UnitId one = units.get(random.nextInt(units.size()));
      UnitId other = units.get(random.nextInt(units.size()));
      Outcome<UnitId> outcome =
          switch (random.nextInt(7)) {
            case 0, 1 -> {
              UnitKind kind = UnitKind.values()[1 + random.nextInt(3)];
              Outcome<UnitId> added = tree.add("hr", one, kind, "Enhet " + deed, null, day);
              if (added instanceof Outcome.Done<UnitId>(UnitId id)) {
                units.add(id);
              }
              yield added;
            }
            case 2, 3 -> tree.move("hr", one, other, day);
            case 4 -> tree.merge("hr", one, other, day);
            case 5 -> tree.close("hr", one, day);
            default -> tree.rename("hr", one, "Namn " + deed, day);
          };
      done += outcome instanceof Outcome.Done ? 1 : 0;
      if (random.nextInt(4) == 0) {
        tree.morning(tree.today().plusDays(1));
      }
      if (deed % 10 == 9) {
        assertIsTree(world, units);
      }
    }
    assertThat(done).isGreaterThan(DEEDS / 6);
  }

  private void assertIsTree(World world, List<UnitId> ids) {
    Map<UnitId, Unit> units =
        database.read(tx -> UnitShaping.units(tx, ids)).stream()
            .collect(Collectors.toMap(Unit::id, Function.identity()));
    units
        .values()
        .forEach(unit -> {
          UnitId parent = unit.parentId();
          if (parent == null) {
            assertThat(unit.path()).isEqualTo(UnitPath.root(unit.id()));
          } else {
            Unit above = Objects.requireNonNull(units.get(parent));
            assertThat(unit.path()).isEqualTo(above.path().below(unit.id()));
            assertThat(unit.kind().fitsBelow(above.kind())).isTrue();
            assertThat(unit.isClosed() || !above.isClosed()).isTrue();
          }
          assertThat(above(units, unit)).containsExactlyInAnyOrderElementsOf(unit.path().units());
        });
    for (String manager : List.of("manager", "sector manager", "other manager")) {
      database.read(tx -> {
        AccessScope scope = world.people().reach(tx, world.viewer(manager));
        Set<UnitId> held = scope.unitsOf(Role.MANAGER);
        units
            .values()
            .forEach(unit ->
                assertThat(scope.leads(unit.path()))
                    .as(manager + " leads " + unit.name())
                    .isEqualTo(above(units, unit).stream().anyMatch(held::contains)));
        assertThat(held).allMatch(unit -> !Objects.requireNonNull(units.get(unit)).isClosed());
        return true;
      });
    }
  }

  /** A unit and all above it, found by going up from parent to parent. */
  private static Set<UnitId> above(Map<UnitId, Unit> units, Unit unit) {
    Set<UnitId> above = new HashSet<>();
    for (Unit at = unit; at != null; at = at.parentId() == null ? null : units.get(at.parentId())) {
      assertThat(above.add(at.id())).as("no cycle").isTrue();
    }
    return above;
  }
}
