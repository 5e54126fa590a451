package se.fadder.teamfika;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.assertOvertaken;
import static se.fadder.kernel.Outcomes.assertRefused;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Term;
import se.fadder.people.UnitId;

/** Tests who hosts the fika of a team, when they are told, and what happens when they are away. */
@OnOneDatabase
final class FikaHostsTest {
  /** Those of Norr by name; the first is shown as Kollega Ek. */
  private static final List<String> BY_NAME =
      List.of(
          "protected",
          "colleague",
          "co-mentor",
          "former manager",
          "former mentor",
          "main mentor",
          "manager",
          "self");

  private final FikaScene scene;

  FikaHostsTest(Database database) {
    scene = new FikaScene(database);
  }

  @Test
  void atFirstTheyHostByNameAndWhoWillBeIsToldTheWorkingDayBefore() {
    scene.every("14:30");
    assertThat(scene.settled())
        .isEqualTo(Map.of("2026-03-11", BY_NAME.get(0), "2026-03-12", BY_NAME.get(1)));
    scene.wake("2026-03-12");
    assertThat(scene.settled()).containsEntry("2026-03-13", BY_NAME.get(2)).hasSize(3);
    scene.at("2026-03-12", "07:31");
    scene.deliver();
    assertThat(scene.told(BY_NAME.get(2))).isEqualTo(1);
    assertThat(scene.told(BY_NAME.get(3))).isZero();
    scene.wake("2026-03-13");
    assertThat(scene.settled()).as("Monday's is told on Friday").containsKey("2026-03-16");
  }

  @Test
  void everybodyHostsOnceBeforeAnybodyDoesTwice() {
    scene.every("14:30");
    LocalDate day = LocalDate.parse("2026-03-12");
    for (int passed = 0; passed < 10; passed++) {
      scene.wake(day.plusDays(passed).toString());
    }
    Map<String, String> settled = scene.settled();
    assertThat(settled.get("2026-03-20")).isEqualTo(BY_NAME.get(7));
    assertThat(settled.get("2026-03-23")).isEqualTo(BY_NAME.get(0));
    assertThat(settled).doesNotContainKeys("2026-03-14", "2026-03-15", "2026-03-21");
  }

  @Test
  void freeDaysAreSkippedAndUseNobodyUp() {
    scene.at("2026-03-31", "08:00");
    scene.every("09:30");
    scene.wake("2026-04-01");
    scene.wake("2026-04-02");
    assertThat(scene.settled().keySet())
        .as("Good Friday and Easter Monday are free; Thursday is the day before Tuesday")
        .containsExactlyInAnyOrder("2026-03-31", "2026-04-01", "2026-04-02", "2026-04-07");
    assertThat(scene.settled()).containsEntry("2026-04-07", BY_NAME.get(3));
  }

  @Test
  void whoeverFallsIllIsReplacedAndComesFirstOnceTheyAreBack() {
    scene.every("14:30");
    scene.at("2026-03-11", "16:00");
    scene.deliver();
    assertThat(scene.told(BY_NAME.get(1))).isEqualTo(1);
    scene.away(BY_NAME.get(1), "2026-03-12", null);
    assertThat(scene.settled()).containsEntry("2026-03-12", BY_NAME.get(2));
    assertThat(scene.told(BY_NAME.get(1))).as("nobody asks who is ill").isZero();
    scene.deliver();
    assertThat(scene.told(BY_NAME.get(2))).isEqualTo(1);
    scene.wake("2026-03-12");
    assertThat(scene.settled()).containsEntry("2026-03-13", BY_NAME.get(3));
    back(BY_NAME.get(1), "2026-03-13");
    scene.wake("2026-03-13");
    scene.wake("2026-03-16");
    assertThat(scene.settled()).containsEntry("2026-03-16", BY_NAME.get(1));
  }

  /** Says which day was the last on which somebody was away. */
  private void back(String name, String lastDay) {
    assertDone(
        scene.write(tx -> {
          var id =
              Objects.requireNonNull(
                      scene
                          .world
                          .calendar()
                          .absencesOf(
                              tx, scene.world.viewer("hr"), Set.of(scene.world.person(name)))
                          .get(scene.world.person(name)))
                  .getFirst()
                  .id();
          return scene
              .world
              .absences()
              .end(tx, scene.world.viewer("hr"), id, LocalDate.parse(lastDay));
        }));
  }

  @Test
  void whoeverGoesHomeAfterHavingHostedHasHosted() {
    scene.every("09:30");
    scene.wake("2026-03-12");
    scene.at("2026-03-12", "13:00");
    String host = Objects.requireNonNull(scene.settled().get("2026-03-12"));
    scene.away(host, "2026-03-12", "2026-03-12");
    assertThat(scene.settled()).containsEntry("2026-03-12", host);
    scene.wake("2026-03-13");
    assertThat(scene.settled()).doesNotContainEntry("2026-03-16", host);
  }

  @Test
  void whoeverWasToldStaysThoughSomebodyElseComesBack() {
    scene.away(BY_NAME.get(0), "2026-03-11", "2026-03-12");
    scene.every("14:30");
    assertThat(scene.settled()).containsEntry("2026-03-12", BY_NAME.get(2));
    scene.wake("2026-03-12");
    assertThat(scene.settled())
        .containsEntry("2026-03-12", BY_NAME.get(2))
        .containsEntry("2026-03-13", BY_NAME.get(0));
  }

  @Test
  void whoIsNotAtWorkAtThatTimeDoesNotHost() {
    for (String name : BY_NAME.subList(1, 8)) {
      scene.away(name, "2026-03-11", "2026-03-30");
    }
    scene.every("17:00");
    assertThat(scene.settled()).isEmpty();
    assertThat(scene.seenBy(BY_NAME.get(0))).isEmpty();
    assertDone(scene.set("manager", 1, FikaScene.said(FikaScene.WEEKDAYS, "14:30")));
    assertThat(scene.settled()).containsValue(BY_NAME.get(0)).doesNotContainValue("manager");
  }

  @Test
  void aHostOfSomeWeekdaysIsToldOnTheLastOfThem() {
    for (String name : BY_NAME.subList(1, 8)) {
      scene.away(name, "2026-03-11", "2026-03-30");
    }
    scene.world.database.write(tx -> {
      scene
          .world
          .calendar()
          .recordPartTime(
              tx,
              scene.world.person(BY_NAME.get(0)),
              new Term(LocalDate.parse("2026-01-01"), null),
              Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY));
      return true;
    });
    scene.every("14:30");
    assertThat(scene.settled().keySet()).as("told on Monday").containsExactly("2026-03-12");
    scene.wake("2026-03-12");
    assertThat(scene.settled().keySet()).containsExactlyInAnyOrder("2026-03-12", "2026-03-16");
  }

  @Test
  void aColleagueTakesOverAndItsTurnIsTheirs() {
    scene.every("14:30");
    var from = scene.world.person(BY_NAME.get(1));
    assertDone(scene.takeOver("self", "2026-03-12", from));
    assertThat(scene.settled()).containsEntry("2026-03-12", "self");
    assertDone(scene.takeOver("self", "2026-03-12", from));
    assertOvertaken(scene.takeOver("main mentor", "2026-03-12", from));
    scene.deliver();
    assertThat(scene.told(BY_NAME.get(1))).isZero();
    scene.wake("2026-03-12");
    scene.at("2026-03-12", "08:00");
    scene.deliver();
    assertThat(scene.told("self")).as("so that they do not forget").isEqualTo(1);
    assertThat(scene.settled())
        .as("who handed on has not hosted")
        .containsEntry("2026-03-13", BY_NAME.get(1));
    scene.at("2026-03-12", "14:30");
    assertRefused(
        scene.takeOver("main mentor", "2026-03-12", scene.world.person("self")), "FIKA_OVER");
  }

  @Test
  void theHostWritesALineThatOutlastsAnotherHost() {
    scene.every("14:30");
    String host = BY_NAME.get(1);
    assertRefused(scene.line("self", "2026-03-12", "Vad läser du?"), "NOT_HOST");
    assertDone(scene.line(host, "2026-03-12", "Vad läser du?"));
    scene.away(host, "2026-03-12", "2026-03-13");
    scene.wake("2026-03-12");
    assertThat(scene.next("self").line()).isEqualTo("Vad läser du?");
    String next = Objects.requireNonNull(scene.settled().get("2026-03-12"));
    assertThat(next).isNotEqualTo(host);
    assertDone(scene.line(next, "2026-03-12", null));
    assertThat(scene.next("self").line()).isNull();
    scene.at("2026-03-12", "14:50");
    assertRefused(scene.line(next, "2026-03-12", "För sent"), "FIKA_OVER");
  }

  @Test
  void aLineOfADayAheadSettlesItsHost() {
    scene.every("14:30");
    String host = BY_NAME.get(3);
    assertDone(scene.line(host, "2026-03-16", "Bästa bullen?"));
    assertThat(scene.settled()).containsEntry("2026-03-16", host);
    scene.wake("2026-03-12");
    scene.wake("2026-03-13");
    assertThat(scene.settled())
        .containsEntry("2026-03-13", BY_NAME.get(2))
        .containsEntry("2026-03-16", host);
  }

  @Test
  void withoutItsFikaNobodyHostsAndNobodyIsTold() {
    scene.every("14:30");
    assertDone(
        scene.write(
            tx -> scene.room().commands().end(tx, scene.world.viewer("manager"), scene.norr(), 1)));
    scene.at("2026-03-11", "16:00");
    scene.deliver();
    assertThat(scene.settled()).isEmpty();
    assertThat(scene.told(BY_NAME.get(1))).isZero();
    assertThat(scene.seenBy("self")).isEmpty();
    assertDone(scene.set("manager", 0, FikaScene.said(FikaScene.WEEKDAYS, "15:30")));
    assertThat(scene.host()).as("who never came to host is not used up").isEqualTo(BY_NAME.get(0));
  }

  @Test
  void whenItIsMovedWhoWasSettledForADayThatIsNoneIsNotUsedUp() {
    scene.every("14:30");
    assertDone(scene.set("manager", 1, FikaScene.said(Set.of(DayOfWeek.FRIDAY), "14:30")));
    assertThat(scene.settled()).isEmpty();
    assertThat(scene.host()).isEqualTo(BY_NAME.get(0));
    assertDone(scene.set("manager", 2, FikaScene.said(FikaScene.WEEKDAYS, "14:30")));
    assertDone(scene.set("manager", 3, FikaScene.said(FikaScene.WEEKDAYS, "09:30")));
    assertThat(scene.settled())
        .as("today's would have been over before it began")
        .isEqualTo(Map.of("2026-03-12", BY_NAME.get(1)));
    scene.wake("2026-03-12");
    assertThat(scene.settled()).containsEntry("2026-03-13", BY_NAME.get(0));
  }

  @Test
  void aHalfDayOfWellnessRestsTheFikaAndUsesNobodyUp() {
    scene.every("14:30");
    assertDone(wellness("2026-03-12", HalfDay.MORNING));
    assertThat(scene.settled()).as("in the other half").containsKey("2026-03-12");
    assertDone(
        scene.write(tx -> {
          var year =
              scene
                  .room()
                  .wellness()
                  .ofUnits(tx, scene.world.viewer("manager"), Set.of(scene.norr()))
                  .get(scene.norr());
          var id = Objects.requireNonNull(year).days().getFirst().id();
          return scene.room().wellness().remove(tx, scene.world.viewer("manager"), id);
        }));
    assertDone(wellness("2026-03-12", HalfDay.AFTERNOON));
    assertThat(scene.settled()).doesNotContainKey("2026-03-12");
    scene.wake("2026-03-12");
    assertThat(scene.settled()).containsEntry("2026-03-13", BY_NAME.get(1));
  }

  private Outcome<UnitId> wellness(String day, HalfDay half) {
    return scene.write(tx ->
        scene
            .room()
            .wellness()
            .set(tx, scene.world.viewer("manager"), scene.norr(), LocalDate.parse(day), half));
  }

  @Test
  void aMorningTwiceChangesNothing() {
    scene.every("14:30");
    scene.wake("2026-03-12");
    Map<String, String> once = scene.settled();
    scene.morning();
    scene.at("2026-03-12", "08:00");
    scene.deliver();
    scene.morning();
    scene.deliver();
    assertThat(scene.settled()).isEqualTo(once);
    assertThat(scene.told(BY_NAME.get(2))).isEqualTo(1);
  }
}
