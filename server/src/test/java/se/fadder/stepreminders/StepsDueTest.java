package se.fadder.stepreminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.calendar.BusySource;
import se.fadder.calendar.TimeSpan;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Outcomes;
import se.fadder.kernel.SettableClock;
import se.fadder.kernel.Term;
import se.fadder.kernel.ViewerId;
import se.fadder.onboarding.Plans;
import se.fadder.onboarding.Step;
import se.fadder.onboarding.StepId;
import se.fadder.push.Notification;
import se.fadder.push.NotificationAnswer;
import se.fadder.push.NotificationId;

/**
 * Tests who is told when of the steps that fall to them. Nils' steps are due from 18 to 25
 * February.
 */
@OnOneDatabase
final class StepsDueTest {
  private final ReminderScene scene;
  private final World world;
  private final StepsDue stepsDue;

  StepsDueTest(Database database) {
    scene = new ReminderScene(database);
    world = scene.world;
    stepsDue = scene.stepsDue;
  }

  @Test
  void eachIsToldOfTheirOwnStepsInTheMorningOfTheDay() {
    scene.beginOn("2026-02-17");
    scene.passTo(LocalDate.parse("2026-02-18"), LocalTime.of(7, 29));
    assertThat(scene.told("self")).isEmpty();
    scene.passTo(LocalDate.parse("2026-02-18"), LocalTime.of(7, 30));
    assertThat(scene.steps("self")).containsExactly("Moment hej");
    assertThat(scene.told("main mentor")).isEmpty();
    scene.passTo(LocalDate.parse("2026-02-19"), LocalTime.of(8, 0));
    assertThat(scene.steps("main mentor")).containsExactly("Moment fika");
    assertThat(scene.told("self")).isEmpty();
    scene.passTo(LocalDate.parse("2026-02-20"), LocalTime.of(8, 0));
    assertThat(scene.steps("former manager")).containsExactly("Moment samtal");
  }

  @Test
  void whatIsDoneBeforeIsNotTold() {
    scene.beginOn("2026-02-18");
    world.clock.setDay(LocalDate.parse("2026-02-19"));
    StepId fika = scene.stepCalled("Moment fika");
    world.database.write(tx -> world.ticks().tick(tx, world.viewer("main mentor"), fika));
    scene.work();
    assertThat(scene.told("main mentor")).isEmpty();
  }

  @Test
  void whoIsAwayIsToldWhenTheyAreBackAndNobodyOnAFreeDay() {
    world.database.write(tx -> {
      world
          .calendar()
          .recordAbsence(
              tx,
              world.person("main mentor"),
              new Term(LocalDate.parse("2026-02-19"), LocalDate.parse("2026-02-20")));
      return true;
    });
    scene.beginOn("2026-02-18");
    scene.passTo(LocalDate.parse("2026-02-22"), LocalTime.of(12, 0));
    assertThat(scene.told("main mentor")).isEmpty();
    scene.passTo(LocalDate.parse("2026-02-23"), LocalTime.of(7, 30));
    assertThat(scene.steps("main mentor")).containsExactly("Moment fika");
  }

  @Test
  void whoIsOnAVisitIsToldOfStepsAfterIt() {
    LocalDate day = LocalDate.parse("2026-02-18");
    world.database.write(tx -> {
      world
          .busyTimes()
          .set(
              tx,
              Set.of(world.person("self")),
              BusySource.of("SELF", world.person("self")),
              new TimeSpan(at(day, "06:00"), at(day, "15:00")));
      return true;
    });
    scene.beginOn("2026-02-18");
    scene.passTo(day, LocalTime.of(14, 30));
    assertThat(scene.told("self")).isEmpty();
    scene.passTo(day, LocalTime.of(15, 0));
    assertThat(scene.told("self")).extracting(Notification::at).containsExactly(at(day, "15:00"));
  }

  private static Instant at(LocalDate day, String time) {
    return day.atTime(LocalTime.parse(time)).atZone(SettableClock.STOCKHOLM).toInstant();
  }

  @Test
  void aServerThatStoodStillForDaysTellsOfAllAtOnce() {
    scene.beginOn("2026-02-17");
    world.clock.setDay(LocalDate.parse("2026-02-27"));
    scene.work();
    assertThat(scene.told("self")).extracting(Notification::number).containsExactly(1);
    assertThat(scene.steps("former manager")).containsExactly("Moment samtal");
    assertThat(scene.steps("hr")).containsExactly("Moment avtal");
  }

  @Test
  void oneStepIsTickedFromTheNotification() {
    scene.beginOn("2026-02-18");
    Notification told = scene.told("self").getFirst();
    Outcome<ViewerId> outcome =
        world.database.write(tx ->
            world
                .notifications()
                .answer(tx, world.viewer("self"), told.id(), NotificationAnswer.DONE));
    Outcomes.assertDone(outcome);
    assertThat(scene.told("self")).isEmpty();
    assertThat(
            world.database.read(tx -> Plans.stepsOf(tx, world.plan("self"))).stream()
                .filter(step -> step.title().equals("Moment hej")))
        .allSatisfy(step -> {
          assertThat(step.doneAt()).isEqualTo(world.clock.instant());
          assertThat(step.doneBy()).isEqualTo(world.person("self"));
        });
  }

  @Test
  void nobodyElseIsToldWhatAStepIs() {
    scene.beginOn("2026-02-18");
    Notification notification = scene.told("self").getFirst();
    for (String other : List.of("manager", "hr", "colleague", "stranger")) {
      Map<NotificationId, List<Step>> seen =
          world.database.read(
              tx -> stepsDue.steps(tx, world.viewer(other), Set.of(notification.id())));
      assertThat(seen.values()).allSatisfy(steps -> assertThat(steps).isEmpty());
    }
  }
}
