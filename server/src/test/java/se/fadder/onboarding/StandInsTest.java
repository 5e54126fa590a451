package se.fadder.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.Page;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Term;
import se.fadder.overview.Waiting;
import se.fadder.people.Role;
import se.fadder.people.Unit;
import se.fadder.people.UnitKind;

/**
 * Tests who does what a role does in the introduction of somebody who holds that role: never
 * themselves.
 */
@OnOneDatabase
final class StandInsTest {
  private static final LocalDate STARTS = World.DAY.plusDays(1);

  private final World world;
  private @Nullable Unit small;

  StandInsTest(Database database) {
    world = new World(database);
  }

  @BeforeEach
  void aUnitWithoutAManager() {
    world.database.write(tx -> {
      small =
          world
              .peopleWriter()
              .addUnit(tx, world.unit("Barn och vuxna"), UnitKind.UNIT, "Öster", "oster");
      return true;
    });
  }

  private Unit small() {
    return Objects.requireNonNull(small);
  }

  /** Somebody who is new where they hold a role, and whose plan has begun. */
  private void isNew(String name, Role role, Unit unit) {
    world.database.write(tx -> {
      world.employ(tx, name, unit, STARTS, null);
      world.peopleWriter().assignRole(tx, world.person(name), role, unit, new Term(STARTS, null));
      return world.beginnings().beginNow(tx, world.viewer("hr"), world.employment(name), null);
    });
    world.clock.setDay(STARTS);
  }

  private Step step(String newHire, String key) {
    return world.database.read(tx -> {
      Plan plan = tx.sql(PlanSql.class).ofNewHires(Set.of(world.person(newHire))).getFirst();
      return Plans.stepsOf(tx, plan.id()).stream()
          .filter(one -> one.key().equals(key))
          .findFirst()
          .orElseThrow();
    });
  }

  private String doer(Step step) {
    Map<StepId, PersonId> doers =
        world.database.read(tx -> world.plans().responsible(tx, List.of(step)));
    PersonId doer = doers.get(step.id());
    return doer == null ? "nobody" : world.nameOf(doer);
  }

  private boolean hasToDo(String name, Step step) {
    return world.database.<Boolean>read(tx ->
        world.toDo().of(tx, world.viewer(name), Page.first(Page.MOST)).items().stream()
            .anyMatch(one -> one.id().equals(step.id())));
  }

  private boolean waitsFor(String name, Step step) {
    return world.database.<Boolean>read(tx ->
        world
            .waitingLists()
            .of(tx, world.viewer(name), Set.of(step.planId()))
            .getOrDefault(step.planId(), List.of())
            .stream()
            .filter(Waiting::forViewer)
            .flatMap(waiting -> waiting.items().stream())
            .anyMatch(item -> item.step().id().equals(step.id())));
  }

  @Test
  void ofANewManagerItIsTheManagerAbove() {
    isNew("boss", Role.MANAGER, small());
    Step talk = step("boss", "samtal");
    assertThat(doer(talk)).isEqualTo("sector manager");
    assertThat(hasToDo("sector manager", talk)).isTrue();
    assertThat(waitsFor("sector manager", talk)).isTrue();
    assertThat(hasToDo("boss", talk)).isFalse();
    assertThat(hasToDo("manager", talk)).isFalse();
    assertThat(doer(step("boss", "hej"))).isEqualTo("boss");
  }

  @Test
  void whoSharesTheRoleIsNearer() {
    isNew("boss", Role.MANAGER, world.unit("Söder"));
    Step talk = step("boss", "samtal");
    assertThat(doer(talk)).isEqualTo("other manager");
    assertThat(hasToDo("other manager", talk)).isTrue();
    assertThat(hasToDo("sector manager", talk)).isFalse();
  }

  @Test
  void ofNewHrOfASectorItIsHrOfTheWhole() {
    isNew("sector hr", Role.HR, world.unit("Barn och vuxna"));
    Step contract = step("sector hr", "avtal");
    assertThat(doer(contract)).isEqualTo("hr");
    assertThat(hasToDo("hr", contract)).isTrue();
    assertThat(doer(step("sector hr", "samtal"))).isEqualTo("sector manager");
  }

  @Test
  void whereNobodyElseHoldsItNobodyDoesIt() {
    isNew("first it", Role.IT, small());
    world.database.write(tx -> {
      return world
          .employments()
          .end(tx, world.viewer("hr"), world.employment("it").id(), STARTS.minusDays(1));
    });
    Step account = step("first it", "dator");
    assertThat(doer(account)).isEqualTo("nobody");
    assertThat(hasToDo("first it", account)).isFalse();
  }

  @Test
  void whoIsNewBelowSomebodyWhoHoldsTheRoleIsTheirs() {
    isNew("boss", Role.MANAGER, small());
    world.database.write(tx -> {
      world.employ(tx, "newcomer", small(), STARTS, null);
      return world
          .beginnings()
          .beginNow(tx, world.viewer("hr"), world.employment("newcomer"), null);
    });
    Step talk = step("newcomer", "samtal");
    assertThat(doer(talk)).isEqualTo("boss");
    assertThat(hasToDo("boss", talk)).isTrue();
    assertThat(hasToDo("sector manager", talk)).isFalse();
  }
}
