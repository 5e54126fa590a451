package se.fadder.push;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import se.fadder.calendar.BusyTimes;
import se.fadder.calendar.TimeSpan;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.jobs.Jobs;
import se.fadder.kernel.Event;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.kernel.ViewerId;
import se.fadder.people.Language;
import se.fadder.people.People;

/** The notifications of the viewer, and the answers to them. */
public final class Notifications {
  /** The least time that a reminder which is told later is worth something from then on. */
  static final Duration LEAST = Duration.ofHours(1);

  private final Today today;
  private final People people;
  private final BusyTimes busyTimes;
  private final Jobs jobs;
  private final Outbox outbox;
  private final ReminderKinds kinds;

  public Notifications(
      Today today,
      People people,
      BusyTimes busyTimes,
      Jobs jobs,
      Outbox outbox,
      ReminderKinds kinds) {
    this.today = today;
    this.people = people;
    this.busyTimes = busyTimes;
    this.jobs = jobs;
    this.outbox = outbox;
    this.kinds = kinds;
  }

  /** The viewer's notifications that are not answered and not over, the newest first. */
  public List<Notification> open(Tx tx, Viewer viewer) {
    return tx.sql(NotificationSql.class).open(viewer.person(), today.now());
  }

  /**
   * The number of things that people have been told and that are neither answered nor over, of the
   * kinds that may be told by letter; no entry for none. For other rooms.
   */
  public Map<PersonId, ToldByLetter> openByLetter(Tx tx, Set<PersonId> persons) {
    return tx.sql(NotificationSql.class).openOf(persons, today.now()).stream()
        .filter(one -> kinds.of(one.kind()).isToldByLetter())
        .collect(toMap(Notification::personId, this::told, ToldByLetter::plus));
  }

  private ToldByLetter told(Notification one) {
    return kinds.of(one.kind()).isToRead()
        ? new ToldByLetter(0, one.number())
        : new ToldByLetter(one.number(), 0);
  }

  /** The notifications that the viewer was told and may still answer, among some. */
  public Map<NotificationId, Notification> byIds(Tx tx, Viewer viewer, Set<NotificationId> ids) {
    return unanswered(tx, viewer, ids).stream()
        .filter(one -> one.expiresAt().isAfter(today.now()))
        .collect(toMap(Notification::id, Function.identity()));
  }

  private static List<Notification> unanswered(
      Tx tx, Viewer viewer, Collection<NotificationId> ids) {
    return tx.sql(NotificationSql.class).unanswered(ids).stream()
        .filter(one -> one.personId().equals(viewer.person()))
        .toList();
  }

  /** When each of those people was last told of a kind, since a time; no entry for who was not. */
  public Map<PersonId, Instant> lastTold(
      Tx tx, Collection<PersonId> persons, ReminderKind kind, Instant since) {
    return persons.isEmpty()
        ? Map.of()
        : tx.sql(NotificationSql.class).lastTold(persons, kind.name(), since).stream()
            .collect(toMap(NotificationSql.LastTold::personId, NotificationSql.LastTold::at));
  }

  /** The answers that can be given to a notification. */
  public Set<NotificationAnswer> answers(Notification notification) {
    return kinds.of(notification.kind()).answers(notification.number());
  }

  /** The answers that are offered with those of the viewer's notifications, as it stands now. */
  public Map<NotificationId, Set<NotificationAnswer>> offered(
      Tx tx, Viewer viewer, Set<NotificationId> ids) {
    Map<NotificationId, Notification> seen = byIds(tx, viewer, ids);
    if (seen.isEmpty()) {
      return Map.of();
    }
    Map<NotificationId, List<Reminder>> about =
        tx.sql(ReminderSql.class).of(seen.keySet()).stream()
            .collect(groupingBy(one -> Objects.requireNonNull(one.notificationId())));
    Map<NotificationId, Set<NotificationAnswer>> offered = new HashMap<>();
    seen.values().stream()
        .collect(groupingBy(Notification::kind))
        .forEach((kind, some) ->
            offered.putAll(
                kinds
                    .of(kind)
                    .answers(
                        tx,
                        some.stream()
                            .map(Notification::id)
                            .collect(
                                toMap(
                                    Function.identity(),
                                    id -> about.getOrDefault(id, List.of()))))));
    return offered;
  }

  /** The subjects of the viewer's notifications of a kind. For the room that the kind is of. */
  public Map<NotificationId, List<UUID>> subjects(
      Tx tx, Viewer viewer, Set<NotificationId> ids, ReminderKind kind) {
    Set<NotificationId> own = byIds(tx, viewer, ids).keySet();
    return own.isEmpty()
        ? Map.of()
        : tx.sql(ReminderSql.class).of(own).stream()
            .filter(reminder -> reminder.kind().equals(kind.name()))
            .filter(reminder -> reminder.subjectId() != null)
            .collect(
                groupingBy(
                    reminder -> Objects.requireNonNull(reminder.notificationId()),
                    mapping(reminder -> Objects.requireNonNull(reminder.subjectId()), toList())));
  }

  /** Answers a notification of the viewer's, once. */
  public Outcome<ViewerId> answer(
      WriteTx tx, Viewer viewer, NotificationId id, NotificationAnswer answer) {
    return answer(tx, viewer, id, answer, today.now());
  }

  /**
   * Answers a notification of the viewer's, once. What was answered in time counts, though there
   * was no contact until it was over; but nobody is told again so late.
   *
   * @param said when the answer was given, by a clock that may be wrong
   */
  private Outcome<ViewerId> answer(
      WriteTx tx, Viewer viewer, NotificationId id, NotificationAnswer answer, Instant said) {
    return lock(tx, viewer, id)
        .map(notification -> answer(tx, viewer, notification, answer, said))
        .orElseGet(() -> Outcome.refused(answered("notificationId")));
  }

  /** The viewer's notification, which nobody else answers from now on. */
  private static Optional<Notification> lock(WriteTx tx, Viewer viewer, NotificationId id) {
    return tx.sql(NotificationSql.class)
        .lock(id)
        .filter(one -> one.personId().equals(viewer.person()));
  }

  private Outcome<ViewerId> answer(
      WriteTx tx,
      Viewer viewer,
      Notification notification,
      NotificationAnswer answer,
      Instant said) {
    NotificationId id = notification.id();
    Instant at = between(notification.at(), said, today.now());
    if (!notification.expiresAt().isAfter(answer == NotificationAnswer.LATER ? today.now() : at)) {
      return Outcome.refused(answered("notificationId"));
    }
    if (!answers(notification).contains(answer)) {
      return Outcome.refused(Problem.at("answer", "INVALID", "This cannot be answered to it."));
    }
    List<Reminder> about = tx.sql(ReminderSql.class).of(Set.of(id));
    ReminderKind kind = kinds.of(notification.kind());
    Optional<Problem> problem =
        switch (answer) {
          case DONE -> kind.done(tx, viewer, about, at);
          case NOT_NOW -> kind.notNow(tx, viewer, about, at);
          case LATER -> putOff(tx, notification, kind.putOff(tx, viewer, about, at));
        };
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    tx.sql(NotificationSql.class).answer(id, answer, today.now());
    tx.sql(DeliverySql.class).stop(id);
    changed(tx, viewer.person());
    return Outcome.done(viewer.id());
  }

  private static Instant between(Instant least, Instant at, Instant most) {
    Instant not = at.isAfter(most) ? most : at;
    return not.isBefore(least) ? least : not;
  }

  private Optional<Problem> putOff(WriteTx tx, Notification notification, PutOff how) {
    return switch (how) {
      case PutOff.Again(var after) -> {
        tellAgain(tx, notification, after);
        yield Optional.empty();
      }
      case PutOff.Arranged() -> Optional.empty();
      case PutOff.Refused(var why) -> Optional.of(why);
    };
  }

  /** Has the notification told again after a time, or when it is not quiet any more. */
  private void tellAgain(WriteTx tx, Notification notification, Duration after) {
    Instant soonest = today.now().plus(after);
    Instant then =
        kinds.of(notification.kind()).keepsQuietHours()
            ? quietHours(tx, new Viewer(notification.personId())).nextLoud(soonest, today.zone())
            : soonest;
    tx.sql(ReminderSql.class).tellAgain(notification.id(), then, then.plus(LEAST));
    jobs.schedule(tx, List.of(ReminderDelivery.job(notification.personId(), then)));
  }

  private static Problem answered(String field) {
    return Problem.at(field, "ANSWERED", "It has been answered already, or is over.");
  }

  /** What has become of an answer that a device has sent. */
  sealed interface FromDevice {
    /** There is no such notification any more. */
    record Unknown() implements FromDevice {}

    /** It was heard. */
    record Heard(Outcome<ViewerId> outcome) implements FromDevice {}

    /** Nothing was done: it is to be said again in a unit of work that is alone. */
    record OnlyAlone() implements FromDevice {}
  }

  /**
   * Answers for whoever has the id that was sent to the device: it is as good as a signature.
   *
   * @param alone whether the unit of work is; else it answers what may be under locks
   */
  FromDevice answer(
      WriteTx tx, DeliveryId id, NotificationAnswer answer, Optional<Instant> said, boolean alone) {
    Delivery delivery = tx.sql(DeliverySql.class).byId(id).orElse(null);
    if (delivery == null || !people.mayEnter(tx, delivery.personId())) {
      return new FromDevice.Unknown();
    }
    Viewer viewer = new Viewer(delivery.personId());
    Notification notification = lock(tx, viewer, delivery.notificationId()).orElse(null);
    if (notification == null) {
      return new FromDevice.Heard(Outcome.refused(answered("notificationId")));
    }
    return alone || kinds.of(notification.kind()).answersUnderLocks()
        ? new FromDevice.Heard(answer(tx, viewer, notification, answer, said.orElseGet(today::now)))
        : new FromDevice.OnlyAlone();
  }

  /**
   * The content of a notification that has arrived at a device.
   *
   * @param language that its reader has chosen, else that of the device
   * @param leadsTo the address in the client where it leads; empty where it leads to its answers
   * @param said what is said of it; empty where the client has the words
   * @param silent whether it is shown without a sound: it has come late, and its reader is busy now
   */
  record Arrived(
      Notification notification,
      Set<NotificationAnswer> answers,
      Language language,
      Optional<String> leadsTo,
      Optional<Said> said,
      boolean silent) {}

  /** Notes that a delivery has arrived. Empty when there is nothing to show any more. */
  Optional<Arrived> delivered(WriteTx tx, DeliveryId id) {
    Optional<Delivery> delivery =
        tx.sql(DeliverySql.class).byId(id).filter(known -> people.mayEnter(tx, known.personId()));
    if (delivery.isEmpty()) {
      return Optional.empty();
    }
    NotificationId notification = delivery.get().notificationId();
    if (tx.sql(DeliverySql.class).noteDelivered(id, today.now()) > 0) {
      noteArrived(tx, notification);
    }
    tx.sql(DeviceSql.class).noteSeen(delivery.get().deviceId(), today.now());
    Viewer viewer = new Viewer(delivery.get().personId());
    return Optional.ofNullable(byIds(tx, viewer, Set.of(notification)).get(notification))
        .flatMap(shown ->
            tx.sql(DeviceSql.class).ofPerson(viewer.person()).stream()
                .filter(device -> device.id().equals(delivery.get().deviceId()))
                .findFirst()
                .map(device -> arrived(tx, viewer, shown, device.language())));
  }

  private void noteArrived(WriteTx tx, NotificationId notification) {
    tx.sql(ReminderSql.class).of(Set.of(notification)).stream()
        .collect(groupingBy(Reminder::kind))
        .forEach((kind, some) -> kinds.of(kind).arrived(tx, some, today.now()));
  }

  private Arrived arrived(Tx tx, Viewer viewer, Notification shown, Language language) {
    List<Reminder> about = tx.sql(ReminderSql.class).of(Set.of(shown.id()));
    ReminderKind kind = kinds.of(shown.kind());
    return new Arrived(
        shown,
        kind.answers(tx, Map.of(shown.id(), about)).getOrDefault(shown.id(), Set.of()),
        language,
        kind.leadsTo(tx, viewer, about),
        kind.said(tx, viewer, about, language),
        isBusy(tx, viewer));
  }

  /** The quiet hours of the viewer. */
  public QuietHours quietHours(Tx tx, Viewer viewer) {
    return tx.sql(NotificationSql.class).quietHours(Set.of(viewer.person())).stream()
        .findFirst()
        .orElseGet(() -> QuietHours.usual(viewer.person()));
  }

  /** Sets the quiet hours of the viewer. */
  public Outcome<ViewerId> setQuietHours(
      WriteTx tx, Viewer viewer, LocalTime begins, LocalTime ends) {
    tx.sql(NotificationSql.class).setQuietHours(viewer.person(), begins, ends);
    // What waits for the end of the former ones is looked at anew.
    jobs.schedule(tx, List.of(ReminderDelivery.job(viewer.person(), today.now())));
    return Outcome.done(viewer.id());
  }

  /**
   * Sends the viewer a notification, to see that it arrives; one a minute, but none while they are
   * busy.
   */
  public Outcome<ViewerId> test(WriteTx tx, Viewer viewer) {
    Instant now = today.now();
    if (isBusy(tx, viewer)) {
      return Outcome.refused(Problem.of("BUSY_NOW", "Nothing is sent to whoever is busy."));
    }
    Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
    int added =
        outbox.put(
            tx,
            List.of(
                new Outbox.Wanted(
                    viewer.person(),
                    kinds.of(TestReminder.NAME),
                    minute.toString(),
                    null,
                    now,
                    now.plus(TestReminder.LIFE))));
    return added == 0
        ? Outcome.refused(Problem.of("TOO_SOON", "One was sent a moment ago."))
        : Outcome.done(viewer.id());
  }

  private boolean isBusy(Tx tx, Viewer viewer) {
    Instant now = today.now();
    return busyTimes
        .of(tx, Set.of(viewer.person()), new TimeSpan(now, now.plusMillis(1)))
        .values()
        .stream()
        .anyMatch(busy -> !busy.isEmpty());
  }

  /** The event that concerns whoever looks at what the person was told. */
  public static Event happeningOf(PersonId person) {
    return Event.of("push.notifications", person);
  }

  static void changed(WriteTx tx, PersonId person) {
    tx.publish(happeningOf(person));
  }
}
