package se.fadder.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.assertOneDone;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnBothDatabases;
import se.fadder.fixtures.Race;
import se.fadder.kernel.Outcome;
import se.fadder.mentorship.MentorRequestId;

/** Tests that of those who ask at once by two proposals no two have their way. */
@Tag("slow")
@Tag("thorough")
@OnBothDatabases
final class PairingRaceTest {
  private static final LocalDate DAY = World.DAY;
  private static final int ROUNDS = 8;

  private final PairingScene scene;

  PairingRaceTest(Database database) {
    scene = new PairingScene(database);
    for (String name : List.of("main mentor", "co-mentor", "former mentor")) {
      scene.seats(name, 0, "FULL");
    }
  }

  @Test
  void twoProposalsAskForOneNewcomerOnce() throws Exception {
    scene.newcomer("kim", "Norr", DAY);
    scene.mentor("anna", "Norr", 2);
    race("kim", "kim", "ASKED_ALREADY");
  }

  @Test
  void twoManagersDoNotGetTheSameLastSeat() throws Exception {
    scene.newcomer("kim", "Norr", DAY);
    scene.newcomer("li", "Norr", DAY);
    scene.mentor("anna", "Norr", 1);
    race("kim", "li", "NO_SEAT");
  }

  private void race(String one, String other, String loses) throws Exception {
    PairingProposalId first = scene.proposed("manager");
    PairingProposalId second = scene.proposed("hr");
    give(first, one);
    give(second, other);
    for (int round = 0; round < ROUNDS; round++) {
      PairingLine ofFirst = scene.line(first, one);
      PairingLine ofSecond = scene.line(second, other);
      List<Outcome<PairingProposalId>> outcomes =
          Race.of(
              List.of(
                  () -> scene.ask("manager", first, ofFirst),
                  () -> scene.ask("hr", second, ofSecond)));
      assertOneDone(outcomes);
      assertThat(outcomes.stream().flatMap(outcome -> outcome.refusal().stream()))
          .extracting(problem -> problem.code())
          .containsExactly(loses);
      assertThat(List.of(scene.line(first, one), scene.line(second, other)))
          .filteredOn(line -> line.state() == PairingLineState.ASKED)
          .singleElement()
          .satisfies(line -> withdraw(Objects.requireNonNull(line.requestId())));
    }
  }

  /** Gives a newcomer the one mentor by hand, whom the proposal may have given to another. */
  private void give(PairingProposalId id, String newHire) {
    for (PairingLine line : scene.lines("hr", id)) {
      boolean isIt = line.newHireId().equals(scene.world.person(newHire));
      assertDone(scene.change("hr", line, isIt ? "anna" : null));
    }
  }

  private void withdraw(MentorRequestId request) {
    assertDone(
        scene.database.write(
            tx -> scene.world.mentorRequests().withdraw(tx, scene.viewer("hr"), request)));
  }
}
