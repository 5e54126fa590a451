package se.fadder.sessionreminders;

import static se.fadder.kernel.Outcomes.assertDone;

import java.security.SecureRandom;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.fcm.MessageSender;
import se.fadder.jobs.JobRunner;
import se.fadder.jobs.JobWatch;
import se.fadder.jobs.WholeDay;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.push.Notification;
import se.fadder.push.ReminderDelivery;
import se.fadder.supervision.CallOffReason;
import se.fadder.supervision.SeriesDraft;
import se.fadder.supervision.SeriesId;
import se.fadder.supervision.Session;
import se.fadder.supervision.SessionDraft;
import se.fadder.supervision.SessionForm;
import se.fadder.supervision.SessionId;
import se.fadder.supervision.SessionTime;

/** The scene of sessions: a world whose mornings come, and whose push is sent, when a test says. */
final class SessionScene {
  final World world;
  private final ReminderDelivery delivery;

  SessionScene(Database database) {
    this(new World(database), Optional.empty());
  }

  /**
   * Sets the scene in a world.
   *
   * @param sender what sends to devices; without it nothing does
   */
  SessionScene(World world, Optional<MessageSender> sender) {
    this.world = world;
    this.delivery = delivery(world, sender);
  }

  static ReminderDelivery delivery(World world, Optional<MessageSender> sender) {
    return ReminderDelivery.through(
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

  /** Plans a session of the main mentor with Nils. */
  SessionId plan(String day, String begins, String ends) {
    return plan("main mentor", SessionForm.MENTOR, "main mentor", day, begins, ends, "self");
  }

  SessionId plan(
      String by,
      SessionForm form,
      String leader,
      String day,
      String begins,
      String ends,
      String... members) {
    SessionDraft draft =
        new SessionDraft(
            form,
            true,
            world.person(leader),
            null,
            Stream.of(members).map(world::person).toList(),
            time(day, begins, ends));
    Outcome<SessionId> outcome =
        world.database.write(tx -> world.supervision().plans().plan(tx, world.viewer(by), draft));
    assertDone(outcome);
    return ((Outcome.Done<SessionId>) outcome).value();
  }

  /** Plans a series of the main mentor with Nils, every week on a day that is a Wednesday. */
  SeriesId planSeries(String from, String to, String begins, String ends) {
    SessionDraft draft =
        new SessionDraft(
            SessionForm.MENTOR,
            true,
            world.person("main mentor"),
            null,
            List.of(world.person("self")),
            time(from, begins, ends));
    Outcome<SeriesId> outcome =
        world.database.write(tx ->
            world
                .supervision()
                .seriesPlans()
                .plan(
                    tx,
                    world.viewer("main mentor"),
                    new SeriesDraft(draft, DayOfWeek.WEDNESDAY, 1, LocalDate.parse(to))));
    assertDone(outcome);
    return ((Outcome.Done<SeriesId>) outcome).value();
  }

  static SessionTime time(String day, String begins, String ends) {
    return new SessionTime(LocalDate.parse(day), LocalTime.parse(begins), LocalTime.parse(ends));
  }

  void move(String by, SessionId id, String day, String begins, String ends) {
    Outcome<SessionId> outcome =
        world.database.write(tx ->
            world
                .supervision()
                .changes()
                .move(tx, world.viewer(by), id, time(day, begins, ends), null, null));
    assertDone(outcome);
  }

  void callOff(String by, SessionId id) {
    Outcome<SessionId> outcome =
        world.database.write(tx ->
            world
                .supervision()
                .changes()
                .callOff(tx, world.viewer(by), id, CallOffReason.CONFLICT, null, null, null));
    assertDone(outcome);
  }

  /** Takes one into a session, and another out of it. */
  void change(String by, SessionId id, String added, String removed) {
    Outcome<SessionId> outcome =
        world.database.write(tx ->
            world
                .supervision()
                .members()
                .change(
                    tx,
                    world.viewer(by),
                    id,
                    List.of(world.person(added)),
                    List.of(world.person(removed)),
                    null));
    assertDone(outcome);
  }

  void held(String by, SessionId id) {
    Outcome<SessionId> outcome =
        world.database.write(
            tx -> world.supervision().logs().say(tx, world.viewer(by), id, true, null, null, null));
    assertDone(outcome);
  }

  Session session(SessionId id) {
    return Optional.ofNullable(
            world
                .database
                .<Map<SessionId, Session>>read(
                    tx -> world.supervision().reader().byIds(tx, Set.of(id)))
                .get(id))
        .orElseThrow();
  }

  void away(String name, String from, @Nullable String to) {
    assertDone(
        world.database.<Outcome<?>>write(tx ->
            world
                .absences()
                .begin(
                    tx,
                    world.viewer(name),
                    world.person(name),
                    LocalDate.parse(from),
                    to == null ? null : LocalDate.parse(to),
                    null)));
  }

  /** Goes to the early morning of a day, and works it through. */
  void wake(String day) {
    LocalDate date = LocalDate.parse(day);
    world.clock.moveTo(at(date, "05:00"));
    WholeDay.of(world.sessionReminders().morningRun(), date, world.database);
  }

  private Instant at(LocalDate date, String time) {
    return date.atTime(LocalTime.parse(time)).atZone(world.today().zone()).toInstant();
  }

  /** Lets the time pass until then on the same day, and sends what is due when it is. */
  void until(String time) {
    Instant end = at(world.today().date(), time);
    deliver();
    for (Instant due = due(); due != null && !due.isAfter(end); due = due()) {
      world.clock.moveTo(due);
      deliver();
    }
    world.clock.moveTo(end);
  }

  /** When there is something to be sent again. */
  private @Nullable Instant due() {
    return world.database.read(tx -> world.jobs().counts(tx, "push.person")).earliest();
  }

  void deliver() {
    if (isBusy()) {
      deliver(delivery);
    }
  }

  void deliver(ReminderDelivery by) {
    try (JobRunner _ =
        new JobRunner(
            world.database,
            world.jobs(),
            List.of(by),
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

  interface ToldSql {
    /** A notification that was made, whatever became of it. */
    record Told(String kind, Instant at, int number) {}

    @SqlQuery(
        """
        select kind, at, number from notification
        where person_id = :person and kind like 'SESSION%'
        order by at, kind
        """)
    List<Told> told(PersonId person);

    @SqlQuery(
        """
        select count(*) from reminder
        where kind like 'SESSION%' and notification_id is null and dropped is null
        """)
    int waiting();
  }

  /** What somebody was told of sessions, with the day of March and the time. */
  List<String> told(String name) {
    return world
        .database
        .<List<ToldSql.Told>>read(tx -> tx.sql(ToldSql.class).told(world.person(name)))
        .stream()
        .map(one ->
            "%1$td %1$tH:%1$tM %2$s%3$s"
                .formatted(
                    one.at().atZone(world.today().zone()),
                    one.kind().substring("SESSION_".length()),
                    one.number() == 1 ? "" : " x" + one.number()))
        .toList();
  }

  /** How many reminders of sessions wait to be told. */
  int waiting() {
    return world.database.read(tx -> tx.sql(ToldSql.class).waiting());
  }

  List<Notification> open(String name) {
    return world
        .database
        .<List<Notification>>read(tx -> world.notifications().open(tx, world.viewer(name)))
        .stream()
        .filter(one -> one.kind().startsWith("SESSION"))
        .toList();
  }
}
