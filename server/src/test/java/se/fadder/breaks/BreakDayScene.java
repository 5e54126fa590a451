package se.fadder.breaks;

import static se.fadder.kernel.Outcomes.assertDone;

import java.security.SecureRandom;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;
import se.fadder.World;
import se.fadder.breakplans.BreakChoice;
import se.fadder.breakplans.BreakTime;
import se.fadder.breakplans.UsualBreak;
import se.fadder.breakplans.Weekdays;
import se.fadder.db.Database;
import se.fadder.fcm.MessageSender;
import se.fadder.jobs.JobHandler;
import se.fadder.jobs.JobRunner;
import se.fadder.jobs.JobWatch;
import se.fadder.jobs.WholeDay;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Term;
import se.fadder.kernel.ViewerId;
import se.fadder.push.Notification;
import se.fadder.push.NotificationAnswer;
import se.fadder.push.NotificationId;
import se.fadder.push.ReminderDelivery;
import se.fadder.visits.VisitId;

/** The scene of the breaks of Wednesday 11 March 2026, whose time passes when a test says. */
final class BreakDayScene {
  static final LocalDate DAY = World.DAY;

  final Database database;
  final World world;
  private final ReminderDelivery delivery;

  BreakDayScene(Database database) {
    this(database, Optional.empty());
  }

  /**
   * Sets the scene.
   *
   * @param sender what sends to devices; without it nothing does
   */
  BreakDayScene(Database database, Optional<MessageSender> sender) {
    this.database = database;
    this.world = new World(database);
    this.delivery =
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
    now("03:00");
  }

  Instant at(String time) {
    return DAY.atTime(LocalTime.parse(time)).atZone(world.today().zone()).toInstant();
  }

  void now(String time) {
    world.clock.moveTo(at(time));
  }

  void agree(String who) {
    assertDone(
        database.write(tx -> world.breakPlans().commands().agree(tx, world.viewer(who), true)));
  }

  /** Goes to the early morning, and plans the day. */
  int wake() {
    now("03:30");
    return WholeDay.of(world.breaks().morning(), DAY, database);
  }

  /** Lets the time pass until then, and tells what is due when it is. */
  void until(String time) {
    Instant end = at(time);
    deliver();
    for (Instant due = due(); due != null && !due.isAfter(end); due = due()) {
      if (due.isAfter(world.today().now())) {
        world.clock.moveTo(due);
      }
      deliver();
    }
    world.clock.moveTo(end);
    deliver();
  }

  private @Nullable Instant due() {
    return database.read(tx -> world.jobs().counts(tx, "push.person")).earliest();
  }

  void deliver() {
    run(delivery);
  }

  /** Has all jobs done that are due. */
  void run(JobHandler handler) {
    if (!isBusy(handler)) {
      return;
    }
    try (JobRunner _ =
        new JobRunner(
            database,
            world.jobs(),
            List.of(handler),
            RandomGenerator.getDefault(),
            JobWatch.NONE)) {
      long giveUp = System.nanoTime() + Duration.ofSeconds(60).toNanos();
      while (isBusy(handler) && System.nanoTime() < giveUp) {
        Thread.sleep(Duration.ofMillis(2));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isBusy(JobHandler handler) {
    var counts = database.read(tx -> world.jobs().counts(tx, handler.kind()));
    return counts.held() > 0
        || (counts.earliest() != null && !counts.earliest().isAfter(world.today().now()));
  }

  void visit(String who, long number, String from, String to) {
    assertDone(
        database.write(tx ->
            world
                .visits()
                .visits()
                .begin(tx, world.viewer(who), new VisitId(new UUID(4, number)), at(to), at(from))));
  }

  void endVisit(String who) {
    assertDone(
        database.write(tx -> world.visits().visits().end(tx, world.viewer(who), null, null)));
  }

  void home(String who, @Nullable String time) {
    assertDone(
        database.write(tx ->
            world
                .visits()
                .hoursOfDays()
                .endEarly(
                    tx, world.viewer(who), time == null ? null : LocalTime.parse(time), null)));
  }

  void away(String who) {
    database.write(tx -> {
      world.calendar().recordAbsence(tx, world.person(who), new Term(DAY, null));
      return true;
    });
  }

  void pause(String who, @Nullable LocalDate until) {
    assertDone(
        database.write(
            tx -> world.breakPlans().commands().pause(tx, world.viewer(who), until, null)));
  }

  void set(String who, UsualBreak usual, int revision, @Nullable String begins) {
    assertDone(
        database.write(tx ->
            world
                .breakPlans()
                .commands()
                .choose(
                    tx,
                    world.viewer(who),
                    usual,
                    revision,
                    begins == null ? BreakChoice.OFF : BreakChoice.SET,
                    begins == null ? null : time(begins))));
  }

  static BreakTime time(String begins) {
    return new BreakTime(
        Weekdays.of(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)),
        LocalTime.parse(begins),
        null,
        15);
  }

  /** Does the work that was left for later: the days of units. */
  void work() {
    run(world.breaks().units());
  }

  BreakDay day(String who) {
    return database.read(tx -> world.breaks().days().today(tx, world.viewer(who)));
  }

  /** The breaks of somebody's day as they see it, such as {@code 09:30 FIKA PLANNED}. */
  List<String> breaks(String who) {
    return day(who).slots().stream().map(this::text).toList();
  }

  private String text(BreakSlot slot) {
    return time(slot.at()) + " " + slot.kind() + " " + world.breaks().days().state(slot);
  }

  String time(Instant instant) {
    return LocalTime.ofInstant(instant, world.today().zone()).toString();
  }

  BreakSlot slot(String who, String text) {
    return day(who).slots().stream()
        .filter(slot -> text(slot).startsWith(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError(text + " is not among " + breaks(who)));
  }

  /** What the app offers to answer to a break. */
  Set<BreakAnswer> answers(String who, String text) {
    BreakSlotId id = slot(who, text).id();
    return database
        .read(tx -> world.breaks().days().answers(tx, world.viewer(who), Set.of(id)))
        .getOrDefault(id, Set.of());
  }

  /** What the notification that somebody has open offers. */
  Set<NotificationAnswer> offered(String who) {
    NotificationId id = open(who).getFirst().id();
    return database
        .read(tx -> world.notifications().offered(tx, world.viewer(who), Set.of(id)))
        .getOrDefault(id, Set.of());
  }

  Outcome<BreakSlotId> answer(String who, BreakSlotId id, BreakAnswer answer) {
    return answer(who, id, answer, null);
  }

  Outcome<BreakSlotId> answer(
      String who, BreakSlotId id, BreakAnswer answer, @Nullable Instant at) {
    return database.write(
        tx -> world.breaks().answers().answer(tx, world.viewer(who), id, answer, at));
  }

  Outcome<ViewerId> take(String who, long number, @Nullable Instant at) {
    return database.write(tx ->
        world
            .breaks()
            .answers()
            .take(
                tx,
                world.viewer(who),
                new TakenBreakId(new UUID(5, number)),
                BreakSlotKind.FIKA,
                null,
                at));
  }

  /** What somebody was told of and can answer. */
  List<Notification> open(String who) {
    return database.read(tx -> world.notifications().open(tx, world.viewer(who)));
  }

  Outcome<ViewerId> answer(String who, NotificationId id, NotificationAnswer answer) {
    return database.write(tx -> world.notifications().answer(tx, world.viewer(who), id, answer));
  }

  /** How many notifications of breaks somebody was ever told. */
  int told(String who) {
    return database.read(tx -> tx.sql(ToldSql.class).told(world.person(who)));
  }

  /** The SQL of what was told. */
  interface ToldSql {
    @SqlQuery("select count(*) from notification where person_id = :person and kind = 'BREAK'")
    int told(PersonId person);

    @SqlQuery(
        """
        select count(*) from reminder
        where person_id = :person and kind = 'BREAK' and notification_id is null
          and dropped is null
        """)
    int waiting(PersonId person);
  }

  int waiting(String who) {
    return database.read(tx -> tx.sql(ToldSql.class).waiting(world.person(who)));
  }

  /** What was planned of a day, and not told. */
  List<BreakSlot> slots(String who) {
    return database.read(tx -> tx.sql(BreakSql.class).on(Set.of(world.person(who)), DAY));
  }
}
