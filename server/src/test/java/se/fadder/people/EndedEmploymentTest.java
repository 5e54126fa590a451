package se.fadder.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;

/** Tests whose employments are still seen when they have ended. */
@OnOneDatabase
record EndedEmploymentTest(Database database) {
  private static final LocalDate YESTERDAY = World.DAY.minusDays(1);

  @Test
  void hrSeesThatOfSomebodyWithProtectedIdentity() {
    World world = new World(database);
    end(world, "protected");
    assertThat(seen(world, "hr", "protected")).isTrue();
    assertThat(seen(world, "sector manager", "protected")).isFalse();
    assertThat(seen(world, "strange hr", "protected")).isFalse();
  }

  @Test
  void hrSeesThatOfSomebodyWhoWorksElsewhereNow() {
    World world = new World(database);
    EmploymentId before = world.employment("self").id();
    end(world, "self");
    database.write(tx -> {
      world.employ(tx, "self", world.unit("Söder"), World.DAY, null);
      return true;
    });
    assertThat(seen(world, "hr", before)).isTrue();
    assertThat(seen(world, "manager", before)).isFalse();
    assertThat(seen(world, "colleague", before)).isFalse();
  }

  private void end(World world, String name) {
    database.write(tx ->
        world.employments().end(tx, world.viewer("hr"), world.employment(name).id(), YESTERDAY));
  }

  private boolean seen(World world, String viewer, String whose) {
    return seen(world, viewer, world.employment(whose).id());
  }

  private boolean seen(World world, String viewer, EmploymentId id) {
    return database.read(
        tx -> world.people().employments(tx, world.viewer(viewer), Set.of(id)).containsKey(id));
  }
}
