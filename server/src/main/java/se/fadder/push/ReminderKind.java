package se.fadder.push;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Viewer;
import se.fadder.people.Language;

/**
 * A kind of reminder, as the room knows it that writes them. Rooms add theirs to {@link
 * ReminderKinds} when they are made, so that push asks them without knowing them.
 */
public interface ReminderKind {
  /** How long "later" is, where a kind does not say otherwise. */
  Duration LATER = Duration.ofHours(1);

  /** A value of the schema's {@code NotificationKind}. */
  String name();

  /** The longest that a notification of the kind may be on its way to a device. */
  Duration timeToLive();

  /** Whether a device is woken for the kind. */
  boolean isUrgent();

  /** Whether the kind waits until quiet hours are over. */
  default boolean keepsQuietHours() {
    return true;
  }

  /** The reminders whose reason still holds. Asked right before each sending. */
  Set<ReminderId> stillDue(Tx tx, Collection<Reminder> reminders);

  /**
   * The reminders that are told at a later time, though their reason holds: as when the person is
   * away today. Asked right before each sending, of those that are still due.
   */
  default Map<ReminderId, Instant> later(Tx tx, Collection<Reminder> reminders) {
    return Map.of();
  }

  /** Whether the kind is told after quiet hours that last for longer than it should have waited. */
  default boolean outlastsQuietHours() {
    return false;
  }

  /**
   * Whether a reminder that is told at a later time keeps its end: as when what it is about has
   * begun by then. Others are worth something for a while from that time on.
   */
  default boolean keepsItsEnd() {
    return false;
  }

  /** How long it is remembered that something was told, after its end: it is not told twice. */
  default Duration remembered() {
    return Duration.ofDays(30);
  }

  /**
   * Whether somebody without a device is told of it by letter, where there is a mail server: it is
   * something to do, and there is time to do it.
   */
  default boolean isToldByLetter() {
    return false;
  }

  /** Whether a letter calls it something to read or answer, and not something to do. */
  default boolean isToRead() {
    return false;
  }

  /**
   * The address in the client where a notification leads, such as {@code /#/today}; empty where it
   * leads to its answers. The reminders are those that it tells the viewer, and may be over.
   */
  default Optional<String> leadsTo(Tx tx, Viewer viewer, List<Reminder> about) {
    return Optional.empty();
  }

  /**
   * What a device says of a notification that tells the viewer those reminders, in the language of
   * the device; empty where clients have the words. The reminders may be over.
   */
  default Optional<Said> said(Tx tx, Viewer viewer, List<Reminder> about, Language language) {
    return Optional.empty();
  }

  /** The answers that can be given to a notification of so many reminders. */
  Set<NotificationAnswer> answers(int number);

  /**
   * Those of the answers that are offered with notifications now, of each that is asked for: as
   * when one can be put off no more. The same few statements for however many.
   *
   * @param about what each of them tells
   */
  default Map<NotificationId, Set<NotificationAnswer>> answers(
      Tx tx, Map<NotificationId, List<Reminder>> about) {
    return about.entrySet().stream()
        .collect(toMap(Map.Entry::getKey, of -> answers(of.getValue().size())));
  }

  /**
   * Whether what an answer does is judged by nothing but rows that it has locked or changes. Such
   * answers may come by the thousand: each locks its notification and what the kind locks, and none
   * is taken for another's conflict, as in {@link se.fadder.db.Database#writeLocked}. Others are
   * alone.
   */
  default boolean answersUnderLocks() {
    return false;
  }

  /**
   * Does what {@link NotificationAnswer#DONE} says, as far as the viewer may.
   *
   * @return why not; empty when it is done
   */
  Optional<Problem> done(WriteTx tx, Viewer viewer, List<Reminder> about);

  /**
   * The same, for a kind that says when it was done.
   *
   * @param at when the answer was given, which may lie before the server heard of it
   */
  default Optional<Problem> done(WriteTx tx, Viewer viewer, List<Reminder> about, Instant at) {
    return done(tx, viewer, about);
  }

  /**
   * Does what {@link NotificationAnswer#LATER} says. Nobody is asked when the notification is over
   * by now, whenever the answer was given.
   *
   * @param at when the answer was given, which may lie before the server heard of it
   */
  default PutOff putOff(WriteTx tx, Viewer viewer, List<Reminder> about, Instant at) {
    return new PutOff.Again(LATER);
  }

  /**
   * Does what {@link NotificationAnswer#NOT_NOW} says: nothing, where a kind does not say
   * otherwise.
   *
   * @param at when the answer was given, which may lie before the server heard of it
   * @return why not; empty when it is done
   */
  default Optional<Problem> notNow(WriteTx tx, Viewer viewer, List<Reminder> about, Instant at) {
    return Optional.empty();
  }

  /**
   * Hears that reminders are told, in the unit of work in which that is stored and before anything
   * is sent. Reminders that are told again are heard of again.
   */
  default void told(WriteTx tx, List<Reminder> reminders, Instant at) {}

  /**
   * Hears that a device says that it has what tells those reminders, in the unit of work in which
   * that is stored: once for each device, and perhaps long after, when it had no contact.
   */
  default void arrived(WriteTx tx, List<Reminder> reminders, Instant at) {}
}
