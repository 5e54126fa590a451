package se.fadder.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.assertRefused;
import static se.fadder.kernel.Outcomes.done;
import static se.fadder.supervision.SessionScene.DAY;
import static se.fadder.supervision.SessionScene.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.Outcome;

/** Tests that sessions are put off and called off, and who may know of them. */
@OnOneDatabase
final class SessionChangesTest {
  private static final SessionTime WAS = time(DAY.plusDays(1), "13:00", "14:00");
  private static final SessionTime NEW = time(DAY.plusDays(2), "09:00", "10:00");

  private final SessionScene scene;

  SessionChangesTest(Database database) {
    scene = new SessionScene(database);
  }

  @Test
  void whoeverIsInItPutsItOffAndBothAreBusyThen() {
    SessionId id = scene.planned(WAS.day());
    assertDone(scene.move("self", id, NEW, 1));
    Session session = scene.session(id);
    assertThat(session.time()).isEqualTo(NEW);
    assertThat(session.moved()).isTrue();
    assertThat(session.reason()).isNull();
    assertThat(scene.isBusy("main mentor", WAS)).isFalse();
    assertThat(scene.isBusy("main mentor", NEW)).isTrue();
    scene.goTo(NEW.day(), "12:00");
    assertThat(scene.toLog("main mentor")).as("its copies went with it").containsExactly(id);
  }

  @Test
  void whoHasNotSeenTheLatestIsToldSo() {
    SessionId id = scene.planned(WAS.day());
    assertDone(scene.move("self", id, NEW, 1));
    assertDone(scene.move("main mentor", id, NEW, 2));
    overtaken(
        scene.move("main mentor", id, time(DAY.plusDays(4), "09:00", "10:00"), 1),
        "SESSION_CHANGED");
    assertThat(scene.session(id).time()).isEqualTo(NEW);
  }

  private static void overtaken(Outcome<SessionId> outcome, String code) {
    assertThat(outcome).isInstanceOf(Outcome.Overtaken.class);
    assertThat(outcome.refusal().orElseThrow().code()).isEqualTo(code);
  }

  @Test
  void itIsPutOffToATimeThatCanBe() {
    SessionId id = scene.planned(WAS.day());
    refused(id, time(DAY.minusDays(1), "09:00", "10:00"), "DAY_PASSED");
    refused(id, time(NEW.day(), "10:00", "09:00"), "ENDS_BEFORE_IT_BEGINS");
    refused(id, time(LocalDate.parse("2026-03-29"), "02:30", "03:30"), "TIME_SKIPPED");
    refused(id, time(DAY.plusYears(2), "09:00", "10:00"), "DAY_UNLIKELY");
    scene.database.write(tx -> {
      scene
          .world
          .employments()
          .end(
              tx,
              scene.world.viewer("hr"),
              scene.world.employment("main mentor").id(),
              DAY.plusDays(10));
      return true;
    });
    refused(id, time(DAY.plusDays(11), "09:00", "10:00"), "NOT_EMPLOYED_THEN");
    assertDone(scene.move("self", id, time(DAY.plusDays(10), "09:00", "10:00"), 1));
  }

  private void refused(SessionId id, SessionTime time, String code) {
    assertThat(scene.move("self", id, time, 1).refusal().orElseThrow().code()).isEqualTo(code);
  }

  @Test
  void itIsCalledOffAndNobodyIsBusy() {
    SessionId id = scene.planned(WAS.day());
    assertDone(scene.callOff("self", id, CallOffReason.URGENT_CASE, null));
    assertThat(scene.session(id).reason()).isEqualTo(CallOffReason.URGENT_CASE);
    assertThat(scene.isBusy("main mentor", WAS)).isFalse();
    assertThat(scene.toCome("main mentor")).as("so that one sees it").containsExactly(id);
    assertDone(scene.callOff("main mentor", id, CallOffReason.URGENT_CASE, null));
    overtaken(scene.callOff("main mentor", id, CallOffReason.CONFLICT, null), "SESSION_CALLED_OFF");
    overtaken(scene.move("main mentor", id, NEW, null), "SESSION_CALLED_OFF");
    scene.goTo(WAS.day(), "15:00");
    assertThat(scene.toLog("self")).isEmpty();
  }

  /** Calling off asks for a new day in the same step: then it is put off, and says why. */
  @Test
  void itIsPutOffWithAReasonInOneStep() {
    SessionId id = scene.planned(WAS.day());
    assertDone(scene.callOff("self", id, CallOffReason.CONFLICT, NEW));
    Session session = scene.session(id);
    assertThat(session.state()).isEqualTo(SessionState.PLANNED);
    assertThat(session.time()).isEqualTo(NEW);
    assertThat(session.reason()).isEqualTo(CallOffReason.CONFLICT);
    assertDone(scene.callOff("self", id, CallOffReason.CONFLICT, NEW));
    assertThat(scene.session(id).revision()).as("said twice").isEqualTo(2);
    assertThat(
            scene
                .callOff(
                    "self", id, CallOffReason.HINDERED, time(DAY.minusDays(2), "09:00", "10:00"))
                .refusal()
                .orElseThrow()
                .code())
        .isEqualTo("DAY_PASSED");
  }

  @Test
  void whatWasHeldIsNotCalledOff() {
    SessionId id = scene.recorded(scene.mentor(time(DAY, "08:00", "09:00")), SessionState.HELD);
    overtaken(scene.callOff("self", id, CallOffReason.HINDERED, null), "SESSION_HELD");
    overtaken(scene.callOff("self", id, CallOffReason.HINDERED, NEW), "SESSION_HELD");
    overtaken(scene.move("self", id, NEW, null), "SESSION_HELD");
  }

  @Test
  void whatNobodyLoggedInTimeStaysAsItIs() {
    SessionId id = scene.planned(DAY.plusDays(1));
    scene.goTo(DAY.plusDays(32), "09:00");
    assertRefused(
        scene.callOff("self", id, CallOffReason.HINDERED, null), "LOGGED_TOO_LATE", "sessionId");
  }

  /** After a hand-over the two read what they shared, and write nothing there. */
  @Test
  void afterAHandOverBothReadAndNeitherWrites() {
    SessionDraft draft =
        scene.draft(
            SessionForm.MENTOR, "former mentor", time(DAY.minusDays(6), "09:00", "10:00"), "self");
    SessionId then = scene.recorded(draft, SessionState.PLANNED);
    assertThat(scene.standing("former mentor", then)).isEqualTo(SessionStanding.FORMER);
    assertThat(scene.standing("self", then)).isEqualTo(SessionStanding.FORMER);
    assertThat(scene.standing("manager", then)).isEqualTo(SessionStanding.OVERSEER);
    assertRefused(scene.say("former mentor", then, true), "NOT_FOUND", "sessionId");
    assertThat(scene.past("former mentor")).containsExactly(then);

    SessionId later =
        scene.recorded(draft.at(time(DAY.plusDays(1), "09:00", "10:00")), SessionState.PLANNED);
    assertThat(scene.standing("former mentor", later))
        .as("met as colleagues")
        .isEqualTo(SessionStanding.PARTICIPANT);
    SessionId group =
        scene.recorded(
            scene.draft(
                SessionForm.GROUP,
                "former mentor",
                time(DAY.minusDays(6), "09:00", "10:00"),
                "self"),
            SessionState.HELD);
    assertThat(scene.standing("self", group)).isEqualTo(SessionStanding.PARTICIPANT);
  }

  /** Who works elsewhere by now, and can sign in for that, reads what they took part in. */
  @Test
  void whoHasLeftReadsAndWritesNothing() {
    SessionId id =
        scene.recorded(
            scene.draft(
                SessionForm.INDIVIDUAL,
                "main mentor",
                time(DAY.minusDays(3), "09:00", "10:00"),
                "left manager"),
            SessionState.HELD);
    assertThat(scene.standing("left manager", id)).isEqualTo(SessionStanding.FORMER);
    assertThat(scene.standing("main mentor", id)).isEqualTo(SessionStanding.PARTICIPANT);
  }

  @Test
  void toNobodyElseItIsThere() {
    SessionId id = scene.planned(WAS.day());
    assertThat(scene.standing("colleague", id)).isNull();
    assertThat(scene.standing("co-mentor", id)).isNull();
    assertThat(scene.standing("other manager", id)).isNull();
    assertThat(scene.standing("former manager", id)).isNull();
    assertThat(scene.standing("strange hr", id)).isNull();
    assertThat(scene.standing("admin", id)).isNull();
    assertThat(scene.standing("hr", id)).isEqualTo(SessionStanding.OVERSEER);
  }

  /** Whoever leads one of them sees that one met, and moves nothing that is not theirs. */
  @Test
  void aManagerOfOneSeesThatOneAndMovesNothing() {
    SessionId id =
        done(scene.plan("owner", scene.draft(SessionForm.GROUP, "owner", WAS, "self", "expert")));
    assertThat(scene.standing("manager", id)).isEqualTo(SessionStanding.OVERSEER);
    Map<SessionId, List<SessionMember>> seen =
        scene.database.read(
            tx -> scene.room().seen().members(tx, scene.world.viewer("manager"), Set.of(id)));
    assertThat(seen.get(id))
        .extracting(SessionMember::personId)
        .containsExactly(scene.world.person("self"));
    assertRefused(scene.move("manager", id, NEW, null), "NOT_FOUND", "sessionId");
    assertDone(scene.move("sector manager", id, NEW, null));
  }
}
