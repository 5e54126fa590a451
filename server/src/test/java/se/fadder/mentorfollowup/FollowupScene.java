package se.fadder.mentorfollowup;

import static se.fadder.kernel.Outcomes.assertDone;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import se.fadder.World;
import se.fadder.agenda.AgendaItem;
import se.fadder.db.Database;
import se.fadder.db.WriteTx;
import se.fadder.fcm.MessageSender;
import se.fadder.jobs.DailyWork;
import se.fadder.jobs.JobRunner;
import se.fadder.jobs.JobWatch;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Term;
import se.fadder.mentorship.Mentorship;
import se.fadder.mentorship.MentorshipKind;
import se.fadder.people.Employment;
import se.fadder.people.Role;
import se.fadder.push.ReminderDelivery;

/** The scene of mentors and newcomers: a world whose nights and mornings come when a test says. */
final class FollowupScene {
  final World world;
  final MentorFollowupRoom room;
  private final ReminderDelivery delivery;

  FollowupScene(Database database) {
    this(new World(database), Optional.empty());
  }

  /**
   * Sets the scene in a world.
   *
   * @param sender what sends to devices; without it nothing does
   */
  FollowupScene(World world, Optional<MessageSender> sender) {
    this.world = world;
    this.room = world.mentorFollowup();
    this.delivery =
        ReminderDelivery.through(
            world.database,
            world.jobs(),
            world.today(),
            world.ids(),
            new SecureRandom(),
            world.people(),
            world.busyTimes(),
            world.reminderKinds(),
            sender);
  }

  /** Goes to a day, whose night and early morning it works through; the days between it skips. */
  void wake(String day) {
    world.clock.setDay(LocalDate.parse(day));
    world.clock.pass(Duration.ofHours(-5));
    work(room.concernRun());
    work(room.fitCheckRun());
  }

  private void work(DailyWork daily) {
    LocalDate day = world.today().date();
    Optional<String> place = Optional.of("");
    while (place.isPresent()) {
      String after = place.get();
      place = world.database.write(tx -> daily.some(tx, day, after));
    }
  }

  /** Delivers what is due until a time of the day, on the half hours. */
  void deliverUntil(String time) {
    var end =
        LocalTime.parse(time).atDate(world.today().date()).atZone(world.today().zone()).toInstant();
    deliver();
    while (world.clock.instant().isBefore(end)) {
      Duration left = Duration.between(world.clock.instant(), end);
      Duration step = Duration.ofMinutes(30);
      world.clock.pass(left.compareTo(step) < 0 ? left : step);
      deliver();
    }
  }

  private void deliver() {
    try (JobRunner _ =
        new JobRunner(
            world.database,
            world.jobs(),
            List.of(delivery),
            RandomGenerator.getDefault(),
            JobWatch.NONE)) {
      long giveUp = System.nanoTime() + Duration.ofSeconds(30).toNanos();
      while (isBusy() && System.nanoTime() < giveUp) {
        Thread.sleep(Duration.ofMillis(5));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isBusy() {
    var counts = world.database.read(tx -> world.jobs().counts(tx, "push.person"));
    return counts.held() > 0
        || (counts.earliest() != null && !counts.earliest().isAfter(world.clock.instant()));
  }

  /** How many notifications of a kind somebody was given that are open. */
  long told(String name, String kind) {
    return world.database.read(tx -> world.notifications().open(tx, world.viewer(name))).stream()
        .filter(one -> one.kind().equals(kind))
        .count();
  }

  /** What the room, and what it speaks for, has on somebody's agenda. */
  List<String> agenda(String name) {
    return world.database.read(tx -> world.agendas().of(tx, world.viewer(name))).items().stream()
        .filter(item ->
            item.kind() instanceof FollowupAgendaKind || item.kind().name().equals("NO_MENTOR"))
        .map(this::said)
        .toList();
  }

  private String said(AgendaItem item) {
    return item.kind().name()
        + " "
        + world.nameOf(Objects.requireNonNull(item.personId()))
        + " "
        + item.date();
  }

  void employ(String name, String unit, String from, @Nullable String to) {
    world.database.write(tx -> {
      world.employ(
          tx,
          name,
          world.unit(unit),
          LocalDate.parse(from),
          to == null ? null : LocalDate.parse(to));
      return true;
    });
  }

  void assign(String name, Role role, String unit) {
    world.database.write(tx -> {
      Term term = new Term(LocalDate.parse("2020-01-01"), null);
      world.peopleWriter().assignRole(tx, world.person(name), role, world.unit(unit), term);
      return true;
    });
  }

  void away(String name, String from, @Nullable String to) {
    assertDone(
        write(tx ->
            world
                .absences()
                .begin(
                    tx,
                    world.viewer("hr"),
                    world.person(name),
                    LocalDate.parse(from),
                    to == null ? null : LocalDate.parse(to),
                    null)));
  }

  void pair(String mentor, String newHire, String from) {
    assertDone(
        write(tx ->
            world
                .mentorships()
                .begin(
                    tx,
                    world.viewer("hr"),
                    world.person(mentor),
                    world.person(newHire),
                    MentorshipKind.MAIN,
                    LocalDate.parse(from))));
  }

  void leave(String name, String lastDay) {
    Employment at = employment(name);
    assertDone(
        write(tx ->
            world.employments().end(tx, world.viewer("hr"), at.id(), LocalDate.parse(lastDay))));
  }

  Employment employment(String name) {
    return world
        .database
        .read(tx -> world.people().allEmployments(tx, List.of(world.person(name))))
        .values()
        .iterator()
        .next()
        .getFirst();
  }

  Mentorship mentorship(String newHire) {
    return Objects.requireNonNull(
            world
                .database
                .read(tx ->
                    world
                        .mentorships()
                        .mentorsOf(tx, world.viewer("hr"), java.util.Set.of(world.person(newHire))))
                .get(world.person(newHire)))
        .getFirst();
  }

  <T> Outcome<T> write(Function<WriteTx, Outcome<T>> work) {
    return world.database.write(work);
  }
}
