package se.fadder.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.assertRefused;
import static se.fadder.kernel.Outcomes.done;
import static se.fadder.supervision.SessionScene.DAY;
import static se.fadder.supervision.SessionScene.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.fadder.audit.Change;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.supervision.SeenSessions.InSession;

/** Tests who plans which sessions, and what is refused. */
@OnOneDatabase
final class SessionPlansTest {
  private static final SessionTime TIME = time(DAY.plusDays(1), "13:00", "14:00");

  private final SessionScene scene;

  SessionPlansTest(Database database) {
    scene = new SessionScene(database);
  }

  @Test
  void whoIsInItSeesItAndIsBusyThen() {
    SessionId id = done(scene.plan("self", scene.mentor(TIME)));
    assertThat(scene.toCome("self")).containsExactly(id);
    assertThat(scene.toCome("main mentor")).containsExactly(id);
    assertThat(scene.toCome("co-mentor")).isEmpty();
    assertThat(scene.isBusy("self", TIME)).isTrue();
    assertThat(scene.isBusy("main mentor", TIME)).isTrue();
    assertThat(scene.isBusy("self", time(TIME.day(), "14:00", "15:00"))).isFalse();
    assertThat(scene.session(id).unitId()).isEqualTo(scene.world.unit("Norr").id());
    assertThat(scene.session(id).madeBy()).isEqualTo(scene.world.person("self"));
  }

  /** Experienced staff meet too: nothing of it needs a mentorship. */
  @Test
  void colleaguesMeetWithoutAMentorship() {
    SessionDraft draft =
        scene.draft(SessionForm.GROUP, "expert", TIME, "colleague", "owner", "former mentor");
    assertDone(scene.plan("colleague", draft));
    assertRefused(scene.plan("self", draft), "NOT_FOUND", "leaderId");
    assertDone(scene.plan("sector manager", draft));
    assertRefused(scene.plan("manager", draft), "NOT_FOUND", "leaderId");
  }

  @Test
  void everybodyInItIsToldInTheAuditLogWithoutAWord() {
    List<Change> changes =
        scene.world.changesOf(() -> assertDone(scene.plan("self", scene.mentor(TIME))));
    assertThat(changes)
        .extracting(Change::subjectId, Change::kind, Change::detail)
        .containsExactlyInAnyOrder(
            tuple(
                scene.world.person("self"),
                SessionChangeKind.SESSION_PLANNED,
                "MENTOR 2026-03-12 13:00-14:00"),
            tuple(
                scene.world.person("main mentor"),
                SessionChangeKind.SESSION_PLANNED,
                "MENTOR 2026-03-12 13:00-14:00"));
  }

  /** Overlaps are allowed, and told from free and busy alone. */
  @Test
  void whoIsBusyElseIsToldToWhoeverMeetsThem() {
    done(
        scene.plan(
            "owner",
            scene.draft(
                SessionForm.INDIVIDUAL, "owner", time(DAY.plusDays(1), "13:30", "15:00"), "self")));
    SessionId id = done(scene.plan("main mentor", scene.mentor(TIME)));
    assertThat(busyElse("main mentor", id)).containsExactly("self");
    assertThat(busyElse("colleague", id)).isEmpty();
    assertDone(scene.move("main mentor", id, time(DAY.plusDays(1), "15:00", "16:00"), null));
    assertThat(busyElse("main mentor", id)).isEmpty();
  }

  private List<String> busyElse(String who, SessionId id) {
    Set<InSession> both =
        Set.of(
            new InSession(id, scene.world.person("self")),
            new InSession(id, scene.world.person("main mentor")));
    Map<InSession, Boolean> busy =
        scene.database.read(tx -> scene.room().seen().busyElse(tx, scene.world.viewer(who), both));
    return busy.entrySet().stream()
        .filter(Map.Entry::getValue)
        .map(entry -> scene.world.nameOf(entry.getKey().person()))
        .toList();
  }

  @Test
  void timesThatCannotBeAreRefused() {
    refused(time(DAY.plusDays(1), "14:00", "13:00"), "ENDS_BEFORE_IT_BEGINS", "ends");
    refused(time(DAY.plusDays(1), "14:00", "14:00"), "ENDS_BEFORE_IT_BEGINS", "ends");
    refused(time(DAY.plusDays(1), "08:00", "16:01"), "SESSION_TOO_LONG", "ends");
    assertDone(scene.plan("self", scene.mentor(time(DAY.plusDays(1), "08:00", "16:00"))));
    refused(time(LocalDate.parse("2026-03-29"), "02:30", "04:00"), "TIME_SKIPPED", "begins");
    refused(time(LocalDate.parse("2026-03-29"), "01:30", "02:30"), "TIME_SKIPPED", "ends");
    refused(time(DAY.minusDays(1), "13:00", "14:00"), "DAY_PASSED", "day");
    refused(time(DAY, "09:00", "10:00"), "DAY_PASSED", "day");
    assertDone(scene.plan("self", scene.mentor(time(DAY, "09:30", "10:30"))));
    refused(time(DAY.plusYears(1).plusDays(1), "13:00", "14:00"), "DAY_UNLIKELY", "day");
    assertDone(scene.plan("self", scene.mentor(time(DAY.plusYears(1), "13:00", "14:00"))));
    refused(time(LocalDate.parse("2199-12-31"), "13:00", "14:00"), "DAY_UNLIKELY", "day");
    assertThat(scene.toCome("self")).hasSize(3);
  }

  private void refused(SessionTime time, String code, String field) {
    assertRefused(scene.plan("self", scene.mentor(time)), code, field);
  }

  @Test
  void peopleWhoCannotMeetAreRefused() {
    against(SessionForm.MENTOR, "self", "NOBODY_TO_MEET", "memberIds");
    against(SessionForm.MENTOR, "self", "PERSON_TWICE", "memberIds", "self");
    against(
        SessionForm.GROUP, "self", "PERSON_TWICE", "memberIds", "colleague", "owner", "colleague");
    against(SessionForm.MENTOR, "self", "NOT_FOUND", "memberIds", "stranger");
    against(SessionForm.MENTOR, "stranger", "NOT_FOUND", "leaderId", "self");
    against(SessionForm.MENTOR, null, "ONE_LEADER", "leaderId", "self");
    against(SessionForm.MENTOR, "self", "NOT_EMPLOYED_THEN", "memberIds", "unstarted");
    against(SessionForm.MENTOR, "left manager", "NOT_EMPLOYED_THEN", "leaderId", "self");
    assertThat(scene.toCome("self")).isEmpty();
  }

  private void against(
      SessionForm form, @Nullable String leader, String code, String field, String... members) {
    assertRefused(scene.plan("self", scene.draft(form, leader, TIME, members)), code, field);
  }

  /** Who begins within the year is met on a day on which they have begun. */
  @Test
  void whoHasNotBegunIsMetAfterwards() {
    assertDone(
        scene.plan(
            "main mentor",
            scene.draft(
                SessionForm.MENTOR,
                "main mentor",
                time(DAY.plusDays(14), "13:00", "14:00"),
                "unstarted")));
  }

  @Test
  void fiftyTakePartAtMost() {
    List<String> names = new ArrayList<>();
    scene.database.write(tx -> {
      IntStream.range(0, 51)
          .forEach(i -> {
            names.add("guest " + i);
            scene.world.employ(tx, "guest " + i, scene.world.unit("Norr"), DAY.minusYears(1), null);
          });
      return true;
    });
    SessionDraft all = scene.draft(SessionForm.GROUP, "self", TIME, names.toArray(String[]::new));
    assertRefused(scene.plan("self", all), "TOO_MANY_MEMBERS", "memberIds");
    SessionDraft fifty =
        scene.draft(SessionForm.GROUP, "self", TIME, names.subList(0, 50).toArray(String[]::new));
    long before = scene.database.counts().statements();
    SessionId id = done(scene.plan("self", fifty));
    assertThat(scene.database.counts().statements() - before)
        .as("as many statements as for two")
        .isLessThanOrEqualTo(20);
    assertThat(scene.members(id)).hasSize(51);
  }

  @Test
  void theListenerHearsWhatHappens() {
    List<String> heard = new ArrayList<>();
    scene
        .room()
        .plans()
        .addListener((tx, actor, session, members, what) ->
            heard.add(what + " " + session.state() + " " + members.size()));
    SessionId id = done(scene.plan("self", scene.mentor(TIME)));
    assertDone(scene.move("self", id, time(DAY.plusDays(1), "14:00", "15:00"), null));
    assertDone(scene.callOff("self", id, CallOffReason.CONFLICT, null));
    assertThat(heard)
        .containsExactly("PLANNED PLANNED 2", "MOVED PLANNED 2", "CALLED_OFF CALLED_OFF 2");
  }
}
