package se.fadder.push;

import java.time.Instant;
import java.time.LocalTime;
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

/** The SQL of notifications and quiet hours. */
interface NotificationSql {
  String COLUMNS =
      """
      select id, person_id, kind, at, expires_at, number from notification
      """;

  @SqlUpdate(
      """
      insert into notification (id, person_id, kind, at, expires_at, number)
      values (:id, :personId, :kind, :at, :expiresAt, :number)
      """)
  void insert(@BindRows Collection<Notification> notifications);

  /** The notifications of a person that are not answered and not over; the newest first. */
  @SqlQuery(
      COLUMNS
          + """
          where person_id = :person and replied_at is null and expires_at > :now
          order by at desc, id desc
          limit 50
          """)
  List<Notification> open(PersonId person, Instant now);

  /** The notifications of some people that are not answered and not over. */
  @SqlQuery(
      COLUMNS
          + """
          where person_id in (<people>) and replied_at is null and expires_at > :now
          """)
  List<Notification> openOf(@BindEach("people") Collection<PersonId> people, Instant now);

  /** The notifications that nobody has answered, among some. */
  @SqlQuery(COLUMNS + "where id in (<ids>) and replied_at is null")
  List<Notification> unanswered(@BindEach("ids") Collection<NotificationId> ids);

  /**
   * A notification, unless somebody has answered it. Nobody else answers it before the transaction
   * ends: of two devices the later one finds nothing.
   */
  @SqlQuery(COLUMNS + "where id = :id and replied_at is null <locked>")
  Optional<Notification> lock(NotificationId id);

  /** Answers a notification. Returns the number of rows: none when it was answered before. */
  @SqlUpdate(
      """
      update notification set reply = :answer, replied_at = :at
      where id = :id and replied_at is null
      """)
  int answer(NotificationId id, NotificationAnswer answer, Instant at);

  /** Deletes notifications that another one tells as well. */
  @SqlUpdate("delete from notification where id in (<ids>)")
  void delete(@BindEach("ids") Collection<NotificationId> ids);

  @SqlUpdate(
      """
      delete from notification
      where id in (
        select id from notification where kind = :kind and expires_at < :before limit :most)
      """)
  int deleteBefore(String kind, Instant before, int most);

  /** A notification that tells somebody of one thing alone. */
  record Alone(NotificationId id, PersonId personId, UUID subjectId) {}

  /**
   * The notifications that tell some people of one of those things alone, and are neither answered
   * nor over. {@code cross join} has SQLite begin with the few reminders of the people.
   */
  @SqlQuery(
      """
      select n.id, n.person_id, r.subject_id from reminder r cross join notification n
      where r.person_id in (<people>) and r.kind = :kind and r.subject_id in (<subjects>)
        and n.id = r.notification_id and n.number = 1 and n.replied_at is null
        and n.expires_at > :now
      """)
  List<Alone> toldAlone(
      @BindEach("people") Collection<PersonId> people,
      String kind,
      @BindEach("subjects") Collection<UUID> subjects,
      Instant now);

  /** The end of a notification. */
  record End(NotificationId id, Instant at) {}

  /** Has notifications end at other times than was known. */
  @SqlBatch(
      transactional = false,
      value = "update notification set expires_at = :at where id = :id")
  void end(@BindRecord Collection<End> ends);

  /** A time at which somebody was told of a kind. */
  record LastTold(PersonId personId, Instant at) {}

  /** When each of those people was last told of a kind, since a time. */
  @SqlQuery(
      """
      select r.person_id, max(n.at) as at from reminder r cross join notification n
      where r.person_id in (<people>) and r.kind = :kind and n.id = r.notification_id
        and n.at > :since
      group by r.person_id
      """)
  List<LastTold> lastTold(
      @BindEach("people") Collection<PersonId> people, String kind, Instant since);

  @SqlQuery("select person_id, begins, ends from quiet_hours where person_id in (<people>)")
  List<QuietHours> quietHours(@BindEach("people") Collection<PersonId> people);

  @SqlUpdate(
      """
      insert into quiet_hours (person_id, begins, ends) values (:person, :begins, :ends)
      on conflict (person_id) do update set begins = excluded.begins, ends = excluded.ends
      """)
  void setQuietHours(PersonId person, LocalTime begins, LocalTime ends);
}
