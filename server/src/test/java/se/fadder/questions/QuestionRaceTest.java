package se.fadder.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertOneDone;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.OnBothDatabases;
import se.fadder.fixtures.Race;
import se.fadder.kernel.Outcome;

/** Tests that of those who do something about a question at once one has their way. */
@Tag("slow")
@Tag("thorough")
@OnBothDatabases
final class QuestionRaceTest {
  private static final int ROUNDS = 12;

  private final QuestionScene scene;

  QuestionRaceTest(Database database) {
    scene = new QuestionScene(database);
  }

  @Test
  void ofAnAnswerAndATakingBackOneIsDone() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      QuestionId id = scene.parked("Fråga " + round);
      assertOneDone(
          Race.<Outcome<?>>of(
              List.of(
                  () -> scene.answer("main mentor", id, "Svar"),
                  () -> scene.takeBack("self", id))));
      Question now = scene.question(id);
      assertThat(now.answer() != null).isEqualTo(now.state() == QuestionState.ANSWERED);
    }
  }

  @Test
  void ofTwoAnswersOneIsGiven() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      QuestionId id = scene.parked("Fråga " + round);
      assertOneDone(
          Race.<Outcome<?>>of(
              List.of(
                  () -> scene.answer("main mentor", id, "Svar"),
                  () -> scene.answer("self", id, null))));
    }
  }

  @Test
  void ofTwoCommitmentsOneIsMade() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      QuestionId id = scene.parked("Fråga " + round);
      assertOneDone(
          Race.<Outcome<?>>of(
              List.of(
                  () -> scene.commit("main mentor", id, "main mentor", QuestionScene.DAY, null),
                  () -> scene.commit("self", id, "self", QuestionScene.DAY, null))));
    }
    long own = scene.agenda("self").stream().filter(one -> one.startsWith("COMMITMENT")).count();
    long other =
        scene.agenda("main mentor").stream().filter(one -> one.startsWith("COMMITMENT")).count();
    assertThat(own + other).isEqualTo(ROUNDS);
  }

  /** Whoever is asked in the end mentors the author, or the author is alone with it. */
  @Test
  void whatIsTakenAlongDuringAHandOverReachesNoFormerMentor() throws Exception {
    QuestionId id = scene.parked("Fråga");
    Race.<Object>of(
        List.of(
            () -> scene.takeAlong("self", id),
            () -> {
              scene.handOver();
              return true;
            }));
    assertThat(scene.sees("main mentor", id)).isFalse();
    assertThat(scene.takeAlong("self", id)).isInstanceOf(Outcome.Done.class);
    assertThat(scene.sees("colleague", id)).isTrue();
  }
}
