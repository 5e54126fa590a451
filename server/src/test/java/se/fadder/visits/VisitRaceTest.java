package se.fadder.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.visits.VisitScene.at;
import static se.fadder.visits.VisitScene.id;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.OnBothDatabases;
import se.fadder.fixtures.Race;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Outcomes;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.ViewerId;

/** Tests that two devices that speak at once leave one day that both have said. */
@Tag("slow")
@Tag("thorough")
@OnBothDatabases
final class VisitRaceTest {
  private static final int ROUNDS = 12;

  private final VisitScene scene;

  VisitRaceTest(Database database) {
    scene = new VisitScene(database);
  }

  /** However the two meet, the one that was said later runs, and it alone. */
  @Test
  void ofTwoVisitsTheLaterOneRuns() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      long first = 10 + 2L * round;
      race(
          List.of(
              () -> scene.visit(first, "15:00", "09:10"),
              () -> scene.visit(first + 1, "12:00", "09:20")));
      assertThat(scene.running("self")).map(Visit::id).contains(id(first + 1));
      assertThat(scene.busy("self"))
          .isSubsetOf("09:10-09:20", "09:20-12:00")
          .contains("09:20-12:00");
      forget();
    }
  }

  @Test
  void aVisitThatIsEndedWhileAnotherBeginsLeavesTheOther() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      long first = 100 + 2L * round;
      assertDone(scene.visit(first, "15:00", "09:00"));
      race(
          List.of(
              () -> scene.end("self", id(first), at("09:30")),
              () -> scene.visit(first + 1, "12:00", "09:40")));
      assertThat(scene.busy("self")).containsExactly("09:00-09:30", "09:40-12:00");
      forget();
    }
  }

  @Test
  void aVisitThatIsEndedTwiceEndsAtTheEarlierTap() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      long number = 200L + round;
      assertDone(scene.visit(number, "15:00", "09:00"));
      race(
          List.of(
              () -> scene.end("self", id(number), at("09:30")),
              () -> scene.end("self", null, at("09:20"))));
      assertThat(scene.busy("self")).containsExactly("09:00-09:20");
      forget();
    }
  }

  @Test
  void oneThatArrivesTwiceAtOnceIsOne() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      long number = 300L + round;
      race(
          List.of(
              () -> scene.visit(number, "15:00", "09:00"),
              () -> scene.visit(number, "15:00", "09:00")));
      assertThat(scene.busy("self")).containsExactly("09:00-15:00");
      forget();
    }
  }

  @Test
  void bothHoursOfADayAreKeptAndOfTwoSayingsTheLater() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      race(
          List.of(
              () -> scene.home("self", "14:00", at("09:10")),
              () -> scene.home("self", "15:00", at("09:20")),
              () -> scene.begin("self", "09:30", at("09:00"))));
      assertThat(scene.hours("self")).isEqualTo("09:30-15:00");
      forget();
    }
  }

  private static void race(List<Supplier<Outcome<ViewerId>>> racers) throws Exception {
    Race.of(racers).forEach(Outcomes::assertDone);
  }

  private void forget() {
    PersonId self = scene.world.person("self");
    scene.database.write(tx -> {
      scene.world.visits().visits().deleteAll(tx, self);
      scene.world.visits().hoursOfDays().deleteAll(tx, self);
      return true;
    });
  }
}
