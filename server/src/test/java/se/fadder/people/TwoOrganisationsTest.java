package se.fadder.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.PersonId;

/**
 * Tests somebody who works, or worked, in two organisations: each sees what is done there and no
 * more.
 */
@OnOneDatabase
record TwoOrganisationsTest(Database database) {
  @Test
  void eachOrganisationSeesItsOwnEmployment() {
    World world = both("colleague");
    assertThat(units(world, "hr", "colleague")).containsExactly("Norr");
    assertThat(units(world, "manager", "colleague")).containsExactly("Norr");
    assertThat(units(world, "self", "colleague")).containsExactly("Norr");
    assertThat(units(world, "strange hr", "colleague")).containsExactly("Annanstans kommun");
    assertThat(units(world, "stranger", "colleague")).containsExactly("Annanstans kommun");
  }

  @Test
  void theyThemselvesSeeBoth() {
    World world = both("colleague");
    assertThat(units(world, "colleague", "colleague"))
        .containsExactlyInAnyOrder("Norr", "Annanstans kommun");
  }

  @Test
  void whoHasLeftOneSeesWhatTheyDidThereAndNothingElseOfIt() {
    World world = both("colleague");
    database.write(tx ->
        world
            .employments()
            .end(
                tx,
                world.viewer("hr"),
                employment(world, "colleague", "Norr"),
                World.DAY.minusDays(1)));
    assertThat(units(world, "colleague", "colleague"))
        .containsExactlyInAnyOrder("Norr", "Annanstans kommun");
    assertThat(units(world, "colleague", "self")).isEmpty();
    Set<UnitId> others = Set.of(world.unit("Söder").id(), world.unit("Barn och vuxna").id());
    Map<UnitId, Unit> seen =
        database.read(tx -> world.people().units(tx, world.viewer("colleague"), others));
    assertThat(seen).isEmpty();
  }

  /** The one of that name, employed in both organisations. */
  private World both(String name) {
    World world = new World(database);
    Employment before = world.employment(name);
    database.write(tx -> {
      world.employ(tx, name, world.unit("Annanstans kommun"), before.firstDay(), null);
      return true;
    });
    return world;
  }

  private EmploymentId employment(World world, String name, String unit) {
    Set<PersonId> person = Set.of(world.person(name));
    return database.read(tx ->
        tx.sql(PeopleSql.class).employmentsOf(person).stream()
            .filter(at -> at.unitId().equals(world.unit(unit).id()))
            .map(Employment::id)
            .findFirst()
            .orElseThrow());
  }

  /** The units of the employments that the viewer sees, which the viewer must see too. */
  private List<String> units(World world, String viewer, String whose) {
    return database.read(tx -> {
      List<Employment> seen =
          world
              .people()
              .employmentsOf(tx, world.viewer(viewer), Set.of(world.person(whose)))
              .getOrDefault(world.person(whose), List.of());
      Map<UnitId, Unit> units =
          world
              .people()
              .units(
                  tx,
                  world.viewer(viewer),
                  seen.stream().map(Employment::unitId).collect(Collectors.toSet()));
      assertThat(units).hasSize(seen.size());
      return units.values().stream().map(Unit::name).toList();
    });
  }
}
