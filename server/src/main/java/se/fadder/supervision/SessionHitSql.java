package se.fadder.supervision;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import se.fadder.db.BindRows;
import se.fadder.kernel.PersonId;

/** The SQL of planned sessions at whose time somebody does not work. */
interface SessionHitSql {
  /**
   * Somebody who does not work at the time of a session.
   *
   * @param toldId who is told of it: who leads the session or else has planned it
   * @param day the session's
   * @param agreed whether it was so when the session was put there
   */
  record HitRow(
      SessionId sessionId,
      PersonId personId,
      @Nullable PersonId toldId,
      LocalDate day,
      boolean agreed) {}

  @SqlUpdate(
      """
      insert into session_hit (session_id, person_id, told_id, day, agreed)
      values (:sessionId, :personId, :toldId, :day, :agreed)
      """)
  void insert(@BindRows Collection<HitRow> rows);

  @SqlQuery(
      "select session_id, person_id, told_id, day, agreed from session_hit where person_id ="
          + " :person")
  List<HitRow> ofPerson(PersonId person);

  @SqlUpdate("delete from session_hit where person_id = :person")
  void forgetPerson(PersonId person);

  @SqlUpdate("delete from session_hit where session_id = :session")
  void forget(SessionId session);

  /** Who is told that a session is hit; null when nobody is. */
  @SqlQuery("select max(told_id) from session_hit where session_id = :session and not agreed")
  @Nullable PersonId toldOf(SessionId session);

  /** Says of a session that it stays although not all work then; how many had not agreed. */
  @SqlUpdate("update session_hit set agreed = true where session_id = :session and not agreed")
  int agree(SessionId session);

  /** The sessions of which somebody is told, from a day on, by day; at most so many. */
  @SqlQuery(
      """
      select distinct h.day, h.session_id from session_hit h
      where h.told_id = :person and not h.agreed and h.day >= :day
      order by h.day, h.session_id
      limit :limit
      """)
  List<Hit> told(PersonId person, LocalDate day, int limit);

  /** The planned sessions in which somebody takes part, the same way. */
  @SqlQuery(
      """
      select sm.day, sm.session_id from session_member sm
      where sm.person_id = :person and sm.planned and sm.day >= :day and exists (
        select 1 from session_hit h where h.session_id = sm.session_id and not h.agreed)
      order by sm.day, sm.session_id
      limit :limit
      """)
  List<Hit> takingPart(PersonId person, LocalDate day, int limit);

  /** A session that is hit. */
  record Hit(LocalDate day, SessionId sessionId) {}
}
