package se.fadder.push;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import se.fadder.World;
import se.fadder.calendar.BusySource;
import se.fadder.calendar.TimeSpan;
import se.fadder.db.Database;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.fcm.FcmAnswer;
import se.fadder.fcm.FcmMessage;
import se.fadder.fcm.MessageSender;
import se.fadder.fcm.Platform;
import se.fadder.fcm.TokenKind;
import se.fadder.jobs.JobCounts;
import se.fadder.jobs.JobRunner;
import se.fadder.jobs.JobWatch;
import se.fadder.jobs.Jobs;
import se.fadder.kernel.Ids;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.SettableClock;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.people.Language;

/**
 * The room on a database, with a kind of reminder of its own and a Firebase that says what it is
 * told to.
 */
final class PushOffice {
  static final Duration HOUR = Duration.ofHours(1);

  final World world;
  final Database database;
  final SettableClock clock;
  final Today today;
  final Jobs jobs;
  final Ids ids;
  final ReminderKinds kinds = new ReminderKinds();
  final Outbox outbox;
  final Devices devices;
  final Notifications notifications;
  final Fika fika = new Fika();
  final List<FcmMessage> sent = new CopyOnWriteArrayList<>();
  volatile Function<FcmMessage, FcmAnswer> firebase = message -> new FcmAnswer.Accepted("it");

  PushOffice(Database database) {
    this.database = database;
    world = new World(database);
    forgetReminders(database);
    clock = world.clock;
    today = new Today(clock, SettableClock.STOCKHOLM);
    ids = new Ids(clock, RandomGenerator.getDefault());
    jobs = new Jobs(ids, clock);
    outbox = new Outbox(ids, jobs);
    kinds.add(fika);
    kinds.add(new TestReminder());
    devices = new Devices(ids, today, world.auditLog(), kinds);
    notifications =
        new Notifications(today, world.people(), world.busyTimes(), jobs, outbox, kinds);
  }

  /** What the world had its people told by itself. */
  interface WorldSql {
    @SqlUpdate("delete from reminder")
    void forgetReminders();

    @SqlUpdate("delete from job where kind = 'push.person'")
    void forgetJobs();
  }

  /** Forgets what the world had its people told, such as that somebody has no mentor. */
  static void forgetReminders(Database database) {
    database.write(tx -> {
      tx.sql(WorldSql.class).forgetReminders();
      tx.sql(WorldSql.class).forgetJobs();
      return true;
    });
  }

  PersonId person(String name) {
    return world.person(name);
  }

  Viewer viewer(String name) {
    return new Viewer(person(name));
  }

  /** Registers a browser for somebody, and answers with its token. */
  String browser(String name) {
    return browser(viewer(name), UUID.randomUUID(), "token-" + UUID.randomUUID());
  }

  String browser(Viewer viewer, UUID installation, String token) {
    Registration as =
        new Registration(installation, Platform.WEB, Language.SV, TokenKind.TOKEN, token);
    database.write(tx -> devices.register(tx, viewer, as));
    return token;
  }

  List<Device> devicesOf(String name) {
    return database.read(tx -> devices.own(tx, viewer(name)));
  }

  /** Has somebody reminded of a slot from now on, for three hours. */
  void remind(String name, String... slots) {
    remind(name, clock.instant(), slots);
  }

  void remind(String name, Instant from, String... slots) {
    List<Outbox.Wanted> wanted = new ArrayList<>();
    for (String slot : slots) {
      wanted.add(
          new Outbox.Wanted(
              person(name), fika, slot, UUID.randomUUID(), from, from.plus(HOUR.multipliedBy(3))));
    }
    database.write(tx -> outbox.put(tx, wanted));
  }

  /** Has somebody reminded of each of some things from now on, for three hours. */
  void remindOf(String name, UUID... subjects) {
    Instant now = clock.instant();
    List<Outbox.Wanted> wanted =
        Stream.of(subjects)
            .map(subject ->
                new Outbox.Wanted(
                    person(name),
                    fika,
                    subject.toString(),
                    subject,
                    now,
                    now.plus(HOUR.multipliedBy(3))))
            .toList();
    database.write(tx -> outbox.put(tx, wanted));
  }

  void withdraw(String name, UUID subject) {
    database.write(tx -> {
      outbox.withdraw(tx, Set.of(person(name)), fika, subject, clock.instant());
      return true;
    });
  }

  /** Has somebody busy with a thing from a time on, in place of when they were before. */
  void busy(String name, BusySource source, Instant begins, Instant ends) {
    database.write(tx -> {
      world.busyTimes().set(tx, Set.of(person(name)), source, new TimeSpan(begins, ends));
      return true;
    });
  }

  ReminderDelivery sending(boolean reachesDevices) {
    MessageSender sender =
        message -> {
          sent.add(message);
          return firebase.apply(message);
        };
    return sending(database, reachesDevices ? Optional.of(sender) : Optional.empty());
  }

  /** The delivery as another server on the same database has it. */
  ReminderDelivery sending(Database on, MessageSender sender) {
    return sending(on, Optional.of(sender));
  }

  private ReminderDelivery sending(Database on, Optional<MessageSender> sender) {
    return ReminderDelivery.through(
        on, jobs, today, ids, new SecureRandom(), world.people(), world.busyTimes(), kinds, sender);
  }

  /** Does what is due now, until nothing is. */
  void work() {
    work(sending(true));
  }

  void work(ReminderDelivery delivery) {
    try (JobRunner _ =
        new JobRunner(
            database, jobs, List.of(delivery), RandomGenerator.getDefault(), JobWatch.NONE)) {
      long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
      while (isBusy() && System.nanoTime() < end) {
        Thread.sleep(Duration.ofMillis(10));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isBusy() {
    JobCounts counts = database.read(tx -> jobs.counts(tx, "push.person"));
    return counts.held() > 0
        || (counts.earliest() != null && !counts.earliest().isAfter(clock.instant()));
  }

  void pass(Duration time) {
    clock.pass(time);
  }

  List<Notification> open(String name) {
    return database.read(tx -> notifications.open(tx, viewer(name)));
  }

  /** What a kind has heard about the reminder of a slot. */
  record Heard(String slot, Instant at) {}

  /** A kind whose reason can be taken away. */
  static final class Fika implements ReminderKind {
    final Set<String> taken = new HashSet<>();
    final List<UUID> done = new ArrayList<>();
    final List<Instant> doneAt = new ArrayList<>();
    @Nullable Problem refusal;
    boolean toldByLetter;
    boolean outlasts;
    boolean keepsItsEnd;
    Duration remembered = Duration.ofDays(30);
    PutOff putOff = new PutOff.Again(LATER);
    final List<Instant> putOffAt = new ArrayList<>();
    final List<Instant> notNowAt = new ArrayList<>();
    final List<Heard> told = new CopyOnWriteArrayList<>();
    final List<Heard> arrived = new CopyOnWriteArrayList<>();
    boolean failsWhenTold;
    boolean says;
    @Nullable Instant later;

    @Override
    public boolean isToldByLetter() {
      return toldByLetter;
    }

    @Override
    public String name() {
      return "FIKA";
    }

    @Override
    public Duration timeToLive() {
      return HOUR.multipliedBy(2);
    }

    @Override
    public boolean isUrgent() {
      return false;
    }

    @Override
    public Set<ReminderId> stillDue(Tx tx, Collection<Reminder> reminders) {
      return reminders.stream()
          .filter(reminder -> !taken.contains(reminder.slot()))
          .map(Reminder::id)
          .collect(toSet());
    }

    @Override
    public Map<ReminderId, Instant> later(Tx tx, Collection<Reminder> reminders) {
      Instant then = later;
      return then == null
          ? Map.of()
          : reminders.stream().collect(toMap(Reminder::id, reminder -> then));
    }

    @Override
    public boolean outlastsQuietHours() {
      return outlasts;
    }

    @Override
    public boolean keepsItsEnd() {
      return keepsItsEnd;
    }

    @Override
    public Duration remembered() {
      return remembered;
    }

    @Override
    public Optional<Problem> done(WriteTx tx, Viewer viewer, List<Reminder> about, Instant at) {
      doneAt.add(at);
      return done(tx, viewer, about);
    }

    @Override
    public PutOff putOff(WriteTx tx, Viewer viewer, List<Reminder> about, Instant at) {
      putOffAt.add(at);
      return putOff;
    }

    @Override
    public Optional<Problem> notNow(WriteTx tx, Viewer viewer, List<Reminder> about, Instant at) {
      notNowAt.add(at);
      return Optional.ofNullable(refusal);
    }

    @Override
    public Optional<Said> said(Tx tx, Viewer viewer, List<Reminder> about, Language language) {
      return says
          ? Optional.of(
              new Said("FIKA", language == Language.SV ? "Fika" : "Tea", about.getFirst().slot()))
          : Optional.empty();
    }

    @Override
    public void told(WriteTx tx, List<Reminder> reminders, Instant at) {
      if (failsWhenTold) {
        throw new IllegalStateException("the kind cannot note it");
      }
      reminders.forEach(one -> told.add(new Heard(one.slot(), at)));
    }

    @Override
    public void arrived(WriteTx tx, List<Reminder> reminders, Instant at) {
      reminders.forEach(one -> arrived.add(new Heard(one.slot(), at)));
    }

    @Override
    public Set<NotificationAnswer> answers(int number) {
      return number == 1
          ? Set.of(NotificationAnswer.DONE, NotificationAnswer.LATER, NotificationAnswer.NOT_NOW)
          : Set.of(NotificationAnswer.LATER);
    }

    @Override
    public Optional<Problem> done(WriteTx tx, Viewer viewer, List<Reminder> about) {
      if (refusal == null) {
        about.forEach(reminder -> done.add(reminder.subjectId()));
      }
      return Optional.ofNullable(refusal);
    }
  }
}
