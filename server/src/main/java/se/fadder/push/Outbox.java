package se.fadder.push;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.fadder.db.WriteTx;
import se.fadder.jobs.Jobs;
import se.fadder.kernel.Ids;
import se.fadder.kernel.PersonId;

/** The outbox, where rooms leave reminders in the unit of work that causes them. */
public final class Outbox {
  /** The most in one statement: databases take so many values and no more. */
  private static final int ROWS_AT_ONCE = 1_000;

  private final Ids ids;
  private final Jobs jobs;

  public Outbox(Ids ids, Jobs jobs) {
    this.ids = ids;
    this.jobs = jobs;
  }

  /**
   * A wanted reminder of a room.
   *
   * @param slot what it is told for, once, at most 100 characters: unique for the person and kind
   * @param subject what it is about; null when it is about nothing
   * @param notBefore when it is to be told
   * @param expiresAt from when on it is worth nothing
   */
  public record Wanted(
      PersonId person,
      ReminderKind kind,
      String slot,
      @Nullable UUID subject,
      Instant notBefore,
      Instant expiresAt) {}

  /**
   * Writes the reminders. One whose slot was written before changes nothing, unless that was
   * dropped without being told.
   *
   * @return how many are to be told that were not
   */
  public int put(WriteTx tx, Collection<Wanted> wanted) {
    if (wanted.isEmpty()) {
      return 0;
    }
    int added = 0;
    List<Reminder> reminders = reminders(wanted);
    for (int from = 0; from < reminders.size(); from += ROWS_AT_ONCE) {
      int until = Math.min(from + ROWS_AT_ONCE, reminders.size());
      added += tx.sql(ReminderSql.class).insert(reminders.subList(from, until));
    }
    Map<PersonId, Instant> due =
        wanted.stream().collect(toMap(Wanted::person, Wanted::notBefore, Outbox::earlier));
    jobs.schedule(
        tx,
        due.entrySet().stream()
            .map(entry -> ReminderDelivery.job(entry.getKey(), entry.getValue()))
            .toList());
    return added;
  }

  /**
   * Withdraws what some people are to be told of a kind about something: who was not told yet is
   * not told, and where somebody was told of it alone, that is over. Nothing else changes.
   *
   * @param now from when on it is over
   */
  public void withdraw(
      WriteTx tx, Collection<PersonId> persons, ReminderKind kind, UUID subject, Instant now) {
    if (!persons.isEmpty()) {
      tx.sql(ReminderSql.class).withdraw(persons, kind.name(), subject);
      endTold(tx, persons, kind, Map.of(subject, now), now);
    }
  }

  /**
   * Has what some people were told of a kind end when what it is about does by now, which may be
   * sooner or later than was known. What is over already does not come back, and nothing changes
   * where they were told of other things by the same notification.
   *
   * @param ends when each of the things ends
   */
  public void endTold(
      WriteTx tx,
      Collection<PersonId> persons,
      ReminderKind kind,
      Map<UUID, Instant> ends,
      Instant now) {
    if (persons.isEmpty() || ends.isEmpty()) {
      return;
    }
    NotificationSql sql = tx.sql(NotificationSql.class);
    List<NotificationSql.Alone> told = sql.toldAlone(persons, kind.name(), ends.keySet(), now);
    if (!told.isEmpty()) {
      sql.end(
          told.stream()
              .map(
                  one -> new NotificationSql.End(one.id(), ends.getOrDefault(one.subjectId(), now)))
              .toList());
      told.forEach(one -> Notifications.changed(tx, one.personId()));
    }
  }

  /**
   * Drops what some people were still to be told of a kind about some things, as it is told at
   * another time or not at all. What was told stays.
   */
  public void withdrawWaiting(
      WriteTx tx, Collection<PersonId> persons, ReminderKind kind, Collection<UUID> subjects) {
    if (!persons.isEmpty() && !subjects.isEmpty()) {
      tx.sql(ReminderSql.class).withdrawWaiting(persons, kind.name(), subjects);
    }
  }

  /**
   * Forgets all that somebody was told of a kind, and was to be told: for a room that deletes what
   * it was about. What is on their devices can no longer be answered.
   */
  public void forget(WriteTx tx, PersonId person, ReminderKind kind) {
    List<NotificationId> told = tx.sql(ReminderSql.class).toldOf(person, kind.name());
    if (!told.isEmpty()) {
      tx.sql(NotificationSql.class).delete(told);
    }
    int waiting = tx.sql(ReminderSql.class).forget(person, kind.name());
    if (!told.isEmpty() || waiting > 0) {
      Notifications.changed(tx, person);
    }
  }

  /** A reminder for each slot: of two for the same one the first holds. */
  private List<Reminder> reminders(Collection<Wanted> wanted) {
    Map<List<Object>, Reminder> bySlot = new LinkedHashMap<>();
    for (Wanted one : wanted) {
      bySlot.computeIfAbsent(
          List.of(one.person(), one.kind().name(), one.slot()), slot -> reminder(one));
    }
    return List.copyOf(bySlot.values());
  }

  private Reminder reminder(Wanted wanted) {
    return new Reminder(
        ids.next(ReminderId::new),
        wanted.person(),
        wanted.kind().name(),
        wanted.slot(),
        wanted.subject(),
        wanted.notBefore(),
        wanted.expiresAt(),
        null);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
