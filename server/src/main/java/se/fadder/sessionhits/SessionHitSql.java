package se.fadder.sessionhits;

import static se.fadder.people.PeopleFragments.EMPLOYED_WITHIN;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import se.fadder.db.BindEach;
import se.fadder.db.BindRows;
import se.fadder.db.ReadsOnly;
import se.fadder.kernel.PersonId;
import se.fadder.people.UnitId;
import se.fadder.people.UnitPath;
import se.fadder.supervision.SessionId;

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

  /** Those of some people, of sessions from a day on. */
  @SqlQuery(
      """
      select session_id, person_id, told_id, day, agreed from session_hit
      where person_id in (<people>) and day >= :day
      """)
  List<HitRow> ofPeople(@BindEach("people") Collection<PersonId> people, LocalDate day);

  @SqlUpdate("delete from session_hit where person_id in (<people>) and day >= :day")
  void forgetPeople(@BindEach("people") Collection<PersonId> people, LocalDate day);

  @SqlUpdate("delete from session_hit where session_id = :session")
  void forget(SessionId session);

  @SqlUpdate("delete from session_hit where session_id = :session and person_id in (<people>)")
  void forget(SessionId session, @BindEach("people") Collection<PersonId> people);

  /** Who is told that a session is hit; null when nobody is. */
  @SqlQuery("select max(told_id) from session_hit where session_id = :session and not agreed")
  @Nullable PersonId toldOf(SessionId session);

  /** Says of a session that it stays although not all work then; how many had not agreed. */
  @SqlUpdate("update session_hit set agreed = true where session_id = :session and not agreed")
  int agree(SessionId session);

  /** The sessions of which somebody is told, from a day on, by day; at most so many. */
  @ReadsOnly("session_hit.told_id = person")
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

  @SqlQuery("select path from unit where id = :unit")
  Optional<UnitPath> path(UnitId unit);

  /**
   * Those who are employed in a part of an organisation and have a session planned, from a day on,
   * after a person; at most so many.
   */
  @SqlQuery(
      """
      select n.id from person n
      where n.id > :after and exists (
          select 1 from session_member sm
          where sm.person_id = n.id and sm.planned and sm.day >= :day)
        and
      """
          + EMPLOYED_WITHIN
          + "order by n.id limit :most")
  List<PersonId> meeting(UnitPath root, LocalDate day, String after, int most);

  /** Deletes those of some sessions before a day: so many, and the others of the last session. */
  @SqlUpdate(
      """
      delete from session_hit
      where day < :day and session_id in (
        select h.session_id from session_hit h where h.day < :day limit :most)
      """)
  int deleteBefore(LocalDate day, int most);

  /** A session that is hit. */
  record Hit(LocalDate day, SessionId sessionId) {}
}
