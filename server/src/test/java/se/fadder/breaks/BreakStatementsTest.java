package se.fadder.breaks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.jobs.WholeDay;

/** Tests what planning days asks of the database. */
@OnOneDatabase
final class BreakStatementsTest {
  private final BreakDayScene scene;

  BreakStatementsTest(Database database) {
    scene = new BreakDayScene(database);
  }

  @Test
  void manyDaysArePlannedInAsManyStatementsAsOne() {
    scene.agree("self");
    scene.world.clock.setDay(World.DAY.plusDays(1));
    long one = statements(1);
    scene.database.write(tx -> {
      IntStream.range(0, 40)
          .forEach(i ->
              scene.world.employ(
                  tx, "person " + i, scene.world.unit("Norr"), World.DAY.minusYears(1), null));
      return true;
    });
    IntStream.range(0, 40).forEach(i -> scene.agree("person " + i));
    scene.world.clock.setDay(World.DAY.plusDays(2));
    assertThat(statements(1)).isLessThanOrEqualTo(one).isLessThan(30);
  }

  /** How many the morning of the clock's day takes, in so many units of work. */
  private long statements(int units) {
    long before = scene.database.counts().statements();
    assertThat(
            WholeDay.of(scene.world.breaks().morning(), scene.world.today().date(), scene.database))
        .isEqualTo(units);
    return scene.database.counts().statements() - before;
  }

  @Test
  void whoeverDoesNotWantToBeRemindedCostsTwo() {
    long before = scene.database.counts().statements();
    scene.home("self", "15:00");
    long said = scene.database.counts().statements() - before;
    before = scene.database.counts().statements();
    scene.agree("colleague");
    scene.home("colleague", "15:00");
    assertThat(scene.database.counts().statements() - before).isGreaterThan(said + 10);
    assertThat(said).isLessThan(8);
  }
}
