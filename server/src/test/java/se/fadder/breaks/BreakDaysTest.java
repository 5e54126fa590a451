package se.fadder.breaks;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.assertRefused;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.fadder.breakplans.UsualBreak;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.push.Notification;
import se.fadder.push.NotificationAnswer;

/** Tests what somebody is reminded of on a day, and what becomes of their answers. */
@OnOneDatabase
final class BreakDaysTest {
  private final BreakDayScene scene;

  BreakDaysTest(Database database) {
    scene = new BreakDayScene(database);
    scene.agree("self");
    scene.wake();
  }

  @Test
  void whoeverHasAgreedIsRemindedOfTheUsualBreaks() {
    assertThat(scene.breaks("self"))
        .containsExactly("09:30 FIKA PLANNED", "11:30 WALK PLANNED", "14:30 FIKA PLANNED");
    assertThat(scene.day("self").agreed()).isTrue();
    assertThat(scene.breaks("colleague")).isEmpty();
    assertThat(scene.day("colleague").agreed()).isFalse();
    scene.until("17:00");
    assertThat(scene.breaks("self"))
        .containsExactly("09:30 FIKA PASSED", "11:30 WALK PASSED", "14:30 FIKA PASSED");
    assertThat(scene.told("self")).isEqualTo(3);
    assertThat(scene.told("colleague")).isZero();
  }

  @Test
  void aBreakWaitsForTheEndOfAVisitAndFiveMinutes() {
    scene.until("09:00");
    scene.visit("self", 1, "09:00", "10:00");
    assertThat(scene.breaks("self")).first().isEqualTo("10:05 FIKA PLANNED");
    scene.until("10:04");
    assertThat(scene.told("self")).isZero();
    scene.until("10:05");
    assertThat(scene.told("self")).isEqualTo(1);
    assertThat(scene.breaks("self")).first().isEqualTo("10:05 FIKA TOLD");
  }

  @Test
  void aVisitThatEndsSoonerBringsTheBreakBack() {
    scene.until("09:00");
    scene.visit("self", 1, "09:00", "12:50");
    assertThat(scene.breaks("self")).containsExactly("12:55 WALK PLANNED", "14:30 FIKA PLANNED");
    scene.until("09:40");
    scene.endVisit("self");
    assertThat(scene.breaks("self"))
        .containsExactly("09:45 FIKA PLANNED", "11:30 WALK PLANNED", "14:30 FIKA PLANNED");
    scene.until("17:00");
    assertThat(scene.told("self")).isEqualTo(3);
  }

  @Test
  void whatIsDueWhenAVisitBeginsIsNotToldMeanwhile() {
    scene.now("09:30");
    scene.visit("self", 1, "09:30", "10:00");
    scene.until("10:04");
    assertThat(scene.told("self")).isZero();
    scene.until("11:00");
    assertThat(scene.told("self")).isEqualTo(1);
    assertThat(scene.breaks("self")).first().isEqualTo("10:05 FIKA PASSED");
  }

  @Test
  void whoeverGoesHomeIsAwayOrPausesIsRemindedNoMore() {
    scene.home("self", "12:00");
    assertThat(scene.breaks("self")).containsExactly("09:30 FIKA PLANNED", "11:30 WALK PLANNED");
    scene.home("self", null);
    assertThat(scene.breaks("self")).hasSize(3);
    scene.pause("self", BreakDayScene.DAY.plusDays(6));
    assertThat(scene.breaks("self")).isEmpty();
    assertThat(scene.day("self").restsUntil()).isEqualTo(BreakDayScene.DAY.plusDays(6));
    scene.pause("self", null);
    assertThat(scene.breaks("self")).hasSize(3);
    scene.away("self");
    assertThat(scene.breaks("self")).isEmpty();
    scene.until("17:00");
    assertThat(scene.told("self")).isZero();
  }

  @Test
  void anotherPlanHoldsAtOnce() {
    scene.set("self", UsualBreak.MORNING_FIKA, 0, "10:00");
    scene.set("self", UsualBreak.AFTERNOON_FIKA, 0, null);
    assertThat(scene.breaks("self")).containsExactly("10:00 FIKA PLANNED", "11:30 WALK PLANNED");
    scene.until("17:00");
    assertThat(scene.told("self")).isEqualTo(2);
  }

  @Test
  void whatIsTakenIsCountedAndNotAskedAgain() {
    scene.until("09:31");
    BreakSlot fika = scene.slot("self", "09:30");
    assertDone(scene.answer("self", fika.id(), BreakAnswer.TAKEN));
    assertDone(scene.answer("self", fika.id(), BreakAnswer.TAKEN));
    assertThat(scene.open("self")).isEmpty();
    assertThat(scene.day("self").takenToday()).isEqualTo(1);
    assertRefused(scene.answer("self", fika.id(), BreakAnswer.NOT_NOW), "BREAK_OVER");
    assertRefused(scene.answer("self", fika.id(), BreakAnswer.LATER), "BREAK_OVER");
    assertRefused(scene.answer("colleague", fika.id(), BreakAnswer.TAKEN), "NOT_FOUND");
  }

  @Test
  void whatIsAnsweredToTheNotificationStandsInTheDay() {
    scene.until("09:31");
    Notification told = scene.open("self").getFirst();
    assertDone(scene.answer("self", told.id(), NotificationAnswer.DONE));
    assertThat(scene.breaks("self")).first().isEqualTo("09:30 FIKA TAKEN");
    scene.until("11:31");
    Notification walk = scene.open("self").getFirst();
    assertDone(scene.answer("self", walk.id(), NotificationAnswer.NOT_NOW));
    assertThat(scene.breaks("self")).contains("11:30 WALK NOT_NOW");
    assertThat(scene.day("self").takenToday()).isEqualTo(1);
  }

  @Test
  void laterIsTenMinutesTwiceAtMost() {
    scene.until("09:31");
    assertDone(scene.answer("self", scene.open("self").getFirst().id(), NotificationAnswer.LATER));
    assertThat(scene.breaks("self")).first().isEqualTo("09:41 FIKA PLANNED");
    scene.until("09:42");
    assertThat(scene.told("self")).isEqualTo(2);
    BreakSlot fika = scene.slot("self", "09:41");
    assertDone(scene.answer("self", fika.id(), BreakAnswer.LATER));
    assertThat(scene.open("self")).isEmpty();
    scene.until("09:53");
    assertThat(scene.open("self")).hasSize(1);
    assertRefused(scene.answer("self", fika.id(), BreakAnswer.LATER), "BREAK_NOT_LATER");
    assertRefused(
        scene.answer("self", scene.open("self").getFirst().id(), NotificationAnswer.LATER),
        "BREAK_NOT_LATER");
    assertDone(scene.answer("self", scene.open("self").getFirst().id(), NotificationAnswer.DONE));
    assertThat(scene.told("self")).isEqualTo(3);
  }

  @Test
  void laterIsRefusedWhereTheWindowHasNoRoom() {
    scene.until("09:00");
    scene.visit("self", 1, "09:00", "10:18");
    scene.until("10:25");
    BreakSlot fika = scene.slot("self", "10:23");
    assertRefused(scene.answer("self", fika.id(), BreakAnswer.LATER), "BREAK_NOT_LATER");
    assertThat(scene.breaks("self")).first().isEqualTo("10:23 FIKA TOLD");
    assertDone(scene.answer("self", fika.id(), BreakAnswer.NOT_NOW));
  }

  @Test
  void whatWasAnsweredInTimeCountsThoughThereWasNoContact() {
    scene.until("11:00");
    BreakSlot fika = scene.slot("self", "09:30");
    assertRefused(scene.answer("self", fika.id(), BreakAnswer.TAKEN), "BREAK_OVER");
    assertRefused(
        scene.answer("self", fika.id(), BreakAnswer.LATER, scene.at("09:40")), "BREAK_OVER");
    assertDone(scene.answer("self", fika.id(), BreakAnswer.TAKEN, scene.at("09:40")));
    assertThat(scene.breaks("self")).first().isEqualTo("09:30 FIKA TAKEN");
    BreakSlot later = scene.slot("self", "14:30");
    assertRefused(scene.answer("self", later.id(), BreakAnswer.TAKEN), "BREAK_NOT_YET");
    assertRefused(
        scene.answer(
            "self", later.id(), BreakAnswer.TAKEN, scene.at("09:40").minus(Duration.ofDays(31))),
        "INVALID");
  }

  @Test
  void aBreakOfOnesOwnDropsWhatIsDueWithinTwentyMinutes() {
    scene.until("09:15");
    assertDone(scene.take("self", 1, null));
    assertDone(scene.take("self", 1, null));
    assertThat(scene.breaks("self")).containsExactly("11:30 WALK PLANNED", "14:30 FIKA PLANNED");
    assertThat(scene.day("self").takenToday()).isEqualTo(1);
    scene.until("11:09");
    assertDone(scene.take("self", 2, null));
    assertThat(scene.breaks("self")).contains("11:30 WALK PLANNED");
    scene.until("11:35");
    assertDone(scene.take("self", 3, scene.at("11:20")));
    assertThat(scene.open("self")).isEmpty();
    assertThat(scene.breaks("self")).containsExactly("14:30 FIKA PLANNED");
    scene.until("17:00");
    assertThat(scene.day("self").takenToday()).isEqualTo(3);
    assertThat(scene.told("self")).isEqualTo(2);
  }

  /** Somebody's queue may be stuck, or they try what the server endures. */
  @Test
  void aDayHasSoManyBreaksOfOnesOwn() {
    scene.until("12:00");
    for (int number = 0; number < BreakAnswers.MOST_UNPROMPTED; number++) {
      assertDone(scene.take("self", number, scene.at("11:00")));
    }
    List<String> breaks = scene.breaks("self");
    assertRefused(scene.take("self", 99, null), "BREAK_DAY_FULL");
    assertDone(scene.take("self", 7, null));
    assertThat(scene.day("self").takenToday()).isEqualTo(BreakAnswers.MOST_UNPROMPTED);
    assertThat(scene.breaks("self")).isEqualTo(breaks).contains("11:30 WALK TOLD");
    assertDone(scene.take("self", 99, scene.at("11:00").minus(Duration.ofDays(1))));
    assertDone(scene.take("colleague", 99, null));
  }

  @Test
  void onlyWhatWasTakenHasChargedSomething() {
    scene.until("09:31");
    BreakSlotId fika = scene.slot("self", "09:30").id();
    assertRefused(charge("self", fika), "BREAK_NOT_TAKEN");
    assertDone(scene.answer("self", fika, BreakAnswer.TAKEN));
    assertDone(charge("self", fika));
    assertThat(scene.slot("self", "09:30").battery()).isEqualTo(BreakBattery.SOCIAL);
    assertRefused(charge("colleague", fika), "NOT_FOUND");
  }

  private se.fadder.kernel.Outcome<BreakSlotId> charge(String who, BreakSlotId id) {
    return scene.database.write(tx ->
        scene
            .world
            .breaks()
            .answers()
            .charge(tx, scene.world.viewer(who), id, BreakBattery.SOCIAL));
  }

  @Test
  void planningAgainChangesNothingAndTellsNothingTwice() {
    int waiting = scene.waiting("self");
    assertThat(scene.wake()).isEqualTo(1);
    assertThat(scene.waiting("self")).isEqualTo(waiting).isEqualTo(3);
    scene.visit("self", 1, "03:30", "03:40");
    assertThat(scene.waiting("self")).isEqualTo(3);
    scene.until("17:00");
    assertThat(scene.told("self")).isEqualTo(3);
  }

  @Test
  void whatMovesIsTakenBackFromTheOutbox() {
    scene.now("09:00");
    scene.visit("self", 1, "09:00", "10:00");
    assertThat(scene.waiting("self")).isEqualTo(3);
    scene.endVisit("self");
    assertThat(scene.waiting("self")).isEqualTo(3);
    scene.pause("self", BreakDayScene.DAY);
    assertThat(scene.waiting("self")).isZero();
  }

  @Test
  void whatAUnitSetsHoldsForWhoeverWorksThere() {
    assertDone(
        scene.database.write(tx ->
            scene
                .world
                .breakPlans()
                .units()
                .choose(
                    tx,
                    scene.world.viewer("manager"),
                    scene.world.unit("Norr").id(),
                    UsualBreak.MORNING_FIKA,
                    0,
                    se.fadder.breakplans.BreakChoice.SET,
                    BreakDayScene.time("09:00"))));
    scene.work();
    assertThat(scene.breaks("self")).first().isEqualTo("09:00 FIKA PLANNED");
  }

  @Test
  void whatWasToldIsAnsweredThoughTheClockHasGoneBack() {
    scene.until("14:30");
    scene.now("13:40");
    BreakSlot fika = scene.slot("self", "14:30");
    assertThat(scene.answers("self", "14:30")).contains(BreakAnswer.TAKEN, BreakAnswer.NOT_NOW);
    assertDone(scene.answer("self", fika.id(), BreakAnswer.TAKEN));
    assertThat(scene.breaks("self")).endsWith("14:30 FIKA TAKEN");
  }
}
