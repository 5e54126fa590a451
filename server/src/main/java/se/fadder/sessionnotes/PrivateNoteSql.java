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

/**
 * The SQL of notes that people write for themselves alone: every statement that reads or changes
 * one asks for its author.
 */
interface PrivateNoteSql {
  String COLUMNS = "id, author_id, session_id, entry, version, text, written_at, changed_at";

  @SqlQuery("select " + COLUMNS + " from private_note where author_id = :author and id in (<ids>)")
  List<PrivateNote> byIds(PersonId author, @BindEach("ids") Collection<PrivateNoteId> ids);

  /** The author's last notes of each session, the oldest of them first. */
  @SqlQuery(
      "select "
          + COLUMNS
          + """
           from (
            select n.*, row_number() over (partition by session_id order by id desc) as place
            from private_note n
            where author_id = :author and session_id in (<sessions>)) placed
          where place <= :most
          order by session_id, id
          """)
  List<PrivateNote> ofSessions(
      PersonId author, @BindEach("sessions") Collection<SessionId> sessions, int most);

  /** The author's notes before a place, the newest first. */
  @SqlQuery(
      "select "
          + COLUMNS
          + """
           from private_note
          where author_id = :author and (written_at, id) < (:before, :beforeId)
          order by written_at desc, id desc
          limit :limit
          """)
  List<PrivateNote> newest(PersonId author, Instant before, String beforeId, int limit);

  /** The versions of an entry, the oldest first. */
  @SqlQuery(
      "select "
          + COLUMNS
          + " from private_note where author_id = :author and entry = :entry order by id")
  List<PrivateNote> versions(PersonId author, UUID entry);

  /** How many notes of a session, or of none, somebody has. */
  @SqlQuery(
      """
      select count(*) from private_note where author_id = :author and session_id = :session
      """)
  int count(PersonId author, SessionId session);

  @SqlUpdate(
      """
      insert into private_note
        (id, author_id, session_id, entry, version, text, written_at, changed_at)
      values (:id, :authorId, :sessionId, :entry, :version, :text, :writtenAt, :changedAt)
      """)
  void insert(@BindRecord PrivateNote note);

  @SqlUpdate(
      """
      update private_note set version = :version, text = :text, changed_at = :at
      where id = :id and author_id = :author
      """)
  void change(PersonId author, PrivateNoteId id, UUID version, String text, Instant at);

  @SqlUpdate("delete from private_note where id = :id and author_id = :author")
  void delete(PersonId author, PrivateNoteId id);

  /** The author's newest notes, with the session that each is about. */
  @SqlQuery(
      """
      select n.id, n.session_id, m.day, n.written_at as at, n.text
      from private_note n
      left join session_member m on m.session_id = n.session_id and m.person_id = n.author_id
      where n.author_id = :author
      order by n.written_at desc, n.id desc
      limit :most
      """)
  List<SearchSql.Row> newestTexts(PersonId author, int most);
}
