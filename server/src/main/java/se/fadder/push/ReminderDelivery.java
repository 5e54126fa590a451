package se.fadder.push;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.fadder.calendar.BusyTimes;
import se.fadder.db.Database;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.fcm.CircuitBreaker;
import se.fadder.fcm.FcmAnswer;
import se.fadder.fcm.MessageSender;
import se.fadder.jobs.Job;
import se.fadder.jobs.JobHandler;
import se.fadder.jobs.Jobs;
import se.fadder.jobs.NewJob;
import se.fadder.kernel.Ids;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Today;
import se.fadder.people.People;
import se.fadder.push.ConcurrentSender.Receipt;

/**
 * The delivery of reminders to people: a job for each person, so that no two servers tell one
 * person at a time. What is to be sent is stored before it is sent, and what came of it after: a
 * server that dies in between sends it again under the same id.
 */
public final class ReminderDelivery implements JobHandler {
  private static final String KIND = "push.person";

  /**
   * The most people in a unit of work: their work takes less than the 20 ms for which the writer
   * may be held.
   */
  private static final int AT_ONCE = 100;

  private static final int BATCHES = 4;
  private static final Duration LEASE = Duration.ofMinutes(2);

  private final Database database;
  private final Jobs jobs;
  private final Clock clock;
  private final DeliveryPlanner planner;
  private final @Nullable ConcurrentSender sender;
  private final Retries retries;
  private final ReminderKinds kinds;
  private final List<UnsentListener> listeners = new CopyOnWriteArrayList<>();

  /**
   * Creates the handler.
   *
   * @param sender null where nothing can be sent to devices
   */
  ReminderDelivery(
      Database database,
      Jobs jobs,
      Clock clock,
      DeliveryPlanner planner,
      @Nullable ConcurrentSender sender,
      Retries retries,
      ReminderKinds kinds) {
    this.database = database;
    this.jobs = jobs;
    this.clock = clock;
    this.planner = planner;
    this.sender = sender;
    this.retries = retries;
    this.kinds = kinds;
  }

  /**
   * Creates the handler as it runs on a server.
   *
   * @param sender empty where nothing can be sent to devices
   */
  public static ReminderDelivery through(
      Database database,
      Jobs jobs,
      Today today,
      Ids ids,
      SecureRandom random,
      People people,
      BusyTimes busyTimes,
      ReminderKinds kinds,
      Optional<MessageSender> sender) {
    return new ReminderDelivery(
        database,
        jobs,
        today.clock(),
        new DeliveryPlanner(
            ids,
            () -> unguessable(random),
            people,
            busyTimes,
            kinds,
            today.zone(),
            sender.isPresent()),
        sender
            .map(to ->
                new ConcurrentSender(to, new CircuitBreaker(today.clock(), random), today.clock()))
            .orElse(null),
        new Retries(random),
        kinds);
  }

  /** Adds a listener. Called while rooms are made. */
  public void addListener(UnsentListener listener) {
    listeners.add(listener);
  }

  /** Makes a UUID of version 4 (RFC 9562). */
  private static UUID unguessable(SecureRandom random) {
    return new UUID(
        (random.nextLong() & ~0xf000L) | 0x4000L,
        (random.nextLong() >>> 2) | 0x8000_0000_0000_0000L);
  }

  /** The job of telling a person what is due by then. */
  static NewJob job(PersonId person, Instant due) {
    return new NewJob(KIND, person.value().toString(), "", due);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public int atOnce() {
    return AT_ONCE;
  }

  @Override
  public int batches() {
    return BATCHES;
  }

  @Override
  public Duration lease() {
    return LEASE;
  }

  @Override
  public int mostAttempts() {
    return 8;
  }

  @Override
  public void run(List<Job> batch) {
    Set<PersonId> persons = batch.stream().map(ReminderDelivery::person).collect(toSet());
    Instant now = clock.instant();
    DeliveryPlan plan = database.read(tx -> planner.sort(tx, persons, now));
    Stored stored = database.writeLocked(tx -> store(tx, batch, plan));
    List<Job> held = stored.held();
    if (held.isEmpty()) {
      return;
    }
    DeliveryPlan ours = stored.plan();
    List<Receipt> receipts =
        ours.parcels().isEmpty() || sender == null ? List.of() : sender.send(ours.parcels());
    database.writeLocked(tx -> conclude(tx, held, ours.next(), receipts));
  }

  private static PersonId person(Job job) {
    return new PersonId(UUID.fromString(job.key()));
  }

  /** A plan as it was stored: for those whose jobs this server still holds. */
  private record Stored(List<Job> held, DeliveryPlan plan) {}

  /** Stores what is to be told, and was not withdrawn since it was planned. */
  private Stored store(WriteTx tx, List<Job> batch, DeliveryPlan whole) {
    List<Job> held = jobs.hold(tx, batch);
    DeliveryPlan planned = whole.of(held.stream().map(ReminderDelivery::person).collect(toSet()));
    DeliveryPlan plan = planned.without(tell(tx, planned));
    if (!plan.left().isEmpty()) {
      tx.sql(DeviceSql.class).deleteOf(plan.left());
    }
    tx.sql(ReminderSql.class).drop(plan.drops());
    tx.sql(ReminderSql.class).postpone(plan.postponed());
    if (!plan.merged().isEmpty()) {
      tx.sql(NotificationSql.class).delete(plan.merged().stream().map(Notification::id).toList());
    }
    if (!plan.added().isEmpty()) {
      tx.sql(DeliverySql.class).insert(plan.added());
    }
    tx.sql(DeliverySql.class).update(plan.changed());
    plan.notifications().forEach(told -> Notifications.changed(tx, told.personId()));
    tellUnsent(tx, plan);
    return new Stored(held, plan);
  }

  /** Tells the listeners of those whom no device can tell; who has silenced a device has one. */
  private void tellUnsent(WriteTx tx, DeliveryPlan plan) {
    if (listeners.isEmpty()) {
      return;
    }
    Set<NotificationId> sent = plan.added().stream().map(Delivery::notificationId).collect(toSet());
    List<Notification> unsent =
        plan.notifications().stream()
            .filter(one -> !sent.contains(one.id()) && kinds.of(one.kind()).isToldByLetter())
            .toList();
    Set<PersonId> persons = unsent.stream().map(Notification::personId).collect(toSet());
    Set<PersonId> reachable = sender == null ? Set.of() : Devices.reachable(tx, persons).keySet();
    List<Notification> untold =
        unsent.stream().filter(one -> !reachable.contains(one.personId())).toList();
    if (!untold.isEmpty()) {
      listeners.forEach(listener -> listener.unsent(tx, untold));
    }
  }

  /** Writes the notifications and what they tell; returns those that were left with nothing. */
  private Set<NotificationId> tell(WriteTx tx, DeliveryPlan plan) {
    if (plan.notifications().isEmpty()) {
      return Set.of();
    }
    tx.sql(NotificationSql.class).insert(plan.notifications());
    Set<NotificationId> ids = plan.notifications().stream().map(Notification::id).collect(toSet());
    Set<ReminderId> still =
        Set.copyOf(
            tx.sql(ReminderSql.class)
                .tell(plan.told().stream().map(one -> one.reminder().id()).toList(), ids));
    List<DeliveryPlan.Told> told =
        plan.told().stream().filter(one -> still.contains(one.reminder().id())).toList();
    told.forEach(one -> ids.remove(one.notificationId()));
    told.stream()
        .map(DeliveryPlan.Told::reminder)
        .collect(groupingBy(Reminder::kind))
        .forEach((kind, some) -> kinds.of(kind).told(tx, some, plan.now()));
    if (!ids.isEmpty()) {
      tx.sql(NotificationSql.class).delete(ids);
    }
    return ids;
  }

  /**
   * Stores the receipts, and when there is something to do again. Of those whose jobs another
   * server has reclaimed meanwhile it stores only what has arrived: the other one knows the rest.
   */
  private Boolean conclude(
      WriteTx tx, List<Job> batch, Map<PersonId, Instant> planned, List<Receipt> receipts) {
    Map<PersonId, Instant> next = new HashMap<>(planned);
    List<DeliveryId> sent = new ArrayList<>();
    List<Delivery> changed = new ArrayList<>();
    Instant now = clock.instant();
    for (Receipt receipt : receipts) {
      Retries.AfterAttempt outcome = retries.of(receipt, now, restsUntil());
      if (outcome.delivery().state() == DeliveryState.SENT) {
        sent.add(outcome.delivery().id());
      } else {
        changed.add(outcome.delivery());
      }
      PersonId person = receipt.message().device().personId();
      outcome.again().ifPresent(at -> next.merge(person, at, ReminderDelivery::earlier));
    }
    Set<PersonId> ours = end(tx, batch, next);
    if (!sent.isEmpty()) {
      tx.sql(DeliverySql.class).noteSent(sent, now);
    }
    tx.sql(DeliverySql.class)
        .update(changed.stream().filter(one -> ours.contains(one.personId())).toList());
    noteTokens(tx, receipts);
    return true;
  }

  /**
   * Ends the jobs that this server still holds, or has them done again then; returns whose they
   * are.
   */
  private Set<PersonId> end(WriteTx tx, List<Job> batch, Map<PersonId, Instant> next) {
    Map<Job, Instant> postponed = new HashMap<>();
    Set<Job> finished = new HashSet<>();
    for (Job job : batch) {
      Instant at = next.get(person(job));
      if (at == null) {
        finished.add(job);
      } else {
        postponed.put(job, at);
      }
    }
    Set<Job> ended = new HashSet<>(jobs.finish(tx, finished));
    ended.addAll(jobs.postpone(tx, postponed));
    return ended.stream().map(ReminderDelivery::person).collect(toSet());
  }

  private Optional<Instant> restsUntil() {
    return sender == null ? Optional.empty() : sender.restsUntil();
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static void noteTokens(WriteTx tx, List<Receipt> receipts) {
    DeviceSql sql = tx.sql(DeviceSql.class);
    sql.deleteUnregistered(uses(receipts, Retries::isGone));
    sql.markUnreachable(uses(receipts, answer -> answer instanceof FcmAnswer.BadToken));
  }

  private static List<DeviceSql.TokenUse> uses(List<Receipt> receipts, Predicate<FcmAnswer> which) {
    return receipts.stream()
        .filter(receipt -> receipt.answer().filter(which).isPresent())
        .map(receipt -> new DeviceSql.TokenUse(receipt.message().device().id(), receipt.usedAt()))
        .toList();
  }

  /** How long the oldest reminder waits that should have been told; zero when there is none. */
  public Duration oldestWaits(Tx tx) {
    Instant now = clock.instant();
    return tx.sql(ReminderSql.class)
        .oldest()
        .filter(due -> due.isBefore(now))
        .map(due -> Duration.between(due, now))
        .orElse(Duration.ZERO);
  }
}
