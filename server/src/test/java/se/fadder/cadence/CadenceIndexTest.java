package se.fadder.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Term;
import se.fadder.people.UnitId;

/** Tests that the index is at any time what is derived from scratch, whatever happens. */
@OnOneDatabase
final class CadenceIndexTest {
  private static final int STEPS = 80;
  private static final List<String> MENTORS = List.of("main mentor", "co-mentor", "colleague");
  private static final List<String> NEWCOMERS = List.of("self", "unstarted");

  private final CadenceScene scene;
  private final World world;
  private final Random random = new Random(16);

  CadenceIndexTest(Database database) {
    scene = new CadenceScene(database);
    world = scene.world;
  }

  @Test
  void isWhatIsDerivedAfterAnyChange() {
    for (int step = 0; step < STEPS; step++) {
      String what = change();
      assertThat(scene.index()).as("step %s: %s", step, what).isEqualTo(scene.derived());
    }
    assertThat(scene.index()).isNotEmpty();
  }

  private String change() {
    String mentor = MENTORS.get(random.nextInt(MENTORS.size()));
    String newHire = NEWCOMERS.get(random.nextInt(NEWCOMERS.size()));
    LocalDate today = world.today().date();
    LocalDate near = today.plusDays(random.nextInt(-10, 20));
    return switch (random.nextInt(7)) {
      case 0 -> {
        world.clock.setDay(today.plusDays(random.nextInt(1, 6)));
        scene.night();
        yield "the night to " + world.today().date();
      }
      case 1 -> {
        scene.write(tx -> scene.pair(tx, mentor, newHire, near));
        yield mentor + " mentors " + newHire + " from " + near;
      }
      case 2 -> {
        write(tx ->
            world
                .calendar()
                .recordAbsence(
                    tx,
                    world.person(random.nextBoolean() ? mentor : newHire),
                    new Term(near, random.nextInt(4) == 0 ? null : near.plusDays(9))));
        yield "away from " + near;
      }
      case 3 -> {
        write(tx ->
            world
                .calendar()
                .recordPartTime(
                    tx,
                    world.person(mentor),
                    new Term(near, near.plusDays(30)),
                    EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY)));
        yield mentor + " works part time from " + near;
      }
      case 4 -> {
        UnitId unit = world.unit(random.nextBoolean() ? "Norr" : "Storsjö kommun").id();
        int revision =
            world.database.read(tx ->
                world
                    .cadence()
                    .cadences()
                    .ofUnits(tx, world.viewer("hr"), Set.of(unit))
                    .values()
                    .iterator()
                    .next()
                    .revision());
        scene.write(tx ->
            random.nextBoolean()
                ? world
                    .cadence()
                    .cadences()
                    .set(
                        tx,
                        world.viewer("hr"),
                        unit,
                        revision,
                        List.of(new CadenceRow(3, 2), new CadenceRow(null, 1)))
                : world.cadence().cadences().clear(tx, world.viewer("hr"), unit, revision));
        scene.renew();
        yield "another cadence";
      }
      default -> {
        LocalDate day = today.minusDays(random.nextInt(8));
        scene.write(tx -> scene.met(tx, mentor, newHire, day));
        yield mentor + " and " + newHire + " met on " + day;
      }
    };
  }

  private void write(Consumer<WriteTx> work) {
    world.database.write(tx -> {
      work.accept(tx);
      return true;
    });
  }
}
