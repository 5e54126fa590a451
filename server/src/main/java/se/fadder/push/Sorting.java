package se.fadder.push;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import se.fadder.db.Tx;
import se.fadder.kernel.Ids;
import se.fadder.kernel.PersonId;
import se.fadder.people.People;

/**
 * Finds out what some people are to be told at a moment: what is due and not expired, whose reason
 * still holds, all of a kind as one, not in quiet hours, on each device that wants it. It writes
 * nothing.
 */
final class Sorting {
  private final Ids ids;
  private final Supplier<UUID> random;
  private final People people;
  private final ReminderKinds kinds;
  private final ZoneId zone;
  private final boolean reachesDevices;

  /**
   * Makes one.
   *
   * @param random makes ids that cannot be guessed
   * @param reachesDevices false where nothing can be sent to devices
   */
  Sorting(
      Ids ids,
      Supplier<UUID> random,
      People people,
      ReminderKinds kinds,
      ZoneId zone,
      boolean reachesDevices) {
    this.ids = ids;
    this.random = random;
    this.people = people;
    this.kinds = kinds;
    this.zone = zone;
    this.reachesDevices = reachesDevices;
  }

  Round sort(Tx tx, Set<PersonId> persons, Instant now) {
    Round round = Round.at(now);
    Backlog backlog = Backlog.read(tx, persons);
    Set<PersonId> employed = people.stillEmployed(tx, persons);
    Set<ReminderId> stillDue = stillDue(tx, backlog, now);
    for (PersonId person : persons) {
      if (employed.contains(person)) {
        sort(round, backlog, person, stillDue);
      } else {
        round.left().add(person);
        backlog.waiting(person).forEach(reminder -> drop(round, reminder, DropReason.NOT_EMPLOYED));
      }
    }
    return round;
  }

  /**
   * Each kind is asked once, for all that it may have to tell. What is told already was due then,
   * though a clock that has gone back may say otherwise.
   */
  private Set<ReminderId> stillDue(Tx tx, Backlog backlog, Instant now) {
    Map<String, List<Reminder>> byKind =
        backlog
            .reminders()
            .filter(reminder -> reminder.isTold() || !reminder.notBefore().isAfter(now))
            .collect(groupingBy(Reminder::kind));
    Set<ReminderId> due = new HashSet<>();
    byKind.forEach((kind, some) -> due.addAll(kinds.of(kind).stillDue(tx, some)));
    return due;
  }

  private void sort(Round round, Backlog backlog, PersonId person, Set<ReminderId> stillDue) {
    Map<String, List<Reminder>> toTell = toTell(round, backlog.waiting(person), stillDue);
    Map<String, List<Notification>> underway =
        backlog.underway(person).stream().collect(groupingBy(Notification::kind));
    Set<String> names = new HashSet<>(toTell.keySet());
    names.addAll(underway.keySet());
    for (String name : names) {
      ReminderKind kind = kinds.of(name);
      Instant loud =
          kind.keepsQuietHours() ? backlog.quiet(person).nextLoud(round.now(), zone) : round.now();
      if (loud.isAfter(round.now())) {
        round.next(person, loud);
      } else {
        List<Reminder> fresh = toTell.getOrDefault(name, List.of());
        List<Notification> before = underway.getOrDefault(name, List.of());
        tell(
            round,
            backlog,
            person,
            kind,
            fresh,
            resend(round, backlog, kind, before, fresh, stillDue));
      }
    }
  }

  private static Map<String, List<Reminder>> toTell(
      Round round, List<Reminder> waiting, Set<ReminderId> stillDue) {
    List<Reminder> due = new ArrayList<>();
    for (Reminder reminder : waiting) {
      if (reminder.notBefore().isAfter(round.now())) {
        round.next(reminder.personId(), reminder.notBefore());
      } else if (!reminder.expiresAt().isAfter(round.now())) {
        drop(round, reminder, DropReason.EXPIRED);
      } else if (!stillDue.contains(reminder.id())) {
        drop(round, reminder, DropReason.NOT_DUE);
      } else {
        due.add(reminder);
      }
    }
    return due.stream().collect(groupingBy(Reminder::kind));
  }

  private static void drop(Round round, Reminder reminder, DropReason reason) {
    round.drops().add(new ReminderSql.Drop(reminder.id(), reminder.personId(), reason));
  }

  /**
   * Sends again what has not arrived at every device, under the same id.
   *
   * @return what those told that no device has, if something new is told: it joins that
   */
  private List<Reminder> resend(
      Round round,
      Backlog backlog,
      ReminderKind kind,
      List<Notification> before,
      List<Reminder> fresh,
      Set<ReminderId> stillDue) {
    List<Reminder> joining = new ArrayList<>();
    for (Notification notification : before) {
      List<Reminder> about =
          backlog.about(notification).stream().filter(one -> stillDue.contains(one.id())).toList();
      boolean worthless = about.isEmpty() || !notification.expiresAt().isAfter(round.now());
      List<Delivery> deliveries = backlog.deliveries(notification);
      if (!worthless && !fresh.isEmpty() && deliveries.stream().noneMatch(Sorting::mayBeThere)) {
        joining.addAll(about);
        round.merged().add(notification);
      } else {
        deliveries.stream()
            .filter(Sorting::isUnderway)
            .forEach(one -> resend(round, backlog, kind, notification, one, worthless));
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
      Round round,
      Backlog backlog,
      ReminderKind kind,
      Notification notification,
      Delivery delivery,
      boolean worthless) {
    var device =
        backlog.wanting(delivery.personId(), kind).stream()
            .filter(one -> one.id().equals(delivery.deviceId()))
            .findFirst();
    if (worthless || device.isEmpty() || !reachesDevices) {
      round.changed().add(delivery.in(DeliveryState.FAILED, worthless ? "over" : "unwanted"));
      return;
    }
    Delivery again = delivery.in(DeliveryState.WAITING, null);
    if (delivery.state() != DeliveryState.WAITING) {
      round.changed().add(again);
    }
    round.parcels().add(new Parcel(again, device.get(), notification, kind, mayBeThere(delivery)));
  }

  private void tell(
      Round round,
      Backlog backlog,
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
            ids.next(NotificationId::new), person, kind.name(), round.now(), end, all.size());
    round.notifications().add(notification);
    all.forEach(one -> round.told().add(new ReminderSql.Told(one.id(), notification.id())));
    for (Device device : reachesDevices ? backlog.wanting(person, kind) : List.<Device>of()) {
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
      round.added().add(delivery);
      round.parcels().add(new Parcel(delivery, device, notification, kind, false));
    }
  }
}
