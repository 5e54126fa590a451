package se.fadder.teamfika;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.assertOneDone;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.OnBothDatabases;
import se.fadder.fixtures.Race;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Outcomes;
import se.fadder.kernel.PersonId;

/** Tests what comes of people who take over, come and set something at the same moment. */
@Tag("slow")
@Tag("thorough")
@OnBothDatabases
final class FikaRaceTest {
  private static final int ROUNDS = 10;

  private final FikaScene scene;

  FikaRaceTest(Database database) {
    scene = new FikaScene(database);
    scene.every("14:30");
  }

  @Test
  void ofTwoColleaguesWhoTakeOverAtOnceOneDoes() throws Exception {
    List<String> all = List.of("self", "colleague", "main mentor", "co-mentor");
    for (int round = 0; round < ROUNDS; round++) {
      String one = all.get(round % 4);
      String other = all.get((round + 1) % 4);
      // A third, so that neither of the two hosts already.
      PersonId host = scene.next("manager").hostId();
      if (scene.host().equals(one) || scene.host().equals(other)) {
        assertDone(scene.takeOver("former mentor", "2026-03-11", host));
        host = scene.world.person("former mentor");
      }
      PersonId from = host;
      List<Outcome<?>> outcomes =
          Race.of(
              List.of(
                  () -> scene.takeOver(one, "2026-03-11", from),
                  () -> scene.takeOver(other, "2026-03-11", from)));
      assertOneDone(outcomes);
      String won = outcomes.getFirst() instanceof Outcome.Done ? one : other;
      assertThat(scene.settled()).as("round %s", round).containsEntry("2026-03-11", won);
    }
  }

  @Test
  void whoComesOnTwoDevicesComesOnce() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      List<Outcome<?>> outcomes =
          Race.of(
              List.of(
                  () -> scene.come("self", "2026-03-11"), () -> scene.come("self", "2026-03-11")));
      outcomes.forEach(Outcomes::assertDone);
      assertThat(scene.next("self").coming()).isEqualTo(1);
      assertDone(scene.come("self", "2026-03-11", false, null));
    }
  }

  @Test
  void whoFallsIllWhileTheMorningSettlesDoesNotHost() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      LocalDate day = LocalDate.parse("2026-09-02").plusWeeks(round);
      scene.at(day.toString(), "05:15");
      String host = scene.host();
      Race.<Object>of(
          List.of(
              () -> {
                scene.away(host, day.toString(), day.toString());
                return true;
              },
              () -> {
                scene.morning();
                return true;
              }));
      assertThat(scene.host()).as("round %s", round).isNotEqualTo(host);
      assertThat(scene.settled()).as("round %s", round).doesNotContainEntry(day.toString(), host);
    }
  }

  @Test
  void ofTwoWhoSetItAtOnceOneIsToldOfTheOther() throws Exception {
    for (int round = 1; round <= ROUNDS; round++) {
      int revision = round;
      assertOneDone(
          Race.<Outcome<?>>of(
              List.of(
                  () -> scene.set("manager", revision, FikaScene.said(FikaScene.WEEKDAYS, "14:00")),
                  () ->
                      scene.set("expert", revision, FikaScene.said(FikaScene.WEEKDAYS, "15:00")))));
    }
  }

  @Test
  void ofTwoHalfDaysOnOneDayThereIsOne() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      LocalDate day = LocalDate.parse("2026-05-04").plusWeeks(round);
      assertOneDone(
          Race.<Outcome<?>>of(
              List.of(
                  () -> plan("manager", day, HalfDay.MORNING),
                  () -> plan("expert", day, HalfDay.AFTERNOON))));
    }
  }

  private Outcome<?> plan(String viewer, LocalDate day, HalfDay half) {
    return scene.write(
        tx -> scene.room().wellness().set(tx, scene.world.viewer(viewer), scene.norr(), day, half));
  }
}
