package se.fadder.push;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import se.fadder.db.BindEach;
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
          where person_id = :person and answered_at is null and expires_at > :now
          order by at desc, id desc
          limit 50
          """)
  List<Notification> open(PersonId person, Instant now);

  /** The notifications of some people that are not answered and not over. */
  @SqlQuery(
      COLUMNS
          + """
          where person_id in (<people>) and answered_at is null and expires_at > :now
          """)
  List<Notification> openOf(@BindEach("people") Collection<PersonId> people, Instant now);

  /** The notifications that nobody has answered, among some. */
  @SqlQuery(COLUMNS + "where id in (<ids>) and answered_at is null")
  List<Notification> unanswered(@BindEach("ids") Collection<NotificationId> ids);

  /** Answers a notification. Returns the number of rows: none when it was answered before. */
  @SqlUpdate(
      """
      update notification set answer = :answer, answered_at = :at
      where id = :id and answered_at is null
      """)
  int answer(NotificationId id, NotificationAnswer answer, Instant at);

  /** Deletes notifications that another one tells as well. */
  @SqlUpdate("delete from notification where id in (<ids>)")
  void delete(@BindEach("ids") Collection<NotificationId> ids);

  @SqlUpdate(
      """
      delete from notification
      where id in (select id from notification where expires_at < :before limit :most)
      """)
  int deleteBefore(Instant before, int most);

  @SqlQuery("select person_id, begins, ends from quiet_hours where person_id in (<people>)")
  List<QuietHours> quietHours(@BindEach("people") Collection<PersonId> people);

  @SqlUpdate(
      """
      insert into quiet_hours (person_id, begins, ends) values (:person, :begins, :ends)
      on conflict (person_id) do update set begins = excluded.begins, ends = excluded.ends
      """)
  void setQuietHours(PersonId person, LocalTime begins, LocalTime ends);
}
