package se.fadder.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnBothDatabases;
import se.fadder.kernel.Page;
import se.fadder.kernel.Viewer;

/**
 * Tests that whoever leaves one organisation for another leaves behind what they were to people
 * there.
 */
@OnBothDatabases
record MovedElsewhereTest(Database database) {
  private static final Page PAGE = Page.first(50);

  @Test
  void aMentorSeesTheNewcomersNoLonger() {
    World world = new World(database);
    Viewer mentor = world.viewer("main mentor");
    assertThat(mentees(world, mentor)).isEqualTo(2);
    assertThat(stepsToDo(world, mentor)).isPositive();
    move(world, "main mentor");
    assertThat(mentees(world, mentor)).isZero();
    assertThat(stepsToDo(world, mentor)).isZero();
    assertThat(near(world, mentor)).isFalse();
    assertThat(mayRead(world, mentor)).isFalse();
  }

  @Test
  void anOwnerSeesThePlansNoLonger() {
    World world = new World(database);
    Viewer owner = world.viewer("owner");
    assertThat(plans(world, owner)).isEqualTo(2);
    move(world, "owner");
    assertThat(plans(world, owner)).isZero();
    assertThat(near(world, owner)).isFalse();
    assertThat(mayRead(world, owner)).isFalse();
  }

  @Test
  void aRoleEndsWithTheEmploymentThere() {
    World world = new World(database);
    Viewer manager = world.viewer("manager");
    assertThat(plans(world, manager)).isEqualTo(2);
    assertThat(stepsToDo(world, manager)).isPositive();
    move(world, "manager");
    assertThat(plans(world, manager)).isZero();
    assertThat(stepsToDo(world, manager)).isZero();
    assertThat(stepsToDo(world, world.viewer("sector manager"))).isPositive();
    assertThat(mayRead(world, manager)).isFalse();
    assertThat(near(world, manager)).isFalse();
  }

  private void move(World world, String name) {
    database.write(tx -> {
      world
          .employments()
          .end(tx, world.viewer("hr"), world.employment(name).id(), World.DAY.minusDays(1));
      world.employ(tx, name, world.unit("Annanstans kommun"), World.DAY, null);
      return true;
    });
  }

  private int mentees(World world, Viewer viewer) {
    return database.read(tx -> world.mentorships().mentees(tx, viewer, PAGE)).items().size();
  }

  private int stepsToDo(World world, Viewer viewer) {
    return database.read(tx -> world.toDo().of(tx, viewer, PAGE)).items().size();
  }

  private int plans(World world, Viewer viewer) {
    return database.read(tx -> world.planPages().inReach(tx, viewer, null, PAGE)).items().size();
  }

  private boolean near(World world, Viewer viewer) {
    var self = Set.of(world.person("self"));
    return !database.read(tx -> world.people().near(tx, viewer, self)).isEmpty();
  }

  private boolean mayRead(World world, Viewer viewer) {
    var plan = Set.of(world.plan("self"));
    return !database.read(tx -> world.plans().byIds(tx, viewer, plan)).isEmpty();
  }
}
