package se.fadder.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.OnBothDatabases;
import se.fadder.fixtures.Race;

/** Tests that nothing is lost when the night meets those who log, and those who hand over. */
@Tag("slow")
@Tag("thorough")
@OnBothDatabases
final class CadenceRaceTest {
  private static final int ROUNDS = 10;

  private final CadenceScene scene;

  CadenceRaceTest(Database database) {
    scene = new CadenceScene(database);
  }

  @Test
  void aSessionThatIsLoggedInTheNightIsInTheIndex() throws Exception {
    LocalDate day = LocalDate.parse("2026-02-24");
    for (int round = 0; round < ROUNDS; round++) {
      LocalDate met = day.plusDays(round);
      Race.<Object>of(
          List.of(
              () -> scene.write(tx -> scene.met(tx, "main mentor", "self", met)),
              () -> {
                scene.night();
                return true;
              }));
      assertThat(scene.index()).isEqualTo(scene.derived());
      assertThat(scene.cadence("self").lastHeld()).isEqualTo(met);
    }
  }

  @Test
  void aHandOverInTheNightCountsAnewForWhoeverTakesOver() throws Exception {
    List<String> mentors = List.of("colleague", "main mentor");
    for (int round = 0; round < ROUNDS; round++) {
      scene.world.clock.setDay(scene.world.today().date().plusDays(1));
      LocalDate today = scene.world.today().date();
      String next = mentors.get(round % 2);
      String former = mentors.get(1 - round % 2);
      Race.<Object>of(
          List.of(
              () -> scene.write(tx -> scene.pair(tx, next, "self", today)),
              () -> scene.write(tx -> scene.met(tx, former, "self", today.minusDays(1))),
              () -> {
                scene.night();
                return true;
              }));
      assertThat(scene.index()).as("round %s", round).isEqualTo(scene.derived());
      assertThat(scene.cadence("self").lastHeld()).as("round %s", round).isNull();
    }
  }
}
