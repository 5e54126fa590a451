package se.fadder.push;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import se.fadder.db.BindEach;
import se.fadder.db.BindRecord;
import se.fadder.db.BindRows;
import se.fadder.kernel.PersonId;

/** The SQL of the outbox. */
interface ReminderSql {
  String COLUMNS =
      """
      select id, person_id, kind, slot, subject_id, not_before, expires_at, notification_id
      from reminder
      """;

  /**
   * Adds reminders, each for another slot. One that was there changes nothing, unless it was
   * dropped: then it waits again.
   *
   * @return how many wait that did not
   */
  @SqlUpdate(
      """
      insert into reminder (id, person_id, kind, slot, subject_id, not_before, expires_at)
      values (:id, :personId, :kind, :slot, :subjectId, :notBefore, :expiresAt)
      on conflict (person_id, kind, slot) do update
      set dropped = null, not_before = excluded.not_before, expires_at = excluded.expires_at
      where reminder.dropped is not null
      """)
  int insert(@BindRows Collection<Reminder> reminders);

  /** The reminders that are neither told nor dropped. */
  @SqlQuery(
      COLUMNS
          + """
          where person_id in (<people>) and coalesce(notification_id, '') = '' and dropped is null
          order by not_before, id
          """)
  List<Reminder> waiting(@BindEach("people") Collection<PersonId> people);

  /**
   * Those of the people who were to be told something by now, or have not got it on each device.
   */
  @SqlQuery(
      """
      select person_id from reminder
      where person_id in (<people>) and coalesce(notification_id, '') = '' and dropped is null
        and not_before <= :now
      union
      select person_id from delivery
      where person_id in (<people>) and state in ('WAITING', 'HELD')
      """)
  List<PersonId> withHeld(@BindEach("people") Collection<PersonId> people, Instant now);

  /** The time at which the oldest of all that wait was to be told. */
  @SqlQuery(
      """
      select min(not_before) from reminder where notification_id is null and dropped is null
      """)
  Optional<Instant> oldest();

  /** The reminders that notifications are about. */
  @SqlQuery(COLUMNS + "where notification_id in (<notifications>) order by not_before, id")
  List<Reminder> of(@BindEach("notifications") Collection<NotificationId> notifications);

  /**
   * Has each of them told by that one of the notifications which is of its person and kind; but
   * none that was withdrawn since it was read.
   *
   * @return those that are told
   */
  @SqlQuery(
      """
      update reminder set notification_id = n.id
      from notification n
      where n.id in (<notifications>) and reminder.id in (<reminders>)
        and n.person_id = reminder.person_id and n.kind = reminder.kind
        and reminder.dropped is null
      returning reminder.id as id
      """)
  List<ReminderId> tell(
      @BindEach("reminders") Collection<ReminderId> reminders,
      @BindEach("notifications") Collection<NotificationId> notifications);

  @SqlBatch(
      transactional = false,
      value = "update reminder set dropped = :reason where id = :reminderId")
  void drop(@BindRecord Collection<Drop> drops);

  /** A drop: a reminder is not told. */
  record Drop(ReminderId reminderId, PersonId personId, DropReason reason) {}

  /** Puts the reminders that a notification told back into the outbox. */
  @SqlUpdate(
      """
      update reminder
      set notification_id = null, not_before = :notBefore,
        expires_at = case when expires_at < :leastEnd then :leastEnd else expires_at end
      where notification_id = :notification
      """)
  void tellAgain(NotificationId notification, Instant notBefore, Instant leastEnd);

  @SqlBatch(
      transactional = false,
      value =
          """
          update reminder set not_before = :notBefore, expires_at = :expiresAt
          where id = :reminderId
          """)
  void postpone(@BindRecord Collection<Postponed> postponed);

  /** A postponed reminder, which is told later. */
  record Postponed(
      ReminderId reminderId, PersonId personId, Instant notBefore, Instant expiresAt) {}

  @SqlUpdate(
      """
      delete from reminder
      where id in (
        select id from reminder
        where kind = :kind and dropped is not null and expires_at < :before limit :most)
      """)
  int deleteDropped(String kind, Instant before, int most);

  /** Drops what some people were still to be told of a kind about something. */
  @SqlUpdate(
      """
      update reminder set dropped = 'NOT_DUE'
      where person_id in (<people>) and kind = :kind and subject_id = :subject
        and notification_id is null and dropped is null
      """)
  void withdraw(@BindEach("people") Collection<PersonId> people, String kind, UUID subject);

  /** Drops what some people were still to be told of a kind about some things. */
  @SqlUpdate(
      """
      update reminder set dropped = 'NOT_DUE'
      where person_id in (<people>) and kind = :kind and subject_id in (<subjects>)
        and notification_id is null and dropped is null
      """)
  void withdrawWaiting(
      @BindEach("people") Collection<PersonId> people,
      String kind,
      @BindEach("subjects") Collection<UUID> subjects);

  /** What a person was told of a kind. */
  @SqlQuery(
      """
      select distinct notification_id from reminder
      where person_id = :person and kind = :kind and notification_id is not null
      """)
  List<NotificationId> toldOf(PersonId person, String kind);

  /** Deletes what a person was to be told of a kind. */
  @SqlUpdate("delete from reminder where person_id = :person and kind = :kind")
  int forget(PersonId person, String kind);
}
