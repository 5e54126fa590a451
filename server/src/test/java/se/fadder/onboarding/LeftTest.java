package se.fadder.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Outcomes;
import se.fadder.kernel.Page;
import se.fadder.kernel.PersonId;
import se.fadder.people.Person;

/**
 * Tests what falls to whom when somebody has left, and what falls to nobody before they are there.
 */
@OnOneDatabase
record LeftTest(Database database) {
  @Test
  void theStepsOfAManagerWhoLeftFallToTheNextOneAbove() {
    World world = new World(database);
    assertThat(falling(world, "manager")).contains("samtal");
    assertThat(falling(world, "sector manager")).doesNotContain("samtal");

    database.write(tx ->
        world
            .employments()
            .end(tx, world.viewer("hr"), world.employment("manager").id(), World.DAY.minusDays(1)));

    assertThat(falling(world, "manager")).isEmpty();
    assertThat(falling(world, "sector manager")).contains("samtal");
    assertThat(responsible(world, world.step("self", "samtal").id()))
        .isEqualTo(world.person("sector manager"));
  }

  @Test
  void nobodyOwnsAPlanBeforeTheirOwnFirstDay() {
    World world = new World(database);
    Outcomes.assertRefused(assignOwner(world, "unstarted"), "NOT_FOUND", "ownerId");
    Outcomes.assertDone(assignOwner(world, "colleague"));
  }

  private PersonId responsible(World world, StepId step) {
    Map<StepId, Person> found =
        database.read(tx -> world.plans().responsible(tx, world.viewer("hr"), Set.of(step)));
    return Objects.requireNonNull(found.get(step)).id();
  }

  private Outcome<PlanId> assignOwner(World world, String owner) {
    return database.write(tx ->
        world.owners().assign(tx, world.viewer("hr"), world.plan("self"), world.person(owner)));
  }

  private List<String> falling(World world, String viewer) {
    return database
        .read(tx -> world.toDo().of(tx, world.viewer(viewer), Page.first(50)))
        .items()
        .stream()
        .map(Step::key)
        .toList();
  }
}
