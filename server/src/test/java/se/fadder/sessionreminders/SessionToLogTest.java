package se.fadder.sessionreminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.ViewerId;
import se.fadder.push.Notification;
import se.fadder.push.NotificationAnswer;
import se.fadder.supervision.SessionForm;
import se.fadder.supervision.SessionId;
import se.fadder.supervision.SessionState;

/** Tests the question whether a session took place, as it is asked and answered by push. */
@OnOneDatabase
final class SessionToLogTest {
  private static final String DAY = "2026-03-12";

  private final SessionScene scene;

  SessionToLogTest(Database database) {
    scene = new SessionScene(database);
  }

  private Notification asked(String name) {
    return scene.open(name).stream()
        .filter(one -> one.kind().equals("SESSION_TO_LOG"))
        .findFirst()
        .orElseThrow();
  }

  private boolean isAsked(String name) {
    return scene.open(name).stream().anyMatch(one -> one.kind().equals("SESSION_TO_LOG"));
  }

  private Outcome<ViewerId> answer(String name, Notification to, NotificationAnswer answer) {
    return scene.world.database.write(
        tx -> scene.world.notifications().answer(tx, scene.world.viewer(name), to.id(), answer));
  }

  private SessionId over() {
    SessionId id = scene.plan(DAY, "10:00", "11:00");
    scene.wake(DAY);
    scene.until("11:10");
    return id;
  }

  @Test
  void oneTapSaysThatItTookPlaceAndTheOtherIsAskedNoMore() {
    SessionId id = over();
    Notification mentor = asked("main mentor");
    Notification newcomer = asked("self");
    assertThat(scene.world.notifications().answers(mentor))
        .containsExactlyInAnyOrder(NotificationAnswer.DONE, NotificationAnswer.LATER);
    assertThat(answer("self", newcomer, NotificationAnswer.DONE)).isInstanceOf(Outcome.Done.class);
    assertThat(scene.session(id).state()).isEqualTo(SessionState.HELD);
    assertThat(scene.session(id).loggedAt()).isEqualTo(scene.world.clock.instant());
    assertThat(isAsked("self")).isFalse();
    assertThat(isAsked("main mentor")).isFalse();
  }

  @Test
  void whatOneSaysInTheClientTheOtherIsNotAskedThoughTheyWereBusyUntilThen() {
    scene.plan(
        "colleague", SessionForm.INDIVIDUAL, "colleague", DAY, "10:30", "12:00", "main mentor");
    SessionId id = over();
    assertThat(isAsked("main mentor")).isFalse();
    scene.held("self", id);
    scene.until("11:59");
    assertThat(isAsked("main mentor")).isFalse();
    scene.until("12:00");
    assertThat(asked("main mentor").number()).isEqualTo(1);
    assertThat(answer("main mentor", asked("main mentor"), NotificationAnswer.DONE))
        .isInstanceOf(Outcome.Done.class);
    assertThat(scene.session(id).revision()).isEqualTo(2);
  }

  @Test
  void itIsAskedAgainInAnHourOfWhoeverWantsThat() {
    over();
    answer("self", asked("self"), NotificationAnswer.LATER);
    scene.until("12:09");
    assertThat(isAsked("self")).isFalse();
    scene.until("12:10");
    assertThat(isAsked("self")).isTrue();
    assertThat(scene.told("main mentor")).filteredOn(one -> one.endsWith("TO_LOG")).hasSize(1);
  }

  @Test
  void ofSeveralItMustBeSeenWhich() {
    scene.plan(DAY, "09:00", "10:00");
    SessionId other =
        scene.plan(
            "main mentor",
            SessionForm.INDIVIDUAL,
            "main mentor",
            DAY,
            "10:00",
            "10:30",
            "colleague");
    scene.wake(DAY);
    scene.until("10:40");
    Notification both = asked("main mentor");
    assertThat(both.number()).isEqualTo(2);
    assertThat(scene.world.notifications().answers(both)).containsExactly(NotificationAnswer.LATER);
    scene.held("main mentor", other);
    assertThat(isAsked("colleague")).isFalse();
    assertThat(isAsked("main mentor")).isTrue();
  }

  @Test
  void inAGroupWhoeverLeadsItIsAskedAlone() {
    scene.plan(
        "main mentor",
        SessionForm.GROUP,
        "main mentor",
        DAY,
        "10:00",
        "11:00",
        "self",
        "colleague",
        "co-mentor");
    scene.plan(
        "main mentor", SessionForm.CASE_REVIEW, "manager", DAY, "11:00", "12:00", "main mentor");
    scene.wake(DAY);
    scene.until("12:10");
    assertThat(asked("main mentor").number()).isEqualTo(1);
    assertThat(asked("manager").number()).isEqualTo(1);
    assertThat(List.of(isAsked("self"), isAsked("colleague"), isAsked("co-mentor")))
        .containsOnly(false);
  }

  @Test
  void whoGoesHomeBeforeItIsOverIsAskedWhenTheyAreBack() {
    scene.plan("2026-03-13", "16:00", "17:00");
    scene.wake("2026-03-13");
    scene.until("16:30");
    scene.away("self", "2026-03-13", "2026-03-13");
    scene.until("20:00");
    assertThat(isAsked("self")).isFalse();
    assertThat(isAsked("main mentor")).isTrue();
  }

  @Test
  void whatIsMovedBeforeItIsOverIsAskedOfItsNewTime() {
    SessionId id = scene.plan(DAY, "10:00", "11:00");
    scene.wake(DAY);
    scene.until("10:30");
    scene.move("self", id, DAY, "13:00", "14:00");
    scene.until("13:59");
    assertThat(isAsked("self")).isFalse();
    scene.until("14:00");
    assertThat(isAsked("self")).isTrue();
    scene.callOff("main mentor", id);
    assertThat(isAsked("self")).isFalse();
  }
}
