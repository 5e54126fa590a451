package se.fadder.people;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.World.DAY;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Term;

/** Tests that everybody who holds a role nearest to a unit is found, and nobody else. */
@OnOneDatabase
final class NearestHoldersTest {
  private final Database database;
  private final World world;

  NearestHoldersTest(Database database) {
    this.database = database;
    this.world = new World(database);
  }

  @Test
  void bothManagersOfAUnitAreFound() {
    assign("colleague", Role.MANAGER, "Norr");
    assertThat(nearest(Role.MANAGER, "Norr")).containsExactlyInAnyOrder("manager", "colleague");
  }

  @Test
  void whereTheUnitHasNoneBothAboveAreFound() {
    assign("expert", Role.MANAGER, "Barn och vuxna");
    leave("manager");
    assertThat(nearest(Role.MANAGER, "Norr")).containsExactlyInAnyOrder("sector manager", "expert");
    assertThat(nearest(Role.MANAGER, "Söder")).containsExactly("other manager");
  }

  @Test
  void oneOfTwoWhoHasLeftIsNotFoundAndTheOneAboveIsNotEither() {
    assign("colleague", Role.MANAGER, "Norr");
    leave("manager");
    assertThat(nearest(Role.MANAGER, "Norr")).containsExactly("colleague");
  }

  @Test
  void hrOfTheOrganisationIsFoundForEveryUnitOfIt() {
    assign("it", Role.HR, "Storsjö kommun");
    assertThat(nearest(Role.HR, "Norr")).containsExactlyInAnyOrder("hr", "it");
    assertThat(nearest(Role.HR, "Annanstans kommun")).containsExactly("strange hr");
  }

  @Test
  void nobodyIsFoundWhereNobodyHoldsTheRoleUpToTheRoot() {
    leave("manager");
    leave("sector manager");
    assertThat(nearest(Role.MANAGER, "Norr")).isEmpty();
  }

  @Test
  void whoHoldsTheRoleTwiceIsFoundOnce() {
    assign("manager", Role.MANAGER, "Norr");
    assertThat(nearest(Role.MANAGER, "Norr")).containsExactly("manager");
  }

  @Test
  void aManagerIsNotTheirOwnManager() {
    assertThat(besides("manager", "Norr")).containsExactly("sector manager");
    assertThat(unitOf("manager", "Norr")).isEqualTo("Barn och vuxna");
    assertThat(unitOf("self", "Norr")).isEqualTo("Norr");
    assign("colleague", Role.MANAGER, "Norr");
    assertThat(besides("manager", "Norr")).containsExactly("colleague");
    assertThat(unitOf("manager", "Norr")).isEqualTo("Norr");
  }

  @Test
  void whoHoldsTheRoleForTheVeryUnitIsToldApart() {
    assertThat(at(Role.MANAGER, "Norr")).containsExactly("manager");
    leave("manager");
    assertThat(at(Role.MANAGER, "Norr")).isEmpty();
  }

  private Set<String> at(Role role, String unit) {
    UnitId id = world.unit(unit).id();
    return database.read(
        tx -> names(NearestHolders.of(tx, world.people(), Set.of(id)).at(role, id)));
  }

  @Test
  void severalUnitsAreLookedUpTogether() {
    List<String> found =
        database.read(tx -> {
          NearestHolders holders =
              NearestHolders.of(
                  tx,
                  world.people(),
                  Set.of(world.unit("Norr").id(), world.unit("Barn och vuxna").id()));
          return List.of(
              names(holders.of(Role.MANAGER, world.unit("Norr").id())).toString(),
              names(holders.of(Role.MANAGER, world.unit("Barn och vuxna").id())).toString());
        });
    assertThat(found).containsExactly("[manager]", "[sector manager]");
  }

  private void assign(String name, Role role, String unit) {
    database.write(tx -> {
      Term term = new Term(DAY, null);
      world.peopleWriter().assignRole(tx, world.person(name), role, world.unit(unit), term);
      return true;
    });
  }

  private void leave(String name) {
    database.write(tx -> {
      tx.sql(PeopleSql.class).endEmployment(world.employment(name).id(), DAY.minusDays(1));
      return true;
    });
  }

  private Set<String> nearest(Role role, String unit) {
    UnitId id = world.unit(unit).id();
    return database.read(
        tx -> names(NearestHolders.of(tx, world.people(), Set.of(id)).of(role, id)));
  }

  private Set<String> besides(String person, String unit) {
    UnitId id = world.unit(unit).id();
    return database.read(tx ->
        names(
            NearestHolders.of(tx, world.people(), Set.of(id))
                .besides(Set.of(world.person(person)), Role.MANAGER, id)));
  }

  private String unitOf(String person, String unit) {
    Unit at = world.unit(unit);
    UnitId found =
        database.read(tx ->
            NearestHolders.of(tx, world.people(), Set.of(at.id()))
                .unitBesides(Set.of(world.person(person)), Role.MANAGER, at.path()));
    return List.of("Norr", "Barn och vuxna", "Storsjö kommun").stream()
        .filter(name -> world.unit(name).id().equals(found))
        .findFirst()
        .orElseThrow();
  }

  private Set<String> names(Set<PersonId> people) {
    return people.stream().map(world::nameOf).collect(Collectors.toSet());
  }
}
