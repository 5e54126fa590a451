package se.fadder.push;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.fadder.kernel.PersonId;

/**
 * The delivery plan: what is to be done for some people at a moment. It is found by {@link
 * DeliveryPlanner}, and stored and carried out by {@link ReminderDelivery}.
 *
 * @param left who is no longer employed
 * @param drops reminders that are not told
 * @param postponed reminders that are told later
 * @param notifications new ones
 * @param told which notification tells which reminders
 * @param merged former notifications that no device has, all of which the new ones tell
 * @param added new deliveries
 * @param changed deliveries that stood before and are in another state now
 * @param parcels what is to be sent
 * @param next when there is something for a person again, apart from what fails to be sent
 */
record DeliveryPlan(
    Instant now,
    Set<PersonId> left,
    List<ReminderSql.Drop> drops,
    List<ReminderSql.Postponed> postponed,
    List<Notification> notifications,
    List<Told> told,
    List<Notification> merged,
    List<Delivery> added,
    List<Delivery> changed,
    List<OutgoingMessage> parcels,
    Map<PersonId, Instant> next) {
  /** A reminder and the notification that is to tell it: the one of its person and kind. */
  record Told(Reminder reminder, NotificationId notificationId) {}

  static DeliveryPlan at(Instant now) {
    return new DeliveryPlan(
        now,
        new HashSet<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new HashMap<>());
  }

  void next(PersonId person, Instant at) {
    next.merge(person, at, (one, other) -> one.isBefore(other) ? one : other);
  }

  /** The plan without some of its new notifications, which tell nothing. */
  DeliveryPlan without(Set<NotificationId> some) {
    return some.isEmpty()
        ? this
        : new DeliveryPlan(
            now,
            left,
            drops,
            postponed,
            notifications.stream().filter(one -> !some.contains(one.id())).toList(),
            told.stream().filter(one -> !some.contains(one.notificationId())).toList(),
            merged,
            added.stream().filter(one -> !some.contains(one.notificationId())).toList(),
            changed,
            parcels.stream().filter(one -> !some.contains(one.notification().id())).toList(),
            next);
  }

  /** The part of the plan that is about some of the people. */
  DeliveryPlan of(Set<PersonId> some) {
    List<Notification> theirs =
        notifications.stream().filter(one -> some.contains(one.personId())).toList();
    Set<NotificationId> ids = theirs.stream().map(Notification::id).collect(toSet());
    return new DeliveryPlan(
        now,
        left.stream().filter(some::contains).collect(toSet()),
        drops.stream().filter(drop -> some.contains(drop.personId())).toList(),
        postponed.stream().filter(one -> some.contains(one.personId())).toList(),
        theirs,
        told.stream().filter(one -> ids.contains(one.notificationId())).toList(),
        merged.stream().filter(one -> some.contains(one.personId())).toList(),
        added.stream().filter(one -> some.contains(one.personId())).toList(),
        changed.stream().filter(one -> some.contains(one.personId())).toList(),
        parcels.stream().filter(one -> some.contains(one.delivery().personId())).toList(),
        next);
  }
}
