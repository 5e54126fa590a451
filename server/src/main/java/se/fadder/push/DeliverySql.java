package se.fadder.push;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import se.fadder.db.BindEach;
import se.fadder.db.BindRecord;
import se.fadder.db.BindRows;
import se.fadder.kernel.PersonId;

/** The SQL of deliveries. */
interface DeliverySql {
  String COLUMNS =
      """
      select id, notification_id, device_id, person_id, state, attempts, sent_at, reason
      from delivery
      """;

  @SqlUpdate(
      """
      insert into delivery (id, notification_id, device_id, person_id, state, attempts)
      values (:id, :notificationId, :deviceId, :personId, :state, :attempts)
      """)
  void insert(@BindRows Collection<Delivery> deliveries);

  /**
   * All deliveries of the notifications some of whose deliveries are to be sent, or sent again.
   * {@code cross join} keeps SQLite from going through all that there are in the order of their
   * ids.
   */
  @SqlQuery(
      """
      select d.id, d.notification_id, d.device_id, d.person_id, d.state, d.attempts, d.sent_at, d.reason
      from (
        select distinct notification_id from delivery
        where person_id in (<people>) and state in ('WAITING', 'HELD')) n
      cross join delivery d
      where d.notification_id = n.notification_id
      order by d.id
      """)
  List<Delivery> underway(@BindEach("people") Collection<PersonId> people);

  @SqlQuery(COLUMNS + "where id = :id")
  Optional<Delivery> byId(DeliveryId id);

  /**
   * Stores the state of deliveries. A device that has meanwhile gone has taken its own along. What
   * has arrived stays so, whatever a server has to say that had lost the job while it sent.
   */
  @SqlBatch(
      transactional = false,
      value =
          """
          update delivery
          set state = :state, attempts = :attempts, sent_at = :sentAt, reason = :reason
          where id = :id and state <> 'SENT'
          """)
  void update(@BindRecord Collection<Delivery> deliveries);

  /** Notes that Firebase has accepted deliveries. */
  @SqlUpdate(
      """
      update delivery set state = 'SENT', sent_at = :at, reason = null
      where id in (<ids>) and state <> 'SENT'
      """)
  void noteSent(@BindEach("ids") Collection<DeliveryId> ids, Instant at);

  @SqlUpdate("update delivery set delivered_at = :at where id = :id and delivered_at is null")
  int noteDelivered(DeliveryId id, Instant at);

  /** Stops sending a notification to further devices. */
  @SqlUpdate(
      """
      update delivery set state = 'FAILED', reason = 'answered'
      where notification_id = :notification and state in ('WAITING', 'HELD')
      """)
  void stop(NotificationId notification);
}
