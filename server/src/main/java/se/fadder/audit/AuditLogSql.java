package se.fadder.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import se.fadder.db.BindEach;
import se.fadder.db.BindRows;
import se.fadder.kernel.PersonId;

/** The SQL of the audit log: it appends and reads, and has no update and no delete. */
interface AuditLogSql {
  /** A {@link Change} as it is stored, with the name of its kind. */
  record StoredChange(
      UUID id,
      Instant at,
      @Nullable PersonId actorId,
      @Nullable PersonId subjectId,
      String kind,
      UUID thingId,
      String detail) {

    Change of(Kinds<ChangeKind> kinds) {
      return new Change(id, at, actorId, subjectId, kinds.of(kind), thingId, detail);
    }
  }

  @SqlUpdate(
      """
      insert into change (id, at, actor_id, subject_id, kind, thing_id, detail)
      values (:id, :at, :actorId, :subjectId, :kind, :thingId, :detail)
      """)
  void insert(@BindMethods StoredChange change);

  /** What differs between changes that somebody makes at once. */
  record NotedRow(UUID id, PersonId subjectId, UUID thingId, String detail) {}

  @SqlUpdate(
      """
      insert into change (id, at, actor_id, subject_id, kind, thing_id, detail)
      with noted (id, subject_id, thing_id, detail) as (
        values (:id, :subjectId, :thingId, :detail))
      select n.id, :at, :actor, n.subject_id, :kind, n.thing_id, n.detail from noted n
      """)
  void insertAll(
      Instant at, @Nullable PersonId actor, String kind, @BindRows Collection<NotedRow> rows);

  @SqlQuery(
      """
      select id, at, actor_id, subject_id, kind, thing_id, detail from change
      where thing_id = :thing
      order by id
      """)
  List<StoredChange> ofThing(UUID thing);

  /**
   * The changes of each subject before a place in the order, the newest first. The last one wanted
   * is found first, so that only a page is read however long the log is.
   *
   * @param all whether changes of every kind are among them
   * @param kinds those that are among them otherwise
   */
  @SqlQuery(
      """
      with since (subject_id, id) as (
        select p.id, coalesce((
          select l.id from change l
          where l.subject_id = p.id and l.id < :before and (:all or l.kind in (<kinds>))
          order by l.id desc
          limit 1 offset :limit - 1), '')
        from (select distinct subject_id as id from change where subject_id in (<subjects>)) p
      )
      select c.id, c.at, c.actor_id, c.subject_id, c.kind, c.thing_id, c.detail
      from since s join change c on c.subject_id = s.subject_id and c.id >= s.id
      where c.id < :before and (:all or c.kind in (<kinds>))
      order by c.subject_id, c.id desc
      """)
  List<StoredChange> ofSubjects(
      @BindEach("subjects") Collection<PersonId> subjects,
      boolean all,
      @BindEach("kinds") Collection<String> kinds,
      String before,
      int limit);
}
