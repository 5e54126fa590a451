package se.fadder.mentorfollowup;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.fixtures.Race;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Term;
import se.fadder.people.Role;

/**
 * Tests how it is asked how it goes with a mentor, what may be answered, and who learns of it. The
 * mentorship began on Wednesday 18 February 2026: two weeks later is 4 March, six weeks 1 April.
 */
@OnOneDatabase
final class FitChecksTest {
  private final FollowupScene scene;
  private final World world;

  FitChecksTest(Database database) {
    scene = new FollowupScene(database);
    world = scene.world;
  }

  @Test
  void itIsAskedTwoAndSixWeeksAfterTheFirstDayAndTold() {
    scene.wake("2026-03-03");
    assertThat(open()).isNull();
    scene.wake("2026-03-04");
    assertThat(scene.agenda("self")).containsExactly("FIT_CHECK self 2026-03-14");
    scene.deliverUntil("12:00");
    assertThat(scene.told("self", "FIT_CHECK")).isOne();
    assertThat(asked().mentorId()).isEqualTo(world.person("main mentor"));
    scene.wake("2026-03-14");
    assertThat(open()).as("for ten days").isNotNull();
    scene.wake("2026-03-15");
    assertThat(open()).isNull();
    scene.wake("2026-04-02");
    assertThat(scene.agenda("self")).containsExactly("FIT_CHECK self 2026-04-12");
    scene.wake("2026-05-13");
    assertThat(open()).as("twice, and no more").isNull();
  }

  /** 31 March and 1 April they are away; the 2nd is Maundy Thursday, on which they work. */
  @Test
  void itIsAskedOnTheNextDayOnWhichTheyWork() {
    scene.wake("2026-04-01");
    assertThat(open()).as("away").isNull();
    scene.wake("2026-04-02");
    assertThat(asked().askedOn()).isEqualTo("2026-04-02");
  }

  @Test
  void onAWeekendAndAHolidayNobodyIsAsked() {
    scene.pair("colleague", "self", "2026-03-20");
    scene.wake("2026-04-03");
    assertThat(open()).as("Good Friday").isNull();
    scene.wake("2026-04-05");
    assertThat(open()).as("Easter Sunday").isNull();
    scene.wake("2026-04-06");
    assertThat(open()).as("Easter Monday").isNull();
    scene.wake("2026-04-07");
    assertThat(asked().mentorId()).isEqualTo(world.person("colleague"));
  }

  @Test
  void whoWorksPartTimeIsAskedOnADayOfTheirs() {
    world.database.write(tx -> {
      world
          .calendar()
          .recordPartTime(
              tx,
              world.person("self"),
              new Term(LocalDate.parse("2026-02-18"), null),
              List.of(java.time.DayOfWeek.MONDAY));
      return true;
    });
    scene.wake("2026-03-04");
    assertThat(open()).isNull();
    scene.wake("2026-03-09");
    assertThat(open()).isNotNull();
  }

  @Test
  void whoIsAwayUntilTheNextRoundIsAskedInThatOnly() {
    scene.away("self", "2026-03-02", "2026-03-30");
    scene.wake("2026-03-04");
    assertThat(open()).isNull();
    scene.wake("2026-04-02");
    assertThat(asked().round()).isEqualTo(2);
    scene.wake("2026-04-07");
    assertThat(asked().round()).isEqualTo(2);
  }

  /** As when this is new to a server on which mentorships run. */
  @Test
  void whoHasWorkedSinceItWasToBeAskedIsNotAskedLater() {
    scene.wake("2026-03-07");
    assertThat(open()).as("a Saturday").isNull();
    scene.wake("2026-03-11");
    assertThat(open()).isNull();
  }

  @Test
  void afterDaysOnWhichTheServerStoodStillItIsAsked() {
    scene.wake("2026-03-06");
    assertThat(asked().askedOn()).isEqualTo("2026-03-06");
  }

  @Test
  void itIsAskedOnceHoweverOftenTheMorningComes() {
    scene.wake("2026-03-04");
    FitCheck asked = asked();
    scene.wake("2026-03-04");
    scene.wake("2026-03-05");
    assertThat(asked()).isEqualTo(asked);
    scene.deliverUntil("12:00");
    assertThat(scene.told("self", "FIT_CHECK")).isOne();
  }

  @Test
  void ofAMentorshipThatIsOverItIsNotAsked() {
    scene.wake("2026-03-02");
    scene.pair("colleague", "self", "2026-03-03");
    scene.wake("2026-03-04");
    assertThat(open()).isNull();
    scene.wake("2026-03-17");
    assertThat(asked().mentorId()).as("but of the next one").isEqualTo(world.person("colleague"));
    FitCheck asked = asked();
    scene.pair("former mentor", "self", "2026-03-18");
    scene.wake("2026-03-18");
    assertThat(open()).as("nor while it was open").isNull();
    assertRefused(answer(asked, FitAnswer.GOOD, false), "FIT_CHECK_OVER");
  }

  @Test
  void anAnswerMayBeChangedOnTheSameDayAndNotAfterIt() {
    scene.wake("2026-03-04");
    FitCheck asked = asked();
    assertDone(answer(asked, FitAnswer.NOT_FITTING, true));
    assertDone(answer(asked, FitAnswer.GOOD, false));
    assertThat(asked().answer()).isEqualTo(FitAnswer.GOOD);
    assertThat(asked().wantsToTalk()).isFalse();
    scene.wake("2026-03-05");
    assertThat(open()).isNull();
    assertRefused(answer(asked, FitAnswer.UNSURE, false), "FIT_CHECK_ANSWERED");
  }

  @Test
  void whatWasAnsweredIsNotTold() {
    scene.wake("2026-03-04");
    assertDone(answer(asked(), FitAnswer.GOOD, false));
    scene.deliverUntil("12:00");
    assertThat(scene.told("self", "FIT_CHECK")).isZero();
  }

  @Test
  void whatIsNotAskedOrNotTheirsOrOverCannotBeAnswered() {
    scene.wake("2026-03-04");
    FitCheck asked = asked();
    assertRefused(
        scene.write(tx ->
            world
                .mentorFollowup()
                .fitChecks()
                .answer(
                    tx,
                    world.viewer("self"),
                    new FitCheckId(UUID.randomUUID()),
                    FitAnswer.GOOD,
                    false)),
        "NOT_FOUND",
        "fitCheckId");
    for (String other : List.of("main mentor", "manager", "hr", "unstarted", "stranger")) {
      assertRefused(
          scene.write(tx ->
              world
                  .mentorFollowup()
                  .fitChecks()
                  .answer(tx, world.viewer(other), asked.id(), FitAnswer.GOOD, false)),
          "NOT_FOUND",
          "fitCheckId");
    }
    scene.wake("2026-03-15");
    assertRefused(answer(asked, FitAnswer.GOOD, false), "FIT_CHECK_OVER", "fitCheckId");
  }

  @Test
  void managersAreToldThatSomebodyWantsToTalkAndNothingElse() {
    scene.assign("colleague", Role.MANAGER, "Norr");
    scene.wake("2026-03-04");
    assertDone(answer(asked(), FitAnswer.NOT_FITTING, false));
    assertThat(scene.agenda("manager")).isEmpty();
    assertDone(answer(asked(), FitAnswer.NOT_FITTING, true));
    for (String manager : List.of("manager", "colleague")) {
      assertThat(scene.agenda(manager)).containsExactly("WANTS_TO_TALK self 2026-03-04");
    }
    for (String other : List.of("sector manager", "hr", "owner", "main mentor", "co-mentor")) {
      assertThat(scene.agenda(other)).as(other).isEmpty();
    }
    scene.deliverUntil("12:00");
    assertThat(scene.told("manager", "MENTOR_CONCERN")).isOne();
    assertDone(talked("colleague"));
    assertThat(scene.agenda("manager")).as("for all of them").isEmpty();
    assertRefused(talked("colleague"), "NOT_FOUND", "newHireId");
  }

  @Test
  void whoeverIsNotToldCannotSayThatTheyHaveTalked() {
    scene.wake("2026-03-04");
    assertDone(answer(asked(), FitAnswer.GOOD, true));
    for (String other : List.of("sector manager", "hr", "owner", "main mentor", "self")) {
      assertRefused(talked(other), "NOT_FOUND", "newHireId");
    }
  }

  /** A manager may be somebody's mentor of old: of what is thought of them they are not told. */
  @Test
  void theMentorIsNotToldAlsoWhereTheyAreAManager() {
    scene.assign("main mentor", Role.MANAGER, "Norr");
    scene.away("self", "2026-03-04", "2026-03-10");
    scene.wake("2026-03-11");
    assertDone(answer(asked(), FitAnswer.NOT_FITTING, true));
    assertThat(scene.agenda("main mentor")).isEmpty();
    assertThat(scene.agenda("manager")).containsExactly("WANTS_TO_TALK self 2026-03-11");
    scene.leave("manager", "2026-03-11");
    scene.wake("2026-03-12");
    assertThat(scene.agenda("main mentor")).isEmpty();
    assertThat(scene.agenda("sector manager")).containsExactly("WANTS_TO_TALK self 2026-03-11");
  }

  @Test
  void twoAnswersAtOnceAreOneAndTheirWishIsThatOfTheLast() throws Exception {
    scene.wake("2026-03-04");
    FitCheck asked = asked();
    for (int i = 0; i < 20; i++) {
      Supplier<Boolean> talk =
          () -> answer(asked, FitAnswer.NOT_FITTING, true) instanceof Outcome.Done;
      Supplier<Boolean> fine = () -> answer(asked, FitAnswer.GOOD, false) instanceof Outcome.Done;
      assertThat(Race.of(List.of(talk, fine))).containsOnly(true);
      assertThat(asked().wantsToTalk()).isEqualTo(asked().answer() == FitAnswer.NOT_FITTING);
      assertThat(scene.agenda("manager")).hasSize(asked().wantsToTalk() ? 1 : 0);
    }
  }

  @Test
  void ofTwoManagersAtOnceOneHasTalked() throws Exception {
    scene.assign("colleague", Role.MANAGER, "Norr");
    scene.wake("2026-03-04");
    assertDone(answer(asked(), FitAnswer.GOOD, true));
    List<Supplier<Boolean>> both =
        List.of(
            () -> talked("manager") instanceof Outcome.Done,
            () -> talked("colleague") instanceof Outcome.Done);
    assertThat(Race.of(both)).containsExactlyInAnyOrder(true, false);
  }

  private @Nullable FitCheck open() {
    return world
        .database
        .read(tx ->
            java.util.Optional.ofNullable(
                world.mentorFollowup().fitChecks().open(tx, world.viewer("self"))))
        .orElse(null);
  }

  private FitCheck asked() {
    return Objects.requireNonNull(open());
  }

  private Outcome<FitCheckId> answer(FitCheck check, FitAnswer answer, boolean wantsToTalk) {
    return scene.write(tx ->
        world
            .mentorFollowup()
            .fitChecks()
            .answer(tx, world.viewer("self"), check.id(), answer, wantsToTalk));
  }

  private Outcome<?> talked(String by) {
    return scene.write(
        tx -> world.mentorFollowup().talks().held(tx, world.viewer(by), world.person("self")));
  }
}
