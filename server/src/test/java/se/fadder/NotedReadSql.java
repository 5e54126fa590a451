package se.fadder;

import java.util.Set;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import se.fadder.kernel.PersonId;

/** The SQL of what the read log holds. */
interface NotedReadSql {
  /** A read: whose data somebody has seen, and what of it. */
  record NotedRead(PersonId subjectId, PersonId viewerId, String kind) {}

  @SqlQuery("select distinct subject_id, viewer_id, kind from data_read")
  Set<NotedRead> all();
}
