package se.fadder.sessionreminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.jobs.WholeDay;
import se.fadder.supervision.SessionForm;
import se.fadder.supervision.SessionId;

/** Tests who is reminded of sessions, and when, from Wednesday 11 March on. */
@OnOneDatabase
final class SessionRemindersTest {
  private final SessionScene scene;

  SessionRemindersTest(Database database) {
    scene = new SessionScene(database);
  }

  @Test
  void bothAreToldTheWorkingDayBeforeAnHourBeforeAndAfterwardsAndOnce() {
    scene.plan("2026-03-16", "10:00", "11:00");
    for (String day : new String[] {"2026-03-12", "2026-03-13", "2026-03-14", "2026-03-15"}) {
      scene.wake(day);
      scene.until("19:00");
    }
    scene.wake("2026-03-16");
    scene.until("12:00");
    assertThat(scene.told("main mentor"))
        .containsExactly("13 08:00 DAY_BEFORE", "16 09:00 HOUR_BEFORE", "16 11:00 TO_LOG");
    assertThat(scene.told("self"))
        .containsExactly(
            "12 07:00 CHANGED", "13 08:00 DAY_BEFORE", "16 09:00 HOUR_BEFORE", "16 11:00 TO_LOG");
    scene.wake("2026-03-17");
    scene.until("12:00");
    assertThat(scene.told("main mentor")).hasSize(3);
  }

  @Test
  void whatIsPlannedForLaterLiesInNoOutbox() {
    scene.plan("2026-03-17", "10:00", "11:00");
    scene.plan("2026-08-17", "10:00", "11:00");
    scene.until("11:00");
    assertThat(scene.told("self")).containsExactly("11 10:01 CHANGED x2");
    assertThat(scene.waiting()).isZero();
    scene.wake("2026-03-16");
    assertThat(scene.waiting()).isEqualTo(2);
  }

  @Test
  void aSessionThatIsMovedIsToldForItsNewTimeAndNeverTwice() {
    SessionId id = scene.plan("2026-03-13", "10:00", "11:00");
    scene.until("11:30");
    scene.wake("2026-03-12");
    scene.until("08:30");
    scene.move("main mentor", id, "2026-03-13", "14:00", "15:00");
    scene.until("12:00");
    scene.wake("2026-03-13");
    scene.until("13:10");
    scene.move("main mentor", id, "2026-03-13", "14:30", "15:30");
    scene.until("13:20");
    scene.move("main mentor", id, "2026-03-13", "14:00", "15:00");
    scene.until("14:40");
    assertThat(scene.told("main mentor"))
        .containsExactly("12 08:00 DAY_BEFORE", "13 13:00 HOUR_BEFORE");
    assertThat(scene.told("self"))
        .containsExactly(
            "11 10:01 CHANGED",
            "12 08:00 DAY_BEFORE",
            "12 08:31 CHANGED",
            "13 13:00 HOUR_BEFORE",
            "13 13:11 CHANGED",
            // In an hour it would have begun.
            "13 13:21 CHANGED");
  }

  @Test
  void ofWhatIsCalledOffNobodyIsRemindedAndTheOtherIsToldAtOnce() {
    SessionId id = scene.plan("2026-03-13", "10:00", "11:00");
    scene.wake("2026-03-12");
    scene.until("07:40");
    scene.callOff("self", id);
    scene.until("12:00");
    scene.wake("2026-03-13");
    scene.until("12:00");
    assertThat(scene.told("self")).containsExactly("12 07:00 CHANGED");
    assertThat(scene.told("main mentor")).containsExactly("12 07:41 CHANGED");
  }

  @Test
  void whoComesIsToldAsOfANewOneAndWhoGoesThatTheyAreOutOfIt() {
    SessionId id =
        scene.plan(
            "manager",
            SessionForm.GROUP,
            "manager",
            "2026-03-13",
            "10:00",
            "11:00",
            "self",
            "co-mentor");
    scene.until("11:30");
    scene.change("manager", id, "main mentor", "self");
    scene.until("12:00");
    scene.wake("2026-03-12");
    scene.until("12:00");
    scene.wake("2026-03-13");
    scene.until("11:30");
    assertThat(scene.told("main mentor"))
        .containsExactly("11 11:31 CHANGED", "12 08:00 DAY_BEFORE", "13 09:00 HOUR_BEFORE");
    assertThat(scene.told("self")).containsExactly("11 10:01 CHANGED", "11 11:31 CHANGED");
    assertThat(scene.told("co-mentor"))
        .as("nothing has changed for them")
        .containsExactly("11 10:01 CHANGED", "12 08:00 DAY_BEFORE", "13 09:00 HOUR_BEFORE");
  }

  @Test
  void whoIsInItAgainIsNotToldThatTheyAreOutOfIt() {
    SessionId id =
        scene.plan(
            "manager",
            SessionForm.GROUP,
            "manager",
            "2026-03-13",
            "10:00",
            "11:00",
            "self",
            "co-mentor");
    scene.until("10:30");
    scene.change("manager", id, "colleague", "self");
    scene.change("manager", id, "self", "colleague");
    scene.until("12:00");
    assertThat(scene.told("self")).containsExactly("11 10:01 CHANGED", "11 11:01 CHANGED");
    assertThat(scene.told("colleague")).as("they never were").hasSize(1);
  }

  @Test
  void whoIsAwayThenOrHasLeftIsToldNothing() {
    scene.plan("2026-03-13", "10:00", "11:00");
    scene.until("10:05");
    scene.away("main mentor", "2026-03-13", null);
    scene.world.database.write(
        tx -> tx.sql(LeavingSql.class).end(scene.world.person("self").value()));
    scene.wake("2026-03-12");
    scene.until("12:00");
    scene.wake("2026-03-13");
    scene.until("12:00");
    assertThat(scene.told("main mentor")).isEmpty();
    assertThat(scene.told("self")).containsExactly("11 10:01 CHANGED");
  }

  interface LeavingSql {
    @SqlUpdate("update employment set last_day = '2026-03-11' where person_id = :person")
    int end(UUID person);
  }

  /** The session is on Friday, and the mentor is away on Thursday. */
  @Test
  void theDayBeforeIsThePersonsOwn() {
    scene.plan("2026-03-13", "10:00", "11:00");
    scene.away("main mentor", "2026-03-12", "2026-03-12");
    scene.wake("2026-03-11");
    scene.until("09:00");
    scene.wake("2026-03-12");
    scene.until("09:00");
    assertThat(scene.told("main mentor")).containsExactly("11 08:00 DAY_BEFORE");
    assertThat(scene.told("self")).contains("12 08:00 DAY_BEFORE");
  }

  @Test
  void whoIsBusyIsRemindedAfterItAndWhoIsUntilThenBefore() {
    String day = "2026-03-12";
    scene.plan("colleague", SessionForm.INDIVIDUAL, "colleague", day, "08:30", "09:20", "self");
    scene.plan(
        "colleague", SessionForm.INDIVIDUAL, "colleague", day, "08:40", "10:00", "main mentor");
    scene.plan(day, "10:00", "11:00");
    scene.wake(day);
    scene.until("11:00");
    assertThat(scene.told("self")).contains("12 09:20 HOUR_BEFORE");
    assertThat(scene.told("main mentor")).contains("12 08:35 HOUR_BEFORE");
    // The session itself holds nothing, and what is asked after the first waits for the next.
    assertThat(scene.told("main mentor")).contains("12 11:00 TO_LOG x2");
  }

  @Test
  void whoBecomesBusyUntilThenAfterwardsIsNotDisturbed() {
    scene.plan("2026-03-12", "10:00", "11:00");
    scene.wake("2026-03-12");
    scene.until("08:30");
    scene.plan(
        "colleague",
        SessionForm.INDIVIDUAL,
        "colleague",
        "2026-03-12",
        "08:40",
        "10:00",
        "main mentor");
    scene.until("10:30");
    assertThat(scene.told("main mentor")).noneMatch(one -> one.endsWith("HOUR_BEFORE"));
    assertThat(scene.told("self")).contains("12 09:00 HOUR_BEFORE");
  }

  @Test
  void nothingIsToldOfASessionThatHasBegunThoughTheServerStoodStill() {
    scene.plan("2026-03-12", "10:00", "11:00");
    scene.wake("2026-03-12");
    scene.world.clock.pass(Duration.ofMinutes(5 * 60 + 1));
    scene.until("10:30");
    assertThat(scene.told("self")).isEmpty();
  }

  @Test
  void aMorningThatComesLateIsMadeUpForUntilTheEvening() {
    scene.plan("2026-03-13", "10:00", "11:00");
    LocalDate day = LocalDate.parse("2026-03-12");
    scene.world.clock.setDay(day);
    WholeDay.of(scene.world.sessionReminders().morningRun(), day, scene.world.database);
    scene.until("10:05");
    assertThat(scene.told("main mentor")).containsExactly("12 10:00 DAY_BEFORE");
  }

  @Test
  void manyChangesAreOneMessageAnHour() {
    SessionId one = scene.plan("2026-03-18", "10:00", "11:00");
    SessionId other = scene.plan("2026-03-19", "10:00", "11:00");
    scene.until("10:05");
    scene.move("main mentor", one, "2026-03-18", "11:00", "12:00");
    scene.until("10:20");
    scene.callOff("main mentor", other);
    scene.until("10:40");
    scene.move("main mentor", one, "2026-03-18", "13:00", "14:00");
    scene.until("12:00");
    assertThat(scene.told("self")).containsExactly("11 10:01 CHANGED x2", "11 11:01 CHANGED x2");
    assertThat(scene.told("main mentor")).isEmpty();
  }

  @Test
  void aSeriesThatIsPlannedIsOneMessageAndEachOfItIsReminded() {
    scene.planSeries("2026-03-18", "2026-12-16", "10:00", "11:00");
    scene.until("12:00");
    assertThat(scene.told("self")).containsExactly("11 10:01 CHANGED");
    assertThat(scene.waiting()).isZero();
    scene.wake("2026-03-24");
    scene.until("09:00");
    assertThat(scene.told("main mentor")).containsExactly("24 08:00 DAY_BEFORE");
  }

  @Test
  void whatWasCalledOffAndIsPlannedByWhoIsNoMemberReachesBoth() {
    scene.plan(
        "manager", SessionForm.MENTOR, "main mentor", "2026-03-18", "10:00", "11:00", "self");
    scene.until("10:05");
    assertThat(scene.told("self")).containsExactly("11 10:01 CHANGED");
    assertThat(scene.told("main mentor")).containsExactly("11 10:01 CHANGED");
  }

  @Test
  void earlySessionsAreToldWhenQuietHoursAreOver() {
    scene.plan("2026-03-12", "07:30", "08:00");
    scene.wake("2026-03-12");
    scene.until("07:40");
    assertThat(scene.told("main mentor")).containsExactly("12 07:00 HOUR_BEFORE");
  }
}
