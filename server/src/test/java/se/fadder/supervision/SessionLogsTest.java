package se.fadder.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.assertRefused;
import static se.fadder.kernel.Outcomes.done;
import static se.fadder.supervision.SessionScene.DAY;
import static se.fadder.supervision.SessionScene.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.Outcome;

/** Tests that sessions are logged: those that were planned in one tap, others afterwards. */
@OnOneDatabase
final class SessionLogsTest {
  private static final SessionTime TIME = time(DAY, "13:00", "14:00");

  private final SessionScene scene;

  SessionLogsTest(Database database) {
    scene = new SessionScene(database);
  }

  @Test
  void bothAreAskedUntilOneHasSaid() {
    SessionId id = scene.planned(DAY);
    assertThat(scene.toLog("self")).isEmpty();
    scene.goTo(DAY, "14:00");
    assertThat(scene.toLog("self")).containsExactly(id);
    assertThat(scene.toLog("main mentor")).containsExactly(id);
    assertThat(scene.toCome("self")).isEmpty();
    assertThat(scene.past("self")).containsExactly(id);
    assertDone(scene.say("self", id, true));
    assertThat(scene.toLog("main mentor")).isEmpty();
    assertThat(scene.session(id).state()).isEqualTo(SessionState.HELD);
    assertThat(scene.members(id)).extracting(SessionMember::attended).containsOnly(true);
  }

  @Test
  void whoSaysTheSameALittleLaterHasSaidItToo() {
    SessionId id = scene.planned(DAY);
    scene.goTo(DAY, "15:00");
    assertDone(scene.say("self", id, true, 45, null, 1));
    assertThat(scene.session(id).minutes()).isEqualTo(45);
    assertDone(scene.say("main mentor", id, true, null, null, 1));
    assertDone(scene.say("main mentor", id, true, 45, null, 1));
    overtaken(scene.say("main mentor", id, true, 60, null, 1), "SESSION_HELD");
    overtaken(scene.say("main mentor", id, false), "SESSION_HELD");
    assertThat(scene.session(id).revision()).isEqualTo(2);
  }

  private static void overtaken(Outcome<SessionId> outcome, String code) {
    assertThat(outcome).isInstanceOf(Outcome.Overtaken.class);
    assertThat(outcome.refusal().orElseThrow().code()).isEqualTo(code);
  }

  @Test
  void whatDidNotTakePlaceIsCalledOff() {
    SessionId id = scene.planned(DAY);
    scene.goTo(DAY, "15:00");
    assertDone(scene.say("self", id, false));
    assertDone(scene.say("main mentor", id, false));
    overtaken(scene.say("main mentor", id, true), "SESSION_CALLED_OFF");
    assertThat(scene.session(id).state()).isEqualTo(SessionState.CALLED_OFF);
    assertThat(scene.session(id).reason()).isNull();
    assertThat(scene.members(id)).extracting(SessionMember::attended).containsOnly(false);
    assertThat(scene.isBusy("self", TIME)).isFalse();
  }

  @Test
  void whatHasNotBegunIsNotLogged() {
    SessionId id = scene.planned(DAY);
    assertRefused(scene.say("self", id, true), "SESSION_NOT_BEGUN", "sessionId");
    scene.goTo(DAY, "13:05");
    assertDone(scene.say("self", id, true));
  }

  @Test
  void whatWasSaidWithoutContactCountsFromTheTap() {
    SessionId id = scene.planned(DAY);
    scene.goTo(DAY.plusDays(3), "12:00");
    Instant tap = scene.world.clock.instant().minus(Duration.ofDays(1));
    assertDone(scene.say("self", id, true, null, tap, null));
    assertThat(scene.session(id).loggedAt()).isEqualTo(tap);
  }

  @Test
  void afterThirtyDaysNothingIsLogged() {
    SessionId id = scene.planned(DAY);
    scene.goTo(DAY.plusDays(30), "12:00");
    assertThat(scene.toLog("self")).containsExactly(id);
    scene.goTo(DAY.plusDays(31), "12:00");
    assertThat(scene.toLog("self")).isEmpty();
    assertRefused(scene.say("self", id, true), "LOGGED_TOO_LATE", "sessionId");
    Instant tap = scene.world.clock.instant().minus(Duration.ofDays(1));
    assertDone(scene.say("self", id, true, null, tap, null));
    SessionId other = scene.recorded(scene.mentor(TIME), SessionState.PLANNED);
    Instant longAgo = scene.world.clock.instant().minus(Duration.ofDays(31));
    assertRefused(scene.say("self", other, true, null, longAgo, null), "LOGGED_TOO_LATE", "at");
  }

  @Test
  void whatWasNotPlannedIsNotedAfterwards() {
    SessionId id = done(scene.log("main mentor", scene.mentor(time(DAY, "09:30", "10:00"))));
    assertThat(scene.session(id))
        .extracting(Session::state, Session::minutes, Session::loggedAt)
        .containsExactly(SessionState.HELD, 30, scene.world.clock.instant());
    assertThat(scene.members(id)).extracting(SessionMember::attended).containsOnly(true);
    assertThat(scene.past("self")).containsExactly(id);
    assertThat(scene.toCome("self")).isEmpty();
    assertDone(scene.log("main mentor", scene.mentor(time(DAY.minusDays(21), "09:30", "10:00"))));
    assertRefused(
        scene.log("main mentor", scene.mentor(time(DAY.minusDays(31), "09:30", "10:00"))),
        "LOGGED_TOO_LATE",
        "day");
    assertRefused(
        scene.log("main mentor", scene.mentor(time(DAY, "10:30", "11:00"))),
        "SESSION_NOT_BEGUN",
        "day");
    assertRefused(
        scene.log(
            "main mentor",
            scene.draft(
                SessionForm.MENTOR,
                "main mentor",
                time(DAY.minusDays(25), "09:00", "09:30"),
                "self")),
        "NOT_EMPLOYED_THEN",
        "memberIds");
  }

  /** Both come back from their session and note it. */
  @Test
  void theSameSessionIsNotedOnce() {
    SessionId id = done(scene.log("main mentor", scene.mentor(time(DAY, "09:00", "10:00"))));
    assertThat(done(scene.log("self", scene.mentor(time(DAY, "09:15", "09:45"))))).isEqualTo(id);
    assertThat(done(scene.log("self", scene.mentor(time(DAY, "08:00", "09:00"))))).isNotEqualTo(id);
    SessionId planned = scene.planned(DAY.plusDays(1));
    scene.goTo(DAY.plusDays(1), "15:00");
    assertThat(done(scene.log("self", scene.mentor(time(DAY.plusDays(1), "13:30", "14:30")))))
        .isEqualTo(planned);
    assertThat(scene.session(planned).state()).isEqualTo(SessionState.HELD);
  }

  /** Who, how long, save: the rest is worked out from the tap. */
  @Test
  void theTimeIsThatOfTheTap() {
    Instant tap = scene.world.clock.instant().minusSeconds(30);
    assertThat(scene.room().logs().time(tap, 30, null, null))
        .isEqualTo(time(DAY, "09:29", "09:59"));
    assertThat(scene.room().logs().time(tap, 45, DAY.minusDays(2), LocalTime.of(13, 0)))
        .isEqualTo(time(DAY.minusDays(2), "13:00", "13:45"));
    Instant late = DAY.atTime(0, 10).atZone(scene.world.clock.getZone()).toInstant();
    assertThat(scene.room().logs().time(late, 30, null, null))
        .isEqualTo(time(DAY, "00:00", "00:30"));
  }

  @Test
  void attendanceAndLengthAreSetAfterwards() {
    SessionId id =
        scene.recorded(
            scene.draft(SessionForm.GROUP, "expert", time(DAY, "08:00", "09:00"), "self", "owner"),
            SessionState.HELD);
    assertDone(attendance("expert", id, 45, 2, "self", "expert"));
    assertThat(scene.members(id))
        .extracting(SessionMember::personId, SessionMember::attended)
        .contains(
            tuple(scene.world.person("owner"), false), tuple(scene.world.person("self"), true));
    assertThat(scene.session(id).minutes()).isEqualTo(45);
    overtaken(attendance("owner", id, 60, 2, "owner"), "SESSION_CHANGED");
    assertRefused(attendance("owner", id, null, null, "manager"), "NOT_FOUND", "presentIds");
    assertRefused(attendance("manager", id, null, null, "self"), "NOT_FOUND", "sessionId");
    SessionId open = scene.planned(DAY);
    assertRefused(attendance("self", open, null, null, "self"), "SESSION_NOT_HELD", "sessionId");
  }

  private Outcome<SessionId> attendance(
      String who,
      SessionId id,
      @Nullable Integer minutes,
      @Nullable Integer revision,
      String... present) {
    return scene.database.write(tx ->
        scene
            .room()
            .changes()
            .setAttendance(
                tx,
                scene.world.viewer(who),
                id,
                Arrays.stream(present).map(scene.world::person).collect(Collectors.toSet()),
                minutes,
                revision));
  }
}
