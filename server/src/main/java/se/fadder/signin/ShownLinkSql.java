package se.fadder.signin;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import se.fadder.db.BindEach;
import se.fadder.db.BindRecord;
import se.fadder.kernel.PersonId;

/** The SQL of links that were shown to others than whom they were for. */
interface ShownLinkSql {
  @SqlUpdate(
      """
      insert into shown_link (id, person_id, kind, shown_to_id, shown_at, seen_at)
      values (:id, :personId, :kind, :shownToId, :shownAt, :seenAt)
      """)
  void insert(@BindRecord ShownLink link);

  @SqlQuery(
      """
      select id, person_id, kind, shown_to_id, shown_at, seen_at
      from shown_link
      where person_id = :personId and seen_at is null
      order by id desc
      limit 20
      """)
  List<ShownLink> unseenOf(PersonId personId);

  @SqlQuery(
      """
      select id, person_id, kind, shown_to_id, shown_at, seen_at
      from shown_link
      where person_id = :personId and id in (<ids>)
      """)
  List<ShownLink> ofPerson(PersonId personId, @BindEach("ids") Collection<ShownLinkId> ids);

  @SqlUpdate(
      """
      update shown_link set seen_at = :now
      where person_id = :personId and id = :id and seen_at is null
      """)
  int see(PersonId personId, ShownLinkId id, Instant now);

  @SqlUpdate("update shown_link set seen_at = null where person_id = :personId")
  void unsee(PersonId personId);

  /** Deletes that of the person's invitation: there is one at most, and none once it was used. */
  @SqlUpdate(
      """
      delete from shown_link
      where person_id = :personId and (shown_to_id, shown_at) in (
        select created_by, created_at from invitation where person_id = :personId)
      """)
  void deleteOfInvitation(PersonId personId);

  @SqlUpdate(
      """
      delete from shown_link
      where id in (select id from shown_link where shown_at <= :shownBy limit :most)
      """)
  int deleteOver(Instant shownBy, int most);
}
