package se.fadder.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.Page;
import se.fadder.kernel.Page.After;
import se.fadder.kernel.Slice;
import se.fadder.people.Employment;

/** Tests who is new and has no plan; who may know is in the table of access. */
@OnOneDatabase
record NewHiresWithoutPlanTest(Database database) {
  private void employ(World world, String name, LocalDate from, @Nullable LocalDate to) {
    database.write(tx -> {
      world.employ(tx, name, world.unit("Norr"), from, to);
      return true;
    });
  }

  private Slice<Employment> found(World world, String viewer, Page page) {
    NewHiresWithoutPlan newHiresWithoutPlan =
        new NewHiresWithoutPlan(world.people(), world.readLog());
    return database.read(tx -> newHiresWithoutPlan.inReach(tx, world.viewer(viewer), page));
  }

  private List<String> names(World world, String viewer, Page page) {
    return found(world, viewer, page).items().stream()
        .map(at -> world.nameOf(at.personId()))
        .toList();
  }

  @Test
  void whoIsNewOrComesAndHasNoPlanIsListedByTheFirstDay() {
    World world = new World(database);
    employ(world, "coming", World.DAY.plusDays(40), null);
    employ(world, "new", World.DAY.minusDays(180), null);
    employ(world, "long there", World.DAY.minusDays(181), null);
    employ(world, "gone", World.DAY.minusDays(9), World.DAY.minusDays(1));
    employ(world, "planned", World.DAY.plusDays(3), null);
    database.write(tx -> world.beginnings().begin(tx, world.employment("planned"), "grund", null));
    assertThat(names(world, "manager", Page.first(10))).containsExactly("new", "coming");

    Employment first = found(world, "hr", Page.first(1)).items().getFirst();
    After after = new After(first.firstDay().toString(), first.id().value().toString());
    assertThat(names(world, "hr", new Page(1, after))).containsExactly("coming");
  }

  @Test
  void nobodyIsListedToThemselvesNorOneWithProtectedIdentityOutsideTheUnit() {
    World world = new World(database);
    employ(world, "manager", World.DAY.minusDays(2), null);
    employ(world, "protected", World.DAY.minusDays(1), null);
    assertThat(names(world, "manager", Page.first(10))).containsExactly("protected");
    assertThat(names(world, "sector manager", Page.first(10))).containsExactly("manager");
  }
}
