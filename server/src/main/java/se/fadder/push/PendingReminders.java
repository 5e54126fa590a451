package se.fadder.push;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import se.fadder.calendar.BusyTimes;
import se.fadder.calendar.TimeSpan;
import se.fadder.db.Tx;
import se.fadder.kernel.PersonId;

/** The pending reminders of some people, with what is needed to tell them, read once for all. */
record PendingReminders(
    Map<PersonId, List<Reminder>> waiting,
    Map<NotificationId, List<Reminder>> about,
    Map<PersonId, List<Notification>> underway,
    Map<NotificationId, List<Delivery>> deliveries,
    Map<PersonId, List<Device>> devices,
    Set<DevicePreference> unwanted,
    Map<PersonId, QuietHours> quiet,
    Map<PersonId, List<TimeSpan>> busy) {
  static PendingReminders read(
      Tx tx, Collection<PersonId> persons, BusyTimes busyTimes, Instant now) {
    NotificationSql sql = tx.sql(NotificationSql.class);
    List<Delivery> deliveries = tx.sql(DeliverySql.class).underway(persons);
    Set<NotificationId> ids = deliveries.stream().map(Delivery::notificationId).collect(toSet());
    Map<PersonId, List<Device>> devices = Devices.reachable(tx, persons);
    return new PendingReminders(
        tx.sql(ReminderSql.class).waiting(persons).stream().collect(groupingBy(Reminder::personId)),
        ids.isEmpty()
            ? Map.of()
            : tx.sql(ReminderSql.class).of(ids).stream()
                .collect(groupingBy(one -> Objects.requireNonNull(one.notificationId()))),
        ids.isEmpty()
            ? Map.of()
            : sql.unanswered(ids).stream().collect(groupingBy(Notification::personId)),
        deliveries.stream().collect(groupingBy(Delivery::notificationId)),
        devices,
        Devices.unwanted(
            tx, devices.values().stream().flatMap(List::stream).map(Device::id).toList()),
        sql.quietHours(persons).stream().collect(toMap(QuietHours::personId, Function.identity())),
        busyTimes.of(tx, persons, new TimeSpan(now, now.plus(StillTimes.KNOWN))));
  }

  Stream<Reminder> reminders() {
    return Stream.concat(waiting.values().stream(), about.values().stream()).flatMap(List::stream);
  }

  List<Reminder> waiting(PersonId person) {
    return waiting.getOrDefault(person, List.of());
  }

  List<Notification> underway(PersonId person) {
    return underway.getOrDefault(person, List.of());
  }

  List<Reminder> about(Notification notification) {
    return about.getOrDefault(notification.id(), List.of());
  }

  List<Delivery> deliveries(Notification notification) {
    return deliveries.getOrDefault(notification.id(), List.of());
  }

  /** The person's devices that tell notifications of a kind. */
  List<Device> wanting(PersonId person, ReminderKind kind) {
    return devices.getOrDefault(person, List.of()).stream()
        .filter(one -> !unwanted.contains(new DevicePreference(one.id(), kind.name(), false)))
        .toList();
  }

  StillTimes still(PersonId person) {
    return new StillTimes(
        quiet.getOrDefault(person, QuietHours.usual(person)), busy.getOrDefault(person, List.of()));
  }
}
