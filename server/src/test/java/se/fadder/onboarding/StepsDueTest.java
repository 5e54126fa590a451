package se.fadder.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnBothDatabases;
import se.fadder.jobs.DailyJob;
import se.fadder.jobs.JobRunner;
import se.fadder.jobs.JobWatch;
import se.fadder.kernel.SettableClock;
import se.fadder.kernel.Term;
import se.fadder.push.Notification;
import se.fadder.push.NotificationAnswer;
import se.fadder.push.NotificationId;
import se.fadder.push.Notifications;
import se.fadder.push.ReminderDelivery;

/** Who is told when of the steps that fall to them. Nils' steps are due from 18 to 25 February. */
@OnBothDatabases
final class StepsDueTest {
  private final World world;
  private final ReminderDelivery delivery;
  private final DailyJob mornings;
  private final StepsDue stepsDue;

  StepsDueTest(Database database) {
    world = new World(database);
    stepsDue = world.stepsDue();
    delivery =
        ReminderDelivery.through(
            database,
            world.jobs(),
            world.today(),
            world.ids(),
            new SecureRandom(),
            world.people(),
            world.reminderKinds(),
            Optional.empty());
    mornings =
        new DailyJob(
            database,
            world.jobs(),
            world.today(),
            new MorningRun(stepsDue, world.planCommands().closings()));
  }

  /** As the server does it from that time of a day on, each hour until that of another. */
  private void passTo(LocalDate day, LocalTime time) {
    var end = day.atTime(time).atZone(SettableClock.STOCKHOLM).toInstant();
    while (world.clock.instant().isBefore(end)) {
      Duration left = Duration.between(world.clock.instant(), end);
      Duration step = Duration.ofMinutes(30);
      world.clock.pass(left.compareTo(step) < 0 ? left : step);
      work();
    }
  }

  private void work() {
    try (JobRunner _ =
        new JobRunner(
            world.database,
            world.jobs(),
            List.of(mornings, delivery),
            RandomGenerator.getDefault(),
            JobWatch.NONE)) {
      long giveUp = System.nanoTime() + Duration.ofSeconds(20).toNanos();
      while (isBusy() && System.nanoTime() < giveUp) {
        Thread.sleep(Duration.ofMillis(5));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isBusy() {
    return List.of("onboarding.morning", "push.person").stream()
        .map(kind -> world.database.read(tx -> world.jobs().counts(tx, kind)))
        .anyMatch(counts ->
            counts.held() > 0
                || (counts.earliest() != null
                    && !counts.earliest().isAfter(world.clock.instant())));
  }

  private List<Notification> told(String name) {
    return world.database.read(tx -> world.notifications().open(tx, world.viewer(name)));
  }

  private List<String> steps(String name) {
    List<String> titles = new ArrayList<>();
    for (Notification one : told(name)) {
      world
          .database
          .read(tx -> stepsDue.steps(tx, world.viewer(name), Set.of(one.id())))
          .values()
          .forEach(steps -> steps.forEach(step -> titles.add(step.title())));
    }
    return titles;
  }

  private void beginOn(String day) {
    world.clock.setDay(LocalDate.parse(day));
    mornings.begin();
    work();
  }

  @Test
  void eachIsToldOfTheirOwnStepsInTheMorningOfTheDay() {
    beginOn("2026-02-17");
    passTo(LocalDate.parse("2026-02-18"), LocalTime.of(7, 29));
    assertThat(told("self")).isEmpty();
    passTo(LocalDate.parse("2026-02-18"), LocalTime.of(7, 30));
    assertThat(steps("self")).containsExactly("Moment hej");
    assertThat(told("main mentor")).isEmpty();
    passTo(LocalDate.parse("2026-02-19"), LocalTime.of(8, 0));
    assertThat(steps("main mentor")).containsExactly("Moment fika");
    assertThat(told("self")).isEmpty();
    passTo(LocalDate.parse("2026-02-20"), LocalTime.of(8, 0));
    assertThat(steps("former manager")).containsExactly("Moment samtal");
  }

  @Test
  void whatIsDoneBeforeIsNotTold() {
    beginOn("2026-02-18");
    world.clock.setDay(LocalDate.parse("2026-02-19"));
    StepId fika = stepCalled("Moment fika");
    world.database.write(tx -> world.onboarding().tick(tx, world.viewer("main mentor"), fika));
    work();
    assertThat(told("main mentor")).isEmpty();
  }

  private StepId stepCalled(String title) {
    return world.database.read(tx -> world.onboarding().stepsOf(tx, world.plan("self"))).stream()
        .filter(step -> step.title().equals(title))
        .findFirst()
        .orElseThrow()
        .id();
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
    beginOn("2026-02-18");
    passTo(LocalDate.parse("2026-02-22"), LocalTime.of(12, 0));
    assertThat(told("main mentor")).isEmpty();
    passTo(LocalDate.parse("2026-02-23"), LocalTime.of(7, 30));
    assertThat(steps("main mentor")).containsExactly("Moment fika");
  }

  @Test
  void aServerThatStoodStillForDaysTellsOfAllAtOnce() {
    beginOn("2026-02-17");
    world.clock.setDay(LocalDate.parse("2026-02-27"));
    work();
    assertThat(told("self")).extracting(Notification::number).containsExactly(1);
    assertThat(steps("former manager")).containsExactly("Moment samtal");
    assertThat(steps("hr")).containsExactly("Moment avtal");
  }

  @Test
  void oneStepIsTickedFromTheNotification() {
    beginOn("2026-02-18");
    Notification told = told("self").getFirst();
    Notifications.Outcome outcome =
        world.database.write(tx ->
            world
                .notifications()
                .answer(tx, world.viewer("self"), told.id(), NotificationAnswer.DONE));
    assertThat(outcome).isInstanceOf(Notifications.Outcome.Done.class);
    assertThat(told("self")).isEmpty();
    assertThat(
            world.database.read(tx -> world.onboarding().stepsOf(tx, world.plan("self"))).stream()
                .filter(step -> step.title().equals("Moment hej")))
        .allSatisfy(step -> {
          assertThat(step.doneAt()).isEqualTo(world.clock.instant());
          assertThat(step.doneBy()).isEqualTo(world.person("self"));
        });
  }

  @Test
  void nobodyElseIsToldWhatAStepIs() {
    beginOn("2026-02-18");
    Notification notification = told("self").getFirst();
    for (String other : List.of("manager", "hr", "colleague", "stranger")) {
      Map<NotificationId, List<Step>> seen =
          world.database.read(
              tx -> stepsDue.steps(tx, world.viewer(other), Set.of(notification.id())));
      assertThat(seen.values()).allSatisfy(steps -> assertThat(steps).isEmpty());
    }
  }
}
