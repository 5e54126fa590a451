package se.fadder.push;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import se.fadder.calendar.BusyTimes;
import se.fadder.db.Tx;
import se.fadder.kernel.Ids;
import se.fadder.kernel.PersonId;
import se.fadder.people.People;

/**
 * The planner of deliveries, which finds out what some people are to be told at a moment: what is
 * due and not expired, whose reason still holds, all of a kind as one, not while they are away or
 * busy or in quiet hours, on each device that wants it. It writes nothing.
 */
final class DeliveryPlanner {
  private final Ids ids;
  private final Supplier<UUID> random;
  private final People people;
  private final BusyTimes busyTimes;
  private final ReminderKinds kinds;
  private final ZoneId zone;
  private final boolean reachesDevices;

  /**
   * Creates a planner.
   *
   * @param random makes ids that cannot be guessed
   * @param reachesDevices false where nothing can be sent to devices
   */
  DeliveryPlanner(
      Ids ids,
      Supplier<UUID> random,
      People people,
      BusyTimes busyTimes,
      ReminderKinds kinds,
      ZoneId zone,
      boolean reachesDevices) {
    this.ids = ids;
    this.random = random;
    this.people = people;
    this.busyTimes = busyTimes;
    this.kinds = kinds;
    this.zone = zone;
    this.reachesDevices = reachesDevices;
  }

  DeliveryPlan sort(Tx tx, Set<PersonId> persons, Instant now) {
    DeliveryPlan plan = DeliveryPlan.at(now);
    PendingReminders pending = PendingReminders.read(tx, persons, busyTimes, now);
    Set<PersonId> employed = people.stillEmployed(tx, persons);
    Reasons reasons = reasons(tx, pending, now);
    for (PersonId person : persons) {
      if (employed.contains(person)) {
        sort(plan, pending, person, reasons);
      } else {
        plan.left().add(person);
        pending.waiting(person).forEach(reminder -> drop(plan, reminder, DropReason.NOT_EMPLOYED));
      }
    }
    return plan;
  }

  /**
   * Asks each kind once, for all that it may have to tell. What is told already was due then,
   * though a clock that has gone back may say otherwise.
   */
  private Reasons reasons(Tx tx, PendingReminders pending, Instant now) {
    Map<String, List<Reminder>> byKind =
        pending
            .reminders()
            .filter(reminder -> reminder.isTold() || !reminder.notBefore().isAfter(now))
            .collect(groupingBy(Reminder::kind));
    Set<ReminderId> due = new HashSet<>();
    Map<ReminderId, Instant> later = new HashMap<>();
    byKind.forEach((name, some) -> {
      ReminderKind kind = kinds.of(name);
      Set<ReminderId> holding = kind.stillDue(tx, some);
      due.addAll(holding);
      later.putAll(
          kind.later(tx, some.stream().filter(one -> holding.contains(one.id())).toList()));
    });
    due.removeAll(later.keySet());
    return new Reasons(due, later);
  }

  /**
   * The answers of the kinds about reminders.
   *
   * @param due those to be told now
   * @param later those to be told at another time
   */
  private record Reasons(Set<ReminderId> due, Map<ReminderId, Instant> later) {}

  private void sort(DeliveryPlan plan, PendingReminders pending, PersonId person, Reasons reasons) {
    Map<String, List<Reminder>> toTell = toTell(plan, pending.waiting(person), reasons);
    Map<String, List<Notification>> underway =
        pending.underway(person).stream().collect(groupingBy(Notification::kind));
    StillTimes still = pending.still(person);
    Set<String> names = new HashSet<>(toTell.keySet());
    names.addAll(underway.keySet());
    for (String name : names) {
      ReminderKind kind = kinds.of(name);
      Instant then = still.over(plan.now(), kind.keepsQuietHours(), zone);
      if (then.isAfter(plan.now())) {
        hold(plan, toTell.getOrDefault(name, List.of()), kind, then);
        plan.next(person, then);
      } else {
        List<Reminder> fresh = toTell.getOrDefault(name, List.of());
        List<Notification> before = underway.getOrDefault(name, List.of());
        tell(
            plan,
            pending,
            person,
            kind,
            fresh,
            resend(plan, pending, kind, before, fresh, reasons.due()));
      }
    }
  }

  /**
   * Holds reminders back until then. They are due as they were, so that they are told sooner when
   * whoever is busy no longer is.
   */
  private static void hold(
      DeliveryPlan plan, List<Reminder> reminders, ReminderKind kind, Instant then) {
    if (kind.outlastsQuietHours()) {
      reminders.stream()
          .filter(reminder -> !reminder.expiresAt().isAfter(then))
          .map(reminder ->
              new ReminderSql.Postponed(
                  reminder.id(),
                  reminder.personId(),
                  reminder.notBefore(),
                  then.plus(Notifications.LEAST)))
          .forEach(plan.postponed()::add);
    }
  }

  private Map<String, List<Reminder>> toTell(
      DeliveryPlan plan, List<Reminder> waiting, Reasons reasons) {
    List<Reminder> due = new ArrayList<>();
    for (Reminder reminder : waiting) {
      if (reminder.notBefore().isAfter(plan.now())) {
        plan.next(reminder.personId(), reminder.notBefore());
      } else if (!reminder.expiresAt().isAfter(plan.now())) {
        drop(plan, reminder, DropReason.EXPIRED);
      } else if (reasons.later().containsKey(reminder.id())) {
        Instant then = Objects.requireNonNull(reasons.later().get(reminder.id()));
        tellLater(plan, reminder, kinds.of(reminder.kind()), then);
      } else if (!reasons.due().contains(reminder.id())) {
        drop(plan, reminder, DropReason.NOT_DUE);
      } else {
        due.add(reminder);
      }
    }
    return due.stream().collect(groupingBy(Reminder::kind));
  }

  private static void tellLater(
      DeliveryPlan plan, Reminder reminder, ReminderKind kind, Instant then) {
    if (!kind.keepsItsEnd()) {
      postpone(plan, reminder, then, then.plus(kind.timeToLive()));
    } else if (then.isBefore(reminder.expiresAt())) {
      postpone(plan, reminder, then, reminder.expiresAt());
    } else {
      drop(plan, reminder, DropReason.EXPIRED);
    }
  }

  private static void postpone(DeliveryPlan plan, Reminder reminder, Instant then, Instant end) {
    plan.postponed().add(new ReminderSql.Postponed(reminder.id(), reminder.personId(), then, end));
    plan.next(reminder.personId(), then);
  }

  private static void drop(DeliveryPlan plan, Reminder reminder, DropReason reason) {
    plan.drops().add(new ReminderSql.Drop(reminder.id(), reminder.personId(), reason));
  }

  /**
   * Sends again what has not arrived at every device, under the same id.
   *
   * @return the reminders of notifications that no device has, if something new is told: they join
   *     that
   */
  private List<Reminder> resend(
      DeliveryPlan plan,
      PendingReminders pending,
      ReminderKind kind,
      List<Notification> before,
      List<Reminder> fresh,
      Set<ReminderId> stillDue) {
    List<Reminder> joining = new ArrayList<>();
    for (Notification notification : before) {
      List<Reminder> about =
          pending.about(notification).stream().filter(one -> stillDue.contains(one.id())).toList();
      boolean worthless = about.isEmpty() || !notification.expiresAt().isAfter(plan.now());
      List<Delivery> deliveries = pending.deliveries(notification);
      if (!worthless
          && !fresh.isEmpty()
          && deliveries.stream().noneMatch(DeliveryPlanner::mayBeThere)) {
        joining.addAll(about);
        plan.merged().add(notification);
      } else {
        deliveries.stream()
            .filter(DeliveryPlanner::isUnderway)
            .forEach(one -> resend(plan, pending, kind, notification, one, worthless));
      }
    }
    return joining;
  }

  private static boolean mayBeThere(Delivery delivery) {
    return delivery.state() == DeliveryState.SENT || delivery.state() == DeliveryState.WAITING;
  }

  private static boolean isUnderway(Delivery delivery) {
    return delivery.state() == DeliveryState.HELD || delivery.state() == DeliveryState.WAITING;
  }

  private void resend(
      DeliveryPlan plan,
      PendingReminders pending,
      ReminderKind kind,
      Notification notification,
      Delivery delivery,
      boolean worthless) {
    var device =
        pending.wanting(delivery.personId(), kind).stream()
            .filter(one -> one.id().equals(delivery.deviceId()))
            .findFirst();
    if (worthless || device.isEmpty() || !reachesDevices) {
      plan.changed().add(delivery.in(DeliveryState.FAILED, worthless ? "over" : "unwanted"));
      return;
    }
    Delivery again = delivery.in(DeliveryState.WAITING, null);
    if (delivery.state() != DeliveryState.WAITING) {
      plan.changed().add(again);
    }
    plan.parcels()
        .add(new OutgoingMessage(again, device.get(), notification, kind, mayBeThere(delivery)));
  }

  private void tell(
      DeliveryPlan plan,
      PendingReminders pending,
      PersonId person,
      ReminderKind kind,
      List<Reminder> fresh,
      List<Reminder> joining) {
    List<Reminder> all = Stream.concat(fresh.stream(), joining.stream()).toList();
    if (fresh.isEmpty()) {
      return;
    }
    Instant end = all.stream().map(Reminder::expiresAt).max(Instant::compareTo).orElseThrow();
    Notification notification =
        new Notification(
            ids.next(NotificationId::new), person, kind.name(), plan.now(), end, all.size());
    plan.notifications().add(notification);
    all.forEach(one -> plan.told().add(new DeliveryPlan.Told(one, notification.id())));
    for (Device device : reachesDevices ? pending.wanting(person, kind) : List.<Device>of()) {
      Delivery delivery =
          new Delivery(
              new DeliveryId(random.get()),
              notification.id(),
              device.id(),
              person,
              DeliveryState.WAITING,
              0,
              null,
              null);
      plan.added().add(delivery);
      plan.parcels().add(new OutgoingMessage(delivery, device, notification, kind, false));
    }
  }
}
