package se.fadder.cadence;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.fadder.calendar.BusySource;
import se.fadder.calendar.TimeSpan;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.mentorship.Mentorship;
import se.fadder.supervision.SessionId;

/**
 * Tests who is told when a mentor and a newcomer do not meet: the newcomer has been there since
 * Wednesday 18 February 2026, week 8, and today is Wednesday 11 March.
 */
@OnOneDatabase
final class LapsesTest {
  private static final String MISSED = "CADENCE_MISSED";
  private static final String NO_CONTACT = "NO_CONTACT";
  private static final List<String> ALL =
      List.of("self", "main mentor", "co-mentor", "manager", "sector manager", "hr", "owner");

  private final CadenceScene scene;

  LapsesTest(Database database) {
    scene = new CadenceScene(database);
  }

  @Test
  void theMentorIsToldOnceThatTheWeekHasPassed() {
    scene.met("main mentor", "self", "2026-03-09");
    assertThat(scene.cadence("self").due()).hasToString("2026-03-20");
    scene.wake("2026-03-20");
    scene.deliverUntil("08:30");
    assertThat(scene.told("main mentor", MISSED)).isZero();
    assertThat(scene.agenda("main mentor")).isEmpty();

    scene.wake("2026-03-21");
    scene.deliverUntil("08:30");
    assertThat(scene.told("main mentor", MISSED)).as("on a Saturday").isZero();
    assertThat(scene.agenda("main mentor")).containsExactly("CADENCE_MISSED self 2026-03-09");

    scene.wake("2026-03-23");
    scene.deliverUntil("08:00");
    assertThat(scene.told("main mentor", MISSED)).isOne();
    scene.wake("2026-03-24");
    scene.deliverUntil("08:30");
    assertThat(scene.told("main mentor", MISSED)).as("of yesterday it is over").isZero();
    for (String other : ALL) {
      if (!other.equals("main mentor")) {
        assertThat(scene.told(other, MISSED)).as(other).isZero();
        assertThat(scene.agenda(other)).as(other).isEmpty();
      }
    }
  }

  @Test
  void theNextTimeIsToldAnew() {
    scene.met("main mentor", "self", "2026-03-09");
    scene.wake("2026-03-23");
    scene.deliverUntil("08:30");
    scene.met("main mentor", "self", "2026-03-20");
    assertThat(scene.agenda("main mentor")).isEmpty();
    assertThat(scene.cadence("self").due()).hasToString("2026-03-27");
    scene.wake("2026-03-30");
    scene.deliverUntil("08:30");
    assertThat(scene.told("main mentor", MISSED)).isEqualTo(2);
  }

  @Test
  void allWhoAreManagersNearestAreToldThatThereIsNoContact() {
    scene.assign("colleague", "Norr");
    assertThat(scene.cadence("self").noContact()).as("15 days ended yesterday").isTrue();
    scene.wake("2026-03-12");
    scene.deliverUntil("08:30");
    for (String manager : List.of("manager", "colleague")) {
      assertThat(scene.told(manager, NO_CONTACT)).as(manager).isOne();
      assertThat(scene.agenda(manager)).containsExactly("NO_CONTACT self null");
    }
    scene.wake("2026-03-13");
    scene.deliverUntil("08:30");
    assertThat(scene.told("manager", NO_CONTACT)).isOne();
    for (String other : ALL) {
      if (!other.equals("manager")) {
        assertThat(scene.told(other, NO_CONTACT)).as(other).isZero();
      }
    }
    assertThat(scene.agenda("self")).isEmpty();
    assertThat(scene.agenda("sector manager")).isEmpty();
  }

  @Test
  void nothingIsToldOnceTheyHaveMet() {
    scene.met("main mentor", "self", "2026-03-09");
    scene.wake("2026-03-21");
    scene.wake("2026-03-23");
    scene.met("main mentor", "self", "2026-03-18");
    scene.deliverUntil("08:30");
    assertThat(scene.told("main mentor", MISSED)).isZero();
  }

  @Test
  void nothingIsMissedWhileTheTwoHavePlannedToMeet() {
    scene.met("main mentor", "self", "2026-03-09");
    scene.wake("2026-03-20");
    SessionId planned = scene.planned("main mentor", "self", "2026-03-24");
    scene.wake("2026-03-23");
    scene.deliverUntil("08:30");
    assertThat(scene.told("main mentor", MISSED)).isZero();
    assertThat(scene.agenda("main mentor")).isEmpty();
    assertThat(scene.cadence("self").missed()).isFalse();
    assertThat(scene.cadence("self").planned()).hasToString("2026-03-24");

    scene.calledOff("main mentor", planned);
    assertThat(scene.agenda("main mentor")).containsExactly("CADENCE_MISSED self 2026-03-09");
    assertThat(scene.cadence("self").missed()).isTrue();
    assertThat(scene.cadence("self").planned()).isNull();
    scene.wake("2026-03-24");
    scene.deliverUntil("08:30");
    assertThat(scene.told("main mentor", MISSED)).isOne();
  }

  @Test
  void whatWasPlannedForADayThatIsPastDoesNotCount() {
    scene.met("main mentor", "self", "2026-03-09");
    scene.wake("2026-03-19");
    scene.planned("main mentor", "self", "2026-03-20");
    scene.wake("2026-03-23");
    assertThat(scene.agenda("main mentor")).containsExactly("CADENCE_MISSED self 2026-03-09");
    scene.planned("main mentor", "unstarted", "2026-03-25");
    assertThat(scene.agenda("main mentor")).as("with somebody else").hasSize(1);
  }

  @Test
  void whoIsAwayIsToldInTheMorningOfTheDayOnWhichTheyAreBack() {
    scene.met("main mentor", "self", "2026-03-09");
    scene.wake("2026-03-21");
    scene.away("main mentor", "2026-03-23", "2026-03-24");
    scene.wake("2026-03-23");
    scene.deliverUntil("08:30");
    assertThat(scene.told("main mentor", MISSED)).isZero();
    scene.wake("2026-03-25");
    scene.deliverUntil("08:00");
    assertThat(scene.told("main mentor", MISSED)).isOne();
  }

  @Test
  void whoIsBusyIsToldAfterwards() {
    scene.met("main mentor", "self", "2026-03-09");
    scene.wake("2026-03-23");
    scene.world.database.write(tx -> {
      scene
          .world
          .busyTimes()
          .set(
              tx,
              Set.of(scene.world.person("main mentor")),
              BusySource.of("SELF", scene.world.person("main mentor")),
              new TimeSpan(at("07:00"), at("09:00")));
      return true;
    });
    scene.deliverUntil("08:50");
    assertThat(scene.told("main mentor", MISSED)).isZero();
    scene.deliverUntil("09:20");
    assertThat(scene.told("main mentor", MISSED)).isOne();
  }

  private Instant at(String time) {
    return LocalTime.parse(time)
        .atDate(scene.world.today().date())
        .atZone(scene.world.today().zone())
        .toInstant();
  }

  @Test
  void aWeekInWhichOneOfThemIsAwayDoesNotCount() {
    scene.met("main mentor", "self", "2026-03-09");
    scene.away("main mentor", "2026-03-16", "2026-03-20");
    assertThat(scene.cadence("self").due()).hasToString("2026-03-27");
    assertThat(scene.index()).isEqualTo(scene.derived());
    scene.wake("2026-03-23");
    assertThat(scene.agenda("main mentor")).isEmpty();
  }

  @Test
  void afterAHandOverTheNewMentorshipCountsAnew() {
    scene.met("main mentor", "self", "2026-03-09");
    scene.pair("colleague", "self", "2026-03-16");
    scene.wake("2026-03-17");
    assertThat(scene.cadence("self"))
        .isEqualTo(
            new MentorshipCadences.MentorshipCadence(
                null, LocalDate.parse("2026-03-20"), null, false, false));
    scene.wake("2026-03-23");
    scene.deliverUntil("08:30");
    assertThat(scene.told("colleague", MISSED)).isOne();
    assertThat(scene.told("main mentor", MISSED)).isZero();
    assertThat(scene.agenda("colleague")).containsExactly("CADENCE_MISSED self null");
    assertThat(scene.agenda("main mentor")).isEmpty();
  }

  @Test
  void aMentorshipThatHasEndedIsMissedByNobody() {
    scene.met("main mentor", "self", "2026-03-09");
    Mentorship mentorship = scene.mentorship("self");
    assertDone(
        scene.write(tx ->
            scene
                .world
                .mentorships()
                .end(
                    tx, scene.world.viewer("hr"), mentorship.id(), LocalDate.parse("2026-03-22"))));
    scene.wake("2026-03-21");
    assertThat(scene.agenda("main mentor")).isNotEmpty();
    scene.world.clock.setDay(LocalDate.parse("2026-03-23"));
    assertThat(scene.agenda("main mentor")).as("before the night has been").isEmpty();
    scene.night();
    assertThat(scene.index())
        .as("only the mentorship of the newcomer who starts on 25 March is left")
        .extracting(PairCadence::newHireId)
        .containsExactly(scene.world.person("unstarted"));
  }

  @Test
  void ofAProtectedNewcomerThoseAreToldWhoLeadThatVeryUnit() {
    scene.pair("co-mentor", "protected", "2026-02-16");
    assertThat(scene.cadence("protected").noContact()).isTrue();
    assertThat(scene.agenda("manager")).contains("NO_CONTACT protected null");
  }

  @Test
  void aSessionCountsAtWhichBothWere() {
    scene.met("main mentor", "self", "2026-03-09");
    assertThat(scene.cadence("self").lastHeld()).hasToString("2026-03-09");
    scene.met("co-mentor", "self", "2026-03-10");
    assertThat(scene.cadence("self").lastHeld()).hasToString("2026-03-09");
    assertThat(scene.index()).isEqualTo(scene.derived());
  }
}
