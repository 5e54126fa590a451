package se.fadder.breakplans;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.breakplans.BreakScene.at;
import static se.fadder.breakplans.BreakScene.between;
import static se.fadder.breakplans.BreakScene.lasting;
import static se.fadder.breakplans.BreakScene.on;
import static se.fadder.breakplans.UsualBreak.MORNING_FIKA;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.assertOvertaken;
import static se.fadder.kernel.Outcomes.assertRefused;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.ViewerId;

/** Tests what people may say of their own plan, what is refused, and what two devices say. */
@OnOneDatabase
final class BreakPlanCommandsTest {
  private final BreakScene scene;

  BreakPlanCommandsTest(Database database) {
    scene = new BreakScene(database);
  }

  @Test
  void whatIsNoTimeIsRefusedAtItsField() {
    assertFault(on(), "NO_WEEKDAY", "time.weekdays");
    assertFault(on(DayOfWeek.MONDAY, DayOfWeek.SATURDAY), "FREE_WEEKDAY", "time.weekdays");
    assertFault(between("13:00", "11:30"), "ENDS_BEFORE_IT_BEGINS", "time.until");
    assertFault(between("13:00", "13:00"), "ENDS_BEFORE_IT_BEGINS", "time.until");
    assertFault(between("23:00", "01:00"), "ENDS_BEFORE_IT_BEGINS", "time.until");
    assertFault(at("23:00"), "OVER_MIDNIGHT", "time.from");
    assertFault(at("23:30"), "OVER_MIDNIGHT", "time.from");
    assertFault(lasting(0), "BREAK_MINUTES", "time.minutes");
    assertFault(lasting(-15), "BREAK_MINUTES", "time.minutes");
    assertFault(lasting(121), "BREAK_MINUTES", "time.minutes");
    assertFault(lasting(300), "BREAK_MINUTES", "time.minutes");
    assertThat(scene.choice("self", MORNING_FIKA).revision()).isZero();
    assertThat(scene.own("self")).isEmpty();
    assertThat(scene.unitChoice("self", "Norr", MORNING_FIKA).revision()).isZero();
  }

  private void assertFault(BreakTime time, String code, String field) {
    assertRefused(scene.set("self", MORNING_FIKA, 0, time), code, field);
    assertRefused(scene.add("self", "Sträck på dig", time), code, field);
    assertRefused(scene.setUnit("manager", "Norr", MORNING_FIKA, 0, time), code, field);
  }

  @Test
  void theShortestAndTheLongestAreTimes() {
    assertDone(scene.set("self", MORNING_FIKA, 0, lasting(1)));
    assertDone(scene.set("self", MORNING_FIKA, 1, lasting(120)));
    assertDone(scene.set("self", MORNING_FIKA, 2, at("22:59")));
    assertDone(scene.set("self", MORNING_FIKA, 3, between("00:00", "23:59")));
    assertDone(scene.set("self", MORNING_FIKA, 4, on(DayOfWeek.WEDNESDAY)));
  }

  /** With the five that every plan has a place for, this would be the ninth. */
  @Test
  void theNinthItemIsRefused() {
    for (String name : List.of("Sträck på dig", "Andas", "Drick vatten")) {
      assertDone(scene.add("self", name, at("10:00")));
    }
    assertRefused(scene.add("self", "Titta ut", at("10:00")), "TOO_MANY_BREAKS");
    assertThat(scene.own("self"))
        .extracting(OwnBreak::name)
        .containsExactly("Sträck på dig", "Andas", "Drick vatten");
    assertDone(remove("self", scene.own("self").getFirst()));
    assertDone(scene.add("self", "Titta ut", at("10:00")));
    assertDone(scene.add("colleague", "Titta ut", at("10:00")));
  }

  @Test
  void anItemOfOnesOwnIsChangedAndTakenAwayByOneselfAlone() {
    assertDone(scene.add("self", "Sträck på dig", at("10:00")));
    OwnBreak item = scene.own("self").getFirst();
    for (String other : List.of("manager", "hr", "main mentor", "colleague")) {
      assertRefused(change(other, item, "Annat"), "NOT_FOUND", "ownBreakId");
      assertRefused(remove(other, item), "NOT_FOUND", "ownBreakId");
    }
    assertDone(change("self", item, "Andas"));
    assertOvertaken(change("self", item, "Drick vatten"));
    assertThat(scene.own("self"))
        .singleElement()
        .satisfies(now -> {
          assertThat(now.name()).isEqualTo("Andas");
          assertThat(now.revision()).isEqualTo(2);
        });
    assertDone(remove("self", item));
    assertRefused(remove("self", item), "NOT_FOUND", "ownBreakId");
    assertRefused(change("self", item, "Andas"), "NOT_FOUND", "ownBreakId");
  }

  private Outcome<ViewerId> change(String name, OwnBreak item, String called) {
    return scene.world.database.write(tx ->
        scene
            .room()
            .commands()
            .changeOwn(
                tx, scene.world.viewer(name), item.id(), item.revision(), called, item.time()));
  }

  private Outcome<ViewerId> remove(String name, OwnBreak item) {
    return scene.world.database.write(
        tx -> scene.room().commands().remove(tx, scene.world.viewer(name), item.id()));
  }

  @Test
  void whoSawAnEarlierItemIsTold() {
    assertDone(scene.set("self", MORNING_FIKA, 0, at("09:00")));
    assertOvertaken(scene.set("self", MORNING_FIKA, 0, at("09:15")));
    assertDone(scene.choose("self", MORNING_FIKA, 1, BreakChoice.AS_ABOVE, null));
    assertOvertaken(scene.choose("self", MORNING_FIKA, 0, BreakChoice.OFF, null));
    UsualChoice now = scene.choice("self", MORNING_FIKA);
    assertThat(now.choice()).isEqualTo(BreakChoice.AS_ABOVE);
    assertThat(now.revision()).isEqualTo(2);
    assertThat(now.time()).isEqualTo(now.above());
  }

  @Test
  void whoeverIsNotEmployedTodaySaysNothing() {
    assertRefused(scene.agree("unstarted", true), "NOT_FOUND");
    assertRefused(scene.set("unstarted", MORNING_FIKA, 0, at("09:00")), "NOT_FOUND");
    assertRefused(scene.add("unstarted", "Andas", at("09:00")), "NOT_FOUND");
  }

  @Test
  void aPauseIsForThoseWhoAreReminded() {
    assertRefused(scene.pause("self", "2026-03-11"), "BREAKS_OFF");
    assertDone(scene.agree("self", false));
    assertRefused(scene.pause("self", "2026-03-11"), "BREAKS_OFF");
    assertDone(scene.agree("self", true));
    assertDone(scene.pause("self", "2026-03-20"));
    assertDone(scene.agree("self", false));
    assertDone(scene.agree("self", true));
    assertThat(scene.plan("self").pausedUntil()).isNull();
  }

  @Test
  void aPauseEndsTodayAtTheEarliestAndInAYearAtTheLatest() {
    scene.agree("self");
    assertRefused(scene.pause("self", "2026-03-10"), "PAUSE_OVER", "until");
    assertRefused(scene.pause("self", "2027-03-12"), "DAY_UNLIKELY", "until");
    assertThat(scene.plan("self").pausedUntil()).isNull();
    assertDone(scene.pause("self", "2027-03-11"));
    assertDone(scene.pause("self", "2026-03-11"));
    assertThat(scene.plan("self").pausedUntil()).hasToString("2026-03-11");
    assertDone(scene.pause("self", null));
    assertThat(scene.plan("self").pausedUntil()).isNull();
  }

  /** What was said without contact counts from the tap, and is no fault when it comes too late. */
  @Test
  void aPauseCountsFromWhenItWasSaid() {
    scene.agree("self");
    scene.world.clock.pass(Duration.ofDays(5));
    Instant now = scene.world.clock.instant();
    assertDone(scene.pause("self", "2026-03-13", now.minus(Duration.ofDays(4))));
    assertThat(scene.plan("self").pausedUntil()).isNull();
    assertDone(scene.pause("self", "2026-03-18", now.minus(Duration.ofDays(3))));
    assertThat(scene.plan("self").pausedUntil()).hasToString("2026-03-18");
    assertRefused(
        scene.pause("self", "2026-03-12", now.minus(Duration.ofDays(2))), "PAUSE_OVER", "until");
    assertRefused(
        scene.pause("self", "2026-03-18", now.minus(Duration.ofDays(31))), "INVALID", "at");
    assertDone(scene.pause("self", "2026-03-19", now.plus(Duration.ofHours(1))));
    assertThat(scene.plan("self").pausedUntil()).hasToString("2026-03-19");
  }

  @Test
  void ofWhatTwoDevicesSayThatCountsWhichWasSaidLast() {
    scene.agree("self");
    scene.world.clock.pass(Duration.ofHours(5));
    Instant now = scene.world.clock.instant();
    assertDone(scene.pause("self", null, now.minus(Duration.ofHours(1))));
    assertDone(scene.pause("self", "2026-03-20", now.minus(Duration.ofHours(2))));
    assertThat(scene.plan("self").pausedUntil()).isNull();
    assertDone(scene.agree("self", false));
    assertDone(scene.agree("self", true));
    assertDone(scene.pause("self", "2026-03-20", now.minus(Duration.ofHours(2))));
    assertThat(scene.plan("self").pausedUntil()).as("said before the yes").isNull();
  }
}
