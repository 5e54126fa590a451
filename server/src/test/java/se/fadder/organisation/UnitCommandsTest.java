package se.fadder.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.assertRefused;
import static se.fadder.kernel.Outcomes.done;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnBothDatabases;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Term;
import se.fadder.onboarding.Plan;
import se.fadder.onboarding.PlanId;
import se.fadder.people.Employment;
import se.fadder.people.Role;
import se.fadder.people.Unit;
import se.fadder.people.UnitId;
import se.fadder.people.UnitKind;
import se.fadder.people.UnitPath;
import se.fadder.people.UnitTree;

/** Tests what becomes of units, at once and from a later day on, and what is refused. */
@OnBothDatabases
record UnitCommandsTest(Database database) {
  private static final LocalDate DAY = World.DAY;
  private static final LocalDate LATER = DAY.plusDays(21);

  @Test
  void aUnitIsAddedBelowAnother() {
    Tree tree = new Tree(new World(database));
    UnitId added = done(tree.add("hr", tree.id("Norr"), UnitKind.TEAM, "Mottagning", "mott", DAY));
    Unit unit = tree.unit(added);
    assertThat(unit.path()).isEqualTo(tree.unit("Norr").path().below(added));
    assertThat(unit.key()).isEqualTo("mott");
    assertThat(unit.opensOn()).isNull();
    UnitId later = done(tree.add("admin", added(tree), UnitKind.TEAM, "Sedan", null, LATER));
    assertThat(tree.unit(later).opensOn()).isEqualTo(LATER);
    assertRefused(
        tree.add("hr", tree.id("Söder"), UnitKind.TEAM, "Annan", "mott", DAY),
        "UNIT_KEY_TAKEN",
        "key");
    assertRefused(
        tree.add("hr", tree.id("Söder"), UnitKind.TEAM, "Annan", "två ord", DAY), "INVALID", "key");
    assertRefused(
        tree.add("hr", tree.id("Söder"), UnitKind.SECTOR, "Sektor", null, DAY),
        "KIND_DOES_NOT_FIT",
        "parentId");
    assertRefused(
        tree.add("hr", added, UnitKind.TEAM, "Lag", null, DAY), "KIND_DOES_NOT_FIT", "parentId");
  }

  private static UnitId added(Tree tree) {
    return tree.id("Norr");
  }

  @Test
  void aNameHoldsFromItsDayOn() {
    Tree tree = new Tree(new World(database));
    assertDone(tree.rename("admin", tree.id("Norr"), "Norra", DAY));
    assertThat(tree.unit("Norr").name()).isEqualTo("Norra");
    assertDone(tree.rename("hr", tree.id("Norr"), "Ådalen", LATER));
    assertThat(tree.unit("Norr").name()).isEqualTo("Norra");
    tree.morning(LATER.minusDays(1));
    assertThat(tree.unit("Norr").name()).isEqualTo("Norra");
    tree.morning(LATER);
    assertThat(tree.unit("Norr").name()).isEqualTo("Ådalen");
    assertThat(tree.changes(tree.id("Norr")))
        .extracting(UnitChange::formerName)
        .containsExactly("Norra", "Norr");
  }

  @Test
  void whatIsAboveAUnitReachesItFromTheDayOn() {
    World world = new World(database);
    Tree tree = new Tree(world);
    UnitId sector = tree.add("Storsjö kommun", UnitKind.SECTOR, "Äldre");
    assertThat(leads(world, "sector manager", "self")).isTrue();
    assertDone(tree.move("hr", tree.id("Norr"), sector, LATER));
    assertThat(leads(world, "sector manager", "self")).isTrue();
    tree.morning(LATER);
    assertThat(leads(world, "sector manager", "self")).isFalse();
    assertThat(leads(world, "manager", "self")).isTrue();
    assertThat(tree.unit("Norr").path()).isEqualTo(tree.unit(sector).path().below(tree.id("Norr")));
    assertThat(listed(world, tree.id("Barn och vuxna"))).isEmpty();
    assertThat(listed(world, sector))
        .containsExactlyInAnyOrder(world.plan("self"), world.plan("unstarted"));
    assertThat(tree.changes(tree.id("Norr")))
        .singleElement()
        .satisfies(change -> {
          assertThat(change.state()).isEqualTo(UnitChangeState.DONE);
          assertThat(change.formerId()).isEqualTo(tree.id("Barn och vuxna"));
        });
  }

  private boolean leads(World world, String manager, String person) {
    UnitPath at = employment(world, person).unitPath();
    return database.read(tx -> world.people().reach(tx, world.viewer(manager)).leads(at));
  }

  private Employment employment(World world, String person) {
    PersonId id = world.person(person);
    return database
        .<Map<PersonId, List<Employment>>>read(tx -> world.people().allEmployments(tx, Set.of(id)))
        .getOrDefault(id, List.of())
        .getFirst();
  }

  /** The plans that HR finds listed in a unit. */
  private List<PlanId> listed(World world, UnitId unit) {
    return database.read(tx -> Listings.of(tx, unit).stream().map(PlanId::new).toList());
  }

  @Test
  void aUnitBecomesPartOfAnotherWithAllThatItHas() {
    World world = new World(database);
    Tree tree = new Tree(world);
    UnitId team = tree.add("Norr", UnitKind.TEAM, "Mottagning");
    assertDone(tree.merge("hr", tree.id("Norr"), tree.id("Söder"), LATER));
    tree.morning(LATER);
    Unit norr = tree.unit("Norr");
    assertThat(norr.closedOn()).isEqualTo(LATER);
    assertThat(norr.mergedInto()).isEqualTo(tree.id("Söder"));
    assertThat(tree.unit(team).parentId()).isEqualTo(tree.id("Söder"));
    assertThat(employment(world, "self").unitId()).isEqualTo(tree.id("Söder"));
    assertThat(employment(world, "self").id()).isEqualTo(world.employment("self").id());
    assertThat(employment(world, "left manager").unitId()).isEqualTo(tree.id("Norr"));
    assertThat(leads(world, "manager", "self")).isTrue();
    assertThat(leads(world, "other manager", "self")).isTrue();
    assertThat(leads(world, "former manager", "self")).isFalse();
    assertThat(listed(world, tree.id("Norr"))).isEmpty();
    assertThat(listed(world, tree.id("Söder")))
        .containsExactlyInAnyOrder(world.plan("self"), world.plan("unstarted"));
    assertThat(listed(world, tree.id("Barn och vuxna"))).hasSize(2);
    assertThat(
            database.<Map<PlanId, Plan>>read(tx ->
                world.plans().byIds(tx, world.viewer("other manager"), Set.of(world.plan("self")))))
        .hasSize(1);
    database.read(tx -> {
      UnitPath organisation = world.unit("Storsjö kommun").path();
      assertThat(UnitTree.unitsByKey(tx, organisation, Set.of("norr", "soder")))
          .allSatisfy((key, unit) -> assertThat(unit.id()).isEqualTo(tree.id("Söder")));
      assertThat(UnitTree.keysOn(tx, tree.unit("Söder").path()))
          .containsExactly("barn", "norr", "soder");
      assertThat(Listings.former(tx, tree.id("Norr"))).contains(LATER.minusDays(1));
      return true;
    });
    assertRefused(
        tree.move("hr", tree.id("Norr"), tree.id("Storsjö kommun"), LATER), "UNIT_CLOSED");
  }

  @Test
  void rolesAreHeldOnceWhereUnitsBecomeOne() {
    World world = new World(database);
    Tree tree = new Tree(world);
    assertDone(assign(world, "manager", "Söder", DAY.plusDays(40)));
    assertDone(tree.merge("hr", tree.id("Norr"), tree.id("Söder"), DAY));
    assertThat(
            database.<List<Term>>read(tx ->
                world
                    .people()
                    .lastingRoles(tx, Set.of(world.person("manager")))
                    .getOrDefault(world.person("manager"), List.of())
                    .stream()
                    .map(role -> role.term())
                    .toList()))
        .containsExactlyInAnyOrder(
            new Term(DAY, DAY.plusDays(39)), new Term(DAY.plusDays(40), null));
  }

  private Outcome<PersonId> assign(World world, String person, String unit, LocalDate from) {
    return database.write(tx ->
        world
            .staffing()
            .assignRole(
                tx,
                world.viewer("hr"),
                world.person(person),
                Role.MANAGER,
                world.unit(unit).id(),
                from));
  }

  @Test
  void whoIsEmployedInBothHindersAMerger() {
    World world = new World(database);
    Tree tree = new Tree(world);
    database.write(tx -> {
      world.employ(tx, "self", world.unit("Söder"), DAY, DAY.plusDays(30));
      return true;
    });
    assertRefused(
        tree.merge("hr", tree.id("Norr"), tree.id("Söder"), LATER), "EMPLOYED_IN_BOTH", "intoId");
    assertDone(tree.merge("hr", tree.id("Norr"), tree.id("Söder"), DAY.plusDays(31)));
  }

  @Test
  void aUnitClosesOnceNobodyWorksThere() {
    World world = new World(database);
    Tree tree = new Tree(world);
    assertRefused(tree.close("hr", tree.id("Norr"), LATER), "PEOPLE_REMAIN", "unitId");
    assertRefused(tree.close("hr", tree.id("Barn och vuxna"), LATER), "UNITS_REMAIN", "unitId");
    assertRefused(tree.close("hr", tree.id("Storsjö kommun"), LATER), "ROOT_STAYS", "unitId");
    UnitId team = tree.add("Norr", UnitKind.TEAM, "Mottagning");
    assertDone(tree.close("hr", team, DAY));
    assertThat(tree.unit(team).closedOn()).isEqualTo(DAY);
    assertRefused(tree.rename("hr", team, "Åter", DAY), "UNIT_CLOSED", "unitId");
    assertRefused(
        tree.add("hr", team, UnitKind.TEAM, "Under", null, DAY), "UNIT_CLOSED", "parentId");
  }

  /** What was possible when it was planned, and is not any more, changes nothing and says why. */
  @Test
  void whatCannotBeDoneOnItsDayIsKeptWithItsReason() {
    World world = new World(database);
    Tree tree = new Tree(world);
    UnitId team = tree.add("Norr", UnitKind.TEAM, "Mottagning");
    assertDone(tree.close("hr", team, LATER));
    database.write(tx -> {
      world.employ(tx, "late", tree.unit(team), DAY, null);
      return true;
    });
    tree.morning(LATER);
    assertThat(tree.unit(team).closedOn()).isNull();
    assertThat(tree.changes(team).getFirst())
        .satisfies(change -> {
          assertThat(change.state()).isEqualTo(UnitChangeState.FAILED);
          assertThat(change.problem()).isEqualTo("PEOPLE_REMAIN");
        });
  }

  @Test
  void theTreeStaysATree() {
    World world = new World(database);
    Tree tree = new Tree(world);
    UnitId team = tree.add("Norr", UnitKind.TEAM, "Mottagning");
    assertRefused(
        tree.move("hr", tree.id("Norr"), tree.id("Norr"), DAY), "UNDER_ITSELF", "parentId");
    assertRefused(tree.move("hr", tree.id("Norr"), team, DAY), "UNDER_ITSELF", "parentId");
    assertRefused(
        tree.move("hr", tree.id("Norr"), tree.id("Söder"), DAY), "KIND_DOES_NOT_FIT", "parentId");
    assertRefused(tree.move("hr", tree.id("Storsjö kommun"), team, DAY), "ROOT_STAYS", "unitId");
    assertRefused(
        tree.move("hr", tree.id("Norr"), tree.id("Barn och vuxna"), DAY),
        "ALREADY_THERE",
        "parentId");
    assertRefused(
        tree.move("hr", tree.id("Norr"), tree.id("Annanstans kommun"), DAY),
        "NOT_FOUND",
        "parentId");
    assertRefused(
        tree.merge("hr", tree.id("Norr"), tree.id("Norr"), DAY), "UNDER_ITSELF", "intoId");
    assertRefused(
        tree.merge("hr", tree.id("Norr"), tree.id("Barn och vuxna"), DAY),
        "KIND_DOES_NOT_FIT",
        "intoId");
  }

  @Test
  void daysBehindAndFarAheadAreRefused() {
    Tree tree = new Tree(new World(database));
    assertRefused(
        tree.rename("hr", tree.id("Norr"), "X", DAY.minusDays(1)), "DAY_BEHIND", "fromDay");
    assertRefused(
        tree.rename("hr", tree.id("Norr"), "X", LocalDate.parse("9999-12-31")),
        "DAY_UNLIKELY",
        "fromDay");
  }

  @Test
  void whatIsPlannedIsJudgedTogether() {
    Tree tree = new Tree(new World(database));
    UnitId sector = tree.add("Storsjö kommun", UnitKind.SECTOR, "Äldre");
    UnitId team = tree.add("Norr", UnitKind.TEAM, "Mottagning");
    assertDone(tree.merge("hr", sector, tree.id("Barn och vuxna"), LATER));
    assertRefused(
        tree.move("hr", tree.id("Norr"), sector, LATER.plusDays(1)), "UNIT_CLOSED", "parentId");
    assertDone(tree.move("hr", team, tree.id("Söder"), LATER));
    assertRefused(tree.close("hr", team, DAY), "LATER_CHANGE", "fromDay");
    UnitChangeId move = tree.changes(team).getFirst().id();
    assertRefused(tree.withdraw("manager", move), "NOT_FOUND", "changeId");
    assertDone(tree.withdraw("hr", move));
    assertRefused(tree.withdraw("hr", move), "SETTLED_ALREADY", "changeId");
    assertDone(tree.close("hr", team, DAY));
  }

  @Test
  void anAdministratorShapesWhatIsEmptyAndHrAll() {
    Tree tree = new Tree(new World(database));
    assertRefused(
        tree.move("admin", tree.id("Norr"), tree.id("Storsjö kommun"), DAY), "HR_ALONE", "unitId");
    assertRefused(
        tree.merge("admin", tree.id("Norr"), tree.id("Söder"), DAY), "HR_ALONE", "unitId");
    UnitId empty = done(tree.add("admin", tree.id("Norr"), UnitKind.TEAM, "Lag", null, DAY));
    assertDone(tree.move("admin", empty, tree.id("Söder"), DAY));
    assertDone(tree.close("admin", empty, DAY));
    for (String other : List.of("manager", "sector manager", "self", "it", "strange hr")) {
      assertRefused(tree.rename(other, tree.id("Norr"), "X", DAY), "NOT_FOUND", "unitId");
      assertRefused(
          tree.add(other, tree.id("Norr"), UnitKind.TEAM, "X", null, DAY), "NOT_FOUND", "parentId");
    }
  }
}
