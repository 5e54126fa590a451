package se.fadder.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.Page;
import se.fadder.kernel.Viewer;

/** Tests that the counts of signals are those of the lists that they stand for. */
@OnOneDatabase
final class PlanSignalCountsTest {
  private final World world;

  PlanSignalCountsTest(Database database) {
    world = new World(database);
  }

  @Test
  void eachSignalIsCountedAsItIsListed() {
    world.database.write(tx ->
        world
            .employments()
            .end(tx, world.viewer("hr"), world.employment("owner").id(), World.DAY.minusDays(1)));
    for (String who : List.of("manager", "sector manager", "hr", "other manager", "self")) {
      for (PlanPages.SignalCount count : counts(who)) {
        assertThat(count.count())
            .as(who + " " + count.signal())
            .isEqualTo(listed(world.viewer(who), count.signal()));
      }
    }
    assertThat(counts("manager"))
        .contains(new PlanPages.SignalCount(PlanSignal.NO_OWNER, 2, false));
  }

  private List<PlanPages.SignalCount> counts(String who) {
    return world.database.read(tx -> world.planPages().counts(tx, world.viewer(who)));
  }

  private int listed(Viewer viewer, PlanSignal signal) {
    return world
        .database
        .read(tx -> world.planPages().inReach(tx, viewer, signal, Page.first(100)))
        .items()
        .size();
  }
}
