package se.fadder.stepreminders;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.fcm.MessageSender;
import se.fadder.jobs.DailyJob;
import se.fadder.jobs.JobRunner;
import se.fadder.jobs.JobWatch;
import se.fadder.kernel.SettableClock;
import se.fadder.onboarding.Plans;
import se.fadder.onboarding.Step;
import se.fadder.onboarding.StepId;
import se.fadder.push.Notification;
import se.fadder.push.ReminderDelivery;

/**
 * The scene of reminders: a world whose people are reminded as a server does it, on a clock that a
 * test sets.
 */
final class ReminderScene {
  final World world;
  private final ReminderDelivery delivery;
  private final DailyJob mornings;
  private final DailyJob newMentors;
  private final DueCheck checks;
  final StepsDue stepsDue;

  ReminderScene(Database database) {
    this(new World(database), Optional.empty());
  }

  /**
   * Sets the scene in a world.
   *
   * @param sender what sends to devices; without it nothing does
   */
  ReminderScene(World world, Optional<MessageSender> sender) {
    this.world = world;
    Database database = world.database;
    stepsDue = world.stepsDue();
    delivery =
        ReminderDelivery.through(
            database,
            world.jobs(),
            world.today(),
            world.ids(),
            new SecureRandom(),
            world.people(),
            world.busyTimes(),
            world.reminderKinds(),
            sender);
    mornings = new DailyJob(database, world.jobs(), world.today(), new MorningRun(stepsDue));
    newMentors =
        new DailyJob(
            database, world.jobs(), world.today(), world.dailyWork("stepreminders.mentors"));
    checks = new DueCheck(database, world.jobs(), world.today(), stepsDue, world.dueChecks());
  }

  /** Works as the server does from that time of a day on, every half hour until that of another. */
  void passTo(LocalDate day, LocalTime time) {
    var end = day.atTime(time).atZone(SettableClock.STOCKHOLM).toInstant();
    while (world.clock.instant().isBefore(end)) {
      Duration left = Duration.between(world.clock.instant(), end);
      Duration step = Duration.ofMinutes(30);
      world.clock.pass(left.compareTo(step) < 0 ? left : step);
      work();
    }
  }

  void work() {
    try (JobRunner _ =
        new JobRunner(
            world.database,
            world.jobs(),
            List.of(mornings, newMentors, delivery, checks),
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

  boolean isBusy() {
    return List.of(
            "stepreminders.morning", "stepreminders.mentors", "stepreminders.due", "push.person")
        .stream()
        .map(kind -> world.database.read(tx -> world.jobs().counts(tx, kind)))
        .anyMatch(counts ->
            counts.held() > 0
                || (counts.earliest() != null
                    && !counts.earliest().isAfter(world.clock.instant())));
  }

  List<Notification> told(String name) {
    return world.database.read(tx -> world.notifications().open(tx, world.viewer(name)));
  }

  List<String> steps(String name) {
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

  void beginOn(String day) {
    world.clock.setDay(LocalDate.parse(day));
    mornings.begin();
    newMentors.begin();
    work();
  }

  StepId stepCalled(String title) {
    return called(title).id();
  }

  Step called(String title) {
    return world.database.read(tx -> Plans.stepsOf(tx, world.plan("self"))).stream()
        .filter(step -> step.title().equals(title))
        .findFirst()
        .orElseThrow();
  }
}
