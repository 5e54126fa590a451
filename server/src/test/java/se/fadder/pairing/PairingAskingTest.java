package se.fadder.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.assertOvertaken;
import static se.fadder.kernel.Outcomes.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Problem;
import se.fadder.mentorship.MentorshipKind;

/** Tests the asking of those who are proposed, and that lines follow what comes of it. */
@OnOneDatabase
final class PairingAskingTest {
  private static final LocalDate DAY = World.DAY;

  private final PairingScene scene;
  private final PairingProposalId id;

  PairingAskingTest(Database database) {
    scene = new PairingScene(database);
    scene.newcomer("kim", "Norr", DAY.minusDays(30));
    scene.newcomer("li", "Söder", DAY.plusDays(10));
    scene.mentor("anna", "Norr", 1);
    scene.mentor("bo", "Söder", 1);
    for (String name : List.of("main mentor", "co-mentor", "former mentor")) {
      scene.seats(name, 0, "FULL");
    }
    id = scene.proposed("sector manager");
  }

  @Test
  void allAreAskedAtOnce() {
    assertDone(scene.ask("sector manager", id));
    assertThat(states())
        .containsExactly(tuple("kim", PairingLineState.ASKED), tuple("li", PairingLineState.ASKED));
    assertRefused(scene.ask("sector manager", id), "NOTHING_TO_ASK", "lineIds");
  }

  private List<org.assertj.core.groups.Tuple> states() {
    return scene.lines("hr", id).stream()
        .map(line -> tuple(scene.name(line.newHireId()), line.state()))
        .toList();
  }

  @Test
  void whoIsAskedIsNeitherAskedNorChangedAgain() {
    PairingLine kim = scene.line(id, "kim");
    assertDone(scene.ask("sector manager", id, kim));
    PairingLine li = scene.line(id, "li");
    assertProblems(scene.ask("sector manager", id, kim, li), "ASKED_ALREADY at lineIds.0");
    assertThat(scene.line(id, "li").state()).isEqualTo(PairingLineState.ASKED);
    assertOvertaken(scene.change("sector manager", kim, "bo"));
    assertThat(scene.name(scene.line(id, "kim").mentorId())).isEqualTo("anna");
  }

  private static void assertProblems(Outcome<PairingProposalId> outcome, String... problems) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    assertThat(((Outcome.Refused<PairingProposalId>) outcome).problems())
        .extracting(
            (Problem problem) -> problem.code() + " at " + String.join(".", problem.field()))
        .containsExactly(problems);
  }

  @Test
  void whatNoLongerHoldsIsNamedAndTheOthersGoOut() {
    scene.seats("anna", 0, "ROOM");
    Outcome<PairingProposalId> outcome = scene.ask("sector manager", id);
    assertProblems(outcome, "NO_SEAT at lineIds.0");
    assertThat(((Outcome.Refused<PairingProposalId>) outcome).shown()).isEqualTo(id);
    assertThat(states())
        .containsExactly(
            tuple("kim", PairingLineState.PROPOSED), tuple("li", PairingLineState.ASKED));
    assertThat(scene.line(id, "kim").refusal()).isEqualTo("NO_SEAT");
  }

  @Test
  void aLineOfAnotherProposalIsNotAskedNorAnyBesideIt() {
    PairingProposalId other = scene.proposed("sector manager");
    assertProblems(
        scene.ask("sector manager", id, scene.line(id, "kim"), scene.line(other, "li")),
        "NOT_FOUND at lineIds.1");
    assertThat(states())
        .containsExactly(
            tuple("kim", PairingLineState.PROPOSED), tuple("li", PairingLineState.PROPOSED));
  }

  @Test
  void aLineFollowsTheAnswer() {
    assertDone(scene.ask("sector manager", id));
    answer("anna", true);
    answer("bo", false);
    assertThat(states())
        .containsExactly(
            tuple("kim", PairingLineState.ACCEPTED), tuple("li", PairingLineState.DECLINED));
    assertThat(scene.proposal(id).state()).isEqualTo(PairingState.READY);
    scene.seats("co-mentor", 1, "ROOM");
    assertDone(scene.solveAgain("sector manager", id));
    scene.work();
    assertThat(scene.name(scene.line(id, "li").mentorId())).isEqualTo("co-mentor");
    assertThat(scene.line(id, "li").state()).isEqualTo(PairingLineState.PROPOSED);
    assertDone(scene.ask("sector manager", id));
    answer("co-mentor", true);
    assertThat(scene.proposal(id).state()).isEqualTo(PairingState.OVER);
    assertOvertaken(scene.ask("sector manager", id));
    assertOvertaken(scene.solveAgain("sector manager", id));
  }

  private void answer(String mentor, boolean yes) {
    assertDone(
        scene.database.write(tx -> {
          var requests = scene.world.mentorRequests();
          var request =
              scene.lines("hr", id).stream()
                  .filter(line -> scene.name(line.mentorId()).equals(mentor))
                  .map(line -> Objects.requireNonNull(line.requestId()))
                  .findFirst()
                  .orElseThrow();
          return yes
              ? requests.accept(tx, scene.viewer(mentor), request, null)
              : requests.decline(tx, scene.viewer(mentor), request, null, null);
        }));
  }

  @Test
  void whoGetsAMentorOtherwiseIsOvertakenInTheSameUnitOfWork() {
    PairingProposalId other = scene.proposed("hr");
    assertDone(scene.ask("sector manager", id, scene.line(id, "kim")));
    assertDone(
        scene.database.write(tx -> {
          var begun =
              scene
                  .world
                  .mentorships()
                  .begin(
                      tx,
                      scene.viewer("hr"),
                      scene.world.person("colleague"),
                      scene.world.person("kim"),
                      MentorshipKind.MAIN,
                      DAY);
          assertThat(tx.sql(PairingLineSql.class).of(List.of(id, other)))
              .filteredOn(line -> line.newHireId().equals(scene.world.person("kim")))
              .extracting(PairingLine::state)
              .containsExactly(PairingLineState.OVERTAKEN, PairingLineState.OVERTAKEN);
          return begun;
        }));
    assertThat(scene.proposal(id).state()).isEqualTo(PairingState.READY);
  }

  @Test
  void oneWhomAnotherProposalAsksForIsRefusedByName() {
    PairingProposalId other = scene.proposed("hr");
    assertDone(scene.ask("hr", other, scene.line(other, "kim")));
    assertProblems(scene.ask("sector manager", id), "ASKED_ALREADY at lineIds.0");
  }
}
