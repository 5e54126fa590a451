package se.fadder.sessionnotes;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import se.fadder.db.BindEach;
import se.fadder.db.BindRecord;
import se.fadder.kernel.PersonId;
import se.fadder.supervision.SessionId;

/** The SQL of notes for all who took part in a session. */
interface SessionNoteSql {
  String COLUMNS = "id, session_id, author_id, entry, version, text, written_at, changed_at";

  @SqlQuery("select " + COLUMNS + " from session_note where id in (<ids>)")
  List<SessionNote> byIds(@BindEach("ids") Collection<SessionNoteId> ids);

  /** The last notes of each session, the oldest of them first. */
  @SqlQuery(
      "select "
          + COLUMNS
          + """
           from (
            select n.*, row_number() over (partition by session_id order by id desc) as place
            from session_note n where session_id in (<sessions>)) placed
          where place <= :most
          order by session_id, id
          """)
  List<SessionNote> ofSessions(@BindEach("sessions") Collection<SessionId> sessions, int most);

  /** The versions of an entry, the oldest first. */
  @SqlQuery(
      "select "
          + COLUMNS
          + """
           from session_note
          where session_id = :session and author_id = :author and entry = :entry
          order by id
          """)
  List<SessionNote> versions(SessionId session, PersonId author, UUID entry);

  @SqlQuery("select count(*) from session_note where session_id = :session and author_id = :author")
  int count(SessionId session, PersonId author);

  @SqlUpdate(
      """
      insert into session_note
        (id, session_id, author_id, entry, version, text, written_at, changed_at)
      values (:id, :sessionId, :authorId, :entry, :version, :text, :writtenAt, :changedAt)
      """)
  void insert(@BindRecord SessionNote note);

  @SqlUpdate(
      """
      update session_note set version = :version, text = :text, changed_at = :at where id = :id
      """)
  void change(SessionNoteId id, UUID version, String text, Instant at);

  /** Takes the text out of a note, so that there was one stays. */
  @SqlUpdate("update session_note set text = null, changed_at = :at where id = :id")
  void empty(SessionNoteId id, Instant at);

  @SqlUpdate("delete from session_note where id = :id")
  void delete(SessionNoteId id);
}
