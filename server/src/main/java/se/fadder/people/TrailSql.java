package se.fadder.people;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Appends to the audit trail and reads it; it has no update and no delete. */
interface TrailSql {
  @SqlUpdate(
      """
      insert into change (id, at, actor_id, subject_id, kind, thing_id, detail)
      values (:id, :at, :actorId, :subjectId, :kind, :thingId, :detail)
      """)
  void insert(@BindMethods Change change);

  @SqlQuery(
      """
      select id, at, actor_id, subject_id, kind, thing_id, detail from change
      where thing_id = :thing
      order by id
      """)
  List<Change> ofThing(UUID thing);
}
