package se.fadder.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import se.fadder.db.BindEach;
import se.fadder.kernel.PersonId;

/**
 * The SQL of the read log: it appends to it, reads it, and deletes what has been kept long enough.
 */
interface ReadLogSql {
  /** A {@link DataRead} as it is stored, with the name of its kind. */
  record StoredRead(PersonId subjectId, Instant hour, PersonId viewerId, String kind) {
    static StoredRead of(DataRead read) {
      return new StoredRead(read.subjectId(), read.hour(), read.viewerId(), read.kind().name());
    }

    DataRead of(Kinds<ReadKind> kinds) {
      return new DataRead(subjectId, hour, viewerId, kinds.of(kind));
    }
  }

  @SqlBatch(
      transactional = false,
      value =
          """
          insert into data_read (subject_id, hour, viewer_id, kind)
          values (:subjectId, :hour, :viewerId, :kind)
          on conflict do nothing
          """)
  void insert(@BindMethods Collection<StoredRead> reads);

  /**
   * The reads of each subject before a place in the order, the newest first. The hour of the last
   * one wanted is found first, so that only a page is read however long the list is.
   */
  @SqlQuery(
      """
      with since (subject_id, hour) as (
        select p.id, coalesce((
          select l.hour from data_read l
          where l.subject_id = p.id and (l.hour, l.viewer_id, l.kind) < (:hour, :viewer, :kind)
          order by l.hour desc, l.viewer_id desc, l.kind desc
          limit 1 offset :limit - 1), 0)
        from (select distinct subject_id as id from data_read where subject_id in (<subjects>)) p
      )
      select subject_id, hour, viewer_id, kind
      from (
        select r.*, row_number() over (
          partition by r.subject_id order by r.hour desc, r.viewer_id desc, r.kind desc) as place
        from since s join data_read r on r.subject_id = s.subject_id and r.hour >= s.hour
        where (r.hour, r.viewer_id, r.kind) < (:hour, :viewer, :kind)) placed
      where place <= :limit
      order by subject_id, hour desc, viewer_id desc, kind desc
      """)
  List<StoredRead> ofSubjects(
      @BindEach("subjects") Collection<PersonId> subjects,
      Instant hour,
      String viewer,
      String kind,
      int limit);

  @SqlUpdate(
      """
      delete from data_read
      where (subject_id, hour, viewer_id, kind) in (
        select o.subject_id, o.hour, o.viewer_id, o.kind from data_read o
        where o.hour < :before
        order by o.hour
        limit :most)
      """)
  int deleteBefore(Instant before, int most);
}
