package se.fadder.mentorship;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.assertOneDone;
import static se.fadder.kernel.Outcomes.done;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnBothDatabases;
import se.fadder.fixtures.Race;
import se.fadder.kernel.Outcome;

/** Tests that of those who ask, answer and choose at once no two have their way. */
@Tag("slow")
@Tag("thorough")
@OnBothDatabases
final class RequestRaceTest {
  private static final LocalDate DAY = World.DAY;
  private static final int ROUNDS = 12;

  private final MentorRequestScene scene;

  RequestRaceTest(Database database) {
    scene = new MentorRequestScene(database);
  }

  @Test
  void ofThoseWhoAskForTheLastSeatOneDoes() throws Exception {
    scene.newcomer("held");
    assertDone(scene.ask("hr", "colleague", "held", DAY));
    for (int round = 0; round < ROUNDS; round++) {
      String one = "one " + round;
      String other = "other " + round;
      scene.newcomer(one);
      scene.newcomer(other);
      List<Outcome<MentorRequestId>> outcomes =
          Race.of(
              List.of(
                  () -> scene.ask("manager", "colleague", one, DAY),
                  () -> scene.ask("sector manager", "colleague", other, DAY)));
      assertOneDone(outcomes);
      outcomes.forEach(outcome -> {
        if (outcome instanceof Outcome.Done(MentorRequestId id)) {
          assertDone(scene.withdraw("hr", id));
        } else {
          assertThat(outcome.refusal().orElseThrow().code()).isEqualTo("NO_SEAT");
        }
      });
    }
  }

  @Test
  void ofThoseWhoAskForOneNewcomerOneDoes() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      List<Outcome<MentorRequestId>> outcomes =
          Race.of(
              List.of(
                  () -> scene.ask("manager", "colleague", "kim", DAY),
                  () -> scene.ask("hr", "co-mentor", "kim", DAY)));
      assertOneDone(outcomes);
      outcomes.forEach(outcome -> {
        if (outcome instanceof Outcome.Done(MentorRequestId id)) {
          assertDone(scene.withdraw("hr", id));
        } else {
          assertThat(outcome.refusal().orElseThrow().code()).isEqualTo("ASKED_ALREADY");
        }
      });
    }
  }

  @Test
  void aYesAndATakingBackAtOnceComeToOneOfThem() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      String newHire = "newcomer " + round;
      scene.newcomer(newHire);
      String mentor = mentor(round);
      MentorRequestId id = done(scene.ask("manager", mentor, newHire, DAY));
      assertOneDone(
          Race.<Outcome<?>>of(
              List.of(() -> scene.accept(mentor, id), () -> scene.withdraw("manager", id))));
      boolean accepted = scene.stateOf(id) == MentorRequestState.ACCEPTED;
      assertThat(scene.mentorsOf(newHire)).hasSize(accepted ? 1 : 0);
    }
  }

  @Test
  void aYesAndAnotherChoiceAtOnceGiveOneMainMentorADay() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      String newHire = "newcomer " + round;
      scene.newcomer(newHire);
      String mentor = mentor(round);
      MentorRequestId id = done(scene.ask("manager", mentor, newHire, DAY.plusDays(1)));
      LocalDate day = DAY.plusDays(1 + round % 2);
      Race.<Outcome<?>>of(
          List.of(
              () -> scene.accept(mentor, id),
              () -> scene.choose("hr", "main mentor", newHire, day)));
      List<Mentorship> all = scene.mentorsOf(newHire);
      for (int ahead = 0; ahead < 10; ahead++) {
        LocalDate on = DAY.plusDays(ahead);
        assertThat(all.stream().filter(m -> m.term().includes(on)).count())
            .as("round %d, day %d: %s", round, ahead, all)
            .isLessThanOrEqualTo(1);
      }
      assertThat(scene.stateOf(id)).isIn(MentorRequestState.ACCEPTED, MentorRequestState.OVERTAKEN);
      assertThat(all).isNotEmpty();
    }
  }

  /** Somebody who has worked there for years and mentors nobody. */
  private String mentor(int round) {
    String name = "mentor " + round;
    scene.newcomer(name, DAY.minusYears(3), null);
    return name;
  }
}
