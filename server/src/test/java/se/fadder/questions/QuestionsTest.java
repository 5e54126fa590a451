package se.fadder.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.assertOvertaken;
import static se.fadder.kernel.Outcomes.assertRefused;
import static se.fadder.kernel.Outcomes.done;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.commitments.CommitmentId;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.Outcome;
import se.fadder.supervision.SeriesId;
import se.fadder.supervision.SessionForm;
import se.fadder.supervision.SessionId;

/** Tests of questions: whom they reach, where they stand, and what becomes of them. */
@OnOneDatabase
final class QuestionsTest {
  private static final String TEXT = "Vem skriver under?";

  private final QuestionScene scene;
  private final World world;

  QuestionsTest(Database database) {
    scene = new QuestionScene(database);
    world = scene.world;
  }

  @Test
  void itReachesTheMentorAndNobodyElse() {
    QuestionId id = scene.parked(TEXT);
    for (String who : world.names()) {
      assertThat(scene.sees(who, id))
          .as(who)
          .isEqualTo(List.of("self", "main mentor").contains(who));
    }
    assertThat(scene.agenda("main mentor")).containsExactly("QUESTION_TO_ANSWER WEEK self");
    assertThat(scene.agenda("self")).containsExactly("QUESTION_PARKED WAITING main mentor");
  }

  @Test
  void aCoMentorMayBeAsked() {
    QuestionId id = done(scene.parkFor("self", "co-mentor"));
    assertThat(scene.sees("co-mentor", id)).isTrue();
    assertThat(scene.sees("main mentor", id)).isFalse();
  }

  @Test
  void whoIsNoMentorIsNotAsked() {
    assertRefused(scene.parkFor("self", "former mentor"), "NO_MENTOR", "mentorId");
    assertRefused(scene.parkFor("self", "manager"), "NO_MENTOR", "mentorId");
    assertRefused(scene.parkFor("self", "stranger"), "NO_MENTOR", "mentorId");
    assertRefused(scene.park("colleague", TEXT, null), "NO_MENTOR", "");
  }

  @Test
  void whoHasNotStartedAsksTheMentorWhoIsAgreed() {
    QuestionId id = done(scene.park("unstarted", TEXT, null));
    assertThat(scene.sees("main mentor", id)).isTrue();
  }

  @Test
  void itWasParkedWhenItWasTyped() {
    Instant now = world.clock.instant();
    QuestionId id = done(scene.park("self", TEXT, now.minus(Duration.ofDays(29))));
    assertThat(scene.question(id).parkedAt()).isEqualTo(now.minus(Duration.ofDays(29)));
    QuestionId ahead = done(scene.park("self", TEXT, now.plus(Duration.ofHours(1))));
    assertThat(scene.question(ahead).parkedAt()).as("a fast clock").isEqualTo(now);
    assertRefused(scene.park("self", TEXT, now.minus(Duration.ofDays(31))), "INVALID", "at");
  }

  @Test
  void whoHasAHundredOpenAsksNoMore() {
    for (int i = 0; i < Questions.MOST; i++) {
      scene.parked(TEXT + i);
    }
    assertRefused(scene.park("self", TEXT, null), "TOO_MANY_QUESTIONS");
  }

  @Test
  void anAnswerIsOnTheAuthorsAgendaUntilItWasSeen() {
    QuestionId id = scene.parked(TEXT);
    assertDone(scene.answer("main mentor", id, "Chefen."));
    assertThat(scene.question(id).answer()).isEqualTo("Chefen.");
    assertThat(scene.agenda("main mentor")).isEmpty();
    assertThat(scene.agenda("self")).containsExactly("QUESTION_ANSWERED TODAY main mentor");
    assertDone(scene.database.write(tx -> scene.answers.see(tx, scene.viewer("self"), id)));
    assertThat(scene.agenda("self")).isEmpty();
  }

  @Test
  void whatTheAuthorSaysIsAnsweredIsNoNews() {
    QuestionId id = scene.parked(TEXT);
    assertDone(scene.answer("self", id, null));
    assertThat(scene.agenda("self")).isEmpty();
    assertThat(scene.agenda("main mentor")).isEmpty();
    assertThat(scene.question(id).state()).isEqualTo(QuestionState.ANSWERED);
  }

  @Test
  void whatWasTakenBackIsTheAuthorsAloneAndCannotBeAnswered() {
    QuestionId id = scene.parked(TEXT);
    assertRefused(scene.takeBack("main mentor", id), "NOT_FOUND", "questionId");
    assertDone(scene.takeBack("self", id));
    assertDone(scene.takeBack("self", id));
    assertThat(scene.sees("main mentor", id)).isFalse();
    assertThat(scene.sees("self", id)).isTrue();
    assertOvertaken(scene.answer("main mentor", id, "Chefen."));
    assertThat(scene.question(id).answer()).isNull();
  }

  @Test
  void whatWasAnsweredIsNeitherTakenBackNorAnsweredAgain() {
    QuestionId id = scene.parked(TEXT);
    assertDone(scene.answer("main mentor", id, "Chefen."));
    assertOvertaken(scene.takeBack("self", id));
    assertOvertaken(scene.answer("main mentor", id, "Nej, jag."));
    assertThat(scene.question(id).answer()).isEqualTo("Chefen.");
  }

  @Test
  void itStandsAtEachSessionOfTheTwoUntilItHasEnded() {
    SessionId with = scene.meet(SessionForm.MENTOR, "main mentor", "self");
    SessionId led = scene.meet(SessionForm.INDIVIDUAL, "main mentor", "self");
    SessionId group = scene.meet(SessionForm.GROUP, "main mentor", "self", "colleague");
    SessionId review = scene.meet(SessionForm.CASE_REVIEW, "main mentor", "self");
    SessionId other = scene.meet(SessionForm.MENTOR, "co-mentor", "self");
    QuestionId id = scene.parked(TEXT);
    for (String who : List.of("self", "main mentor")) {
      assertThat(scene.at(with, who)).as(who).containsExactly(TEXT);
      assertThat(scene.at(led, who)).as(who).containsExactly(TEXT);
      assertThat(scene.at(group, who)).as(who).isEmpty();
      assertThat(scene.at(review, who)).as(who).isEmpty();
    }
    assertThat(scene.at(other, "self")).isEmpty();
    assertThat(scene.at(with, "manager")).as("sees that they meet").isNull();
    assertThat(scene.at(with, "colleague")).isNull();
    assertDone(scene.answer("main mentor", id, null, with));
    assertThat(scene.at(with, "self")).containsExactly(TEXT);
    assertThat(scene.at(led, "self")).isEmpty();
  }

  @Test
  void itEndsInNoSessionThatItDoesNotStandAt() {
    SessionId group = scene.meet(SessionForm.GROUP, "main mentor", "self", "colleague");
    SessionId others = scene.meet(SessionForm.INDIVIDUAL, "main mentor", "colleague");
    QuestionId id = scene.parked(TEXT);
    assertRefused(scene.answer("main mentor", id, null, group), "NOT_FOUND", "sessionId");
    assertRefused(scene.answer("main mentor", id, null, others), "NOT_FOUND", "sessionId");
    assertThat(scene.question(id).isOpen()).isTrue();
  }

  @Test
  void oneForAGroupStandsAtItsSessionsForAllWhoTakePart() {
    SeriesId series = scene.series(SessionForm.GROUP, "main mentor", "self", "colleague");
    assertRefused(scene.parkFor("manager", series, TEXT), "NOT_FOUND", "seriesId");
    QuestionId id = done(scene.parkFor("self", series, TEXT));
    for (String who : world.names()) {
      assertThat(scene.sees(who, id))
          .as(who)
          .isEqualTo(List.of("self", "main mentor", "colleague").contains(who));
    }
    List<SessionId> sessions = scene.sessionsOf(series, "colleague");
    assertThat(sessions).hasSizeGreaterThan(1);
    sessions.forEach(session -> {
      assertThat(scene.at(session, "colleague")).containsExactly(TEXT);
      assertThat(scene.at(session, "self")).containsExactly(TEXT);
      assertThat(scene.at(session, "manager")).isNull();
    });
    assertThat(scene.agenda("colleague")).isEmpty();
    assertDone(scene.answer("colleague", id, "Så här.", sessions.getFirst()));
    assertThat(scene.at(sessions.getFirst(), "main mentor")).containsExactly(TEXT);
    assertThat(scene.at(sessions.getLast(), "main mentor")).isEmpty();
    assertThat(scene.agenda("self")).containsExactly("QUESTION_ANSWERED TODAY colleague");
  }

  @Test
  void nothingIsParkedForReviewsOfCases() {
    SeriesId series = scene.series(SessionForm.CASE_REVIEW, "main mentor", "self");
    assertRefused(scene.parkFor("self", series, TEXT), "NOTHING_TYPED", "seriesId");
  }

  @Test
  void afterAHandOverAnOpenOneIsTheAuthorsUntilTheyTakeItAlong() {
    QuestionId open = scene.parked(TEXT);
    QuestionId answered = scene.parked("Var?");
    assertDone(scene.answer("main mentor", answered, "Här."));
    assertDone(scene.database.write(tx -> scene.answers.see(tx, scene.viewer("self"), answered)));
    scene.handOver();
    assertThat(scene.sees("main mentor", open)).isFalse();
    assertThat(scene.sees("colleague", open)).isFalse();
    assertThat(scene.sees("main mentor", answered)).as("what one has answered").isTrue();
    assertThat(scene.agenda("main mentor")).isEmpty();
    assertThat(scene.agenda("self")).containsExactly("QUESTION_ALONE LATER nobody");
    assertRefused(scene.answer("main mentor", open, "Jo."), "NOT_FOUND", "questionId");
    assertRefused(scene.takeAlong("colleague", open), "NOT_FOUND", "questionId");
    assertDone(scene.takeAlong("self", open));
    assertDone(scene.takeAlong("self", open));
    assertThat(scene.sees("colleague", open)).isTrue();
    assertThat(scene.agenda("colleague")).containsExactly("QUESTION_TO_ANSWER WEEK self");
    assertThat(scene.agenda("self")).containsExactly("QUESTION_PARKED WAITING colleague");
  }

  @Test
  void nothingIsTakenAlongWithoutANewMentor() {
    QuestionId id = scene.parked(TEXT);
    scene.endMentorship();
    assertRefused(scene.takeAlong("self", id), "NO_MENTOR", "questionId");
    assertThat(scene.question(id).alone()).isTrue();
  }

  @Test
  void itBecomesACommitmentOfEitherOfTheTwo() {
    QuestionId id = scene.parked(TEXT);
    assertRefused(
        scene.commit("main mentor", id, "colleague", QuestionScene.DAY, null),
        "NOT_FOUND",
        "personId");
    assertDone(scene.commit("main mentor", id, "main mentor", QuestionScene.DAY.plusDays(3), null));
    assertThat(scene.question(id).state()).isEqualTo(QuestionState.COMMITTED);
    assertThat(scene.agenda("main mentor")).containsExactly("COMMITMENT WEEK self");
    assertThat(scene.agenda("self")).containsExactly("QUESTION_ANSWERED TODAY main mentor");
    CommitmentId commitment = Objects.requireNonNull(scene.question(id).commitmentId());
    assertThat(scene.seesCommitment("self", commitment)).isTrue();
    assertThat(scene.seesCommitment("manager", commitment)).isFalse();
    assertThat(scene.seesCommitment("colleague", commitment)).isFalse();
  }

  @Test
  void aCommitmentThatIsRefusedLeavesTheQuestionOpen() {
    QuestionId id = scene.parked(TEXT);
    Outcome<QuestionId> outcome =
        scene.commit("main mentor", id, "self", QuestionScene.DAY.plusYears(2), null);
    assertThat(outcome.refusal().orElseThrow().code()).isEqualTo("DAY_UNLIKELY");
    assertThat(scene.question(id).isOpen()).isTrue();
  }
}
