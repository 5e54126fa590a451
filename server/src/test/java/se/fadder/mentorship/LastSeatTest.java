package se.fadder.mentorship;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertOneDone;
import static se.fadder.mentorship.PairingRulesTest.rows;
import static se.fadder.mentorship.PairingRulesTest.write;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnBothDatabases;
import se.fadder.fixtures.Race;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Problem;

/** Tests that of those who choose a mentor with one seat at once one gets it. */
@OnBothDatabases
record LastSeatTest(Database database) {
  private static final int ROUNDS = 8;

  @Test
  void theLastSeatIsTakenOnce() throws Exception {
    World world = new World(database);
    for (int round = 0; round < ROUNDS; round++) {
      String mentor = "mentor " + round;
      String one = "one " + round;
      String other = "other " + round;
      write(
          world,
          tx -> {
            world.employ(tx, mentor, world.unit("Norr"), World.DAY.minusYears(2), null);
            world.employ(tx, one, world.unit("Norr"), World.DAY, null);
            world.employ(tx, other, world.unit("Söder"), World.DAY, null);
          });
      rows(world, sql -> sql.profile(world.person(mentor), 1, null, null));
      List<Outcome<MentorshipId>> outcomes =
          Race.of(
              List.of(
                  () -> begin(world, "manager", mentor, one),
                  () -> begin(world, "other manager", mentor, other)));
      assertOneDone(outcomes);
      assertThat(outcomes)
          .filteredOn(outcome -> outcome.refusal().isPresent())
          .extracting(outcome -> outcome.refusal().map(Problem::code).orElseThrow())
          .containsExactly("NO_SEAT");
    }
  }

  private Outcome<MentorshipId> begin(World world, String manager, String mentor, String newHire) {
    return database.write(tx ->
        world
            .mentorships()
            .begin(
                tx,
                world.viewer(manager),
                world.person(mentor),
                world.person(newHire),
                MentorshipKind.MAIN,
                World.DAY));
  }
}
