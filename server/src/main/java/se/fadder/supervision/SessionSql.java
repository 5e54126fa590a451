package se.fadder.supervision;

import static se.fadder.mentorship.MentorshipFragments.PARTED;
import static se.fadder.supervision.SessionFragments.IN_UNIT;
import static se.fadder.supervision.SessionFragments.NOT_WITHDRAWN;
import static se.fadder.supervision.SessionFragments.OF_MEMBERS;
import static se.fadder.supervision.SessionFragments.SESSIONS;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import se.fadder.db.BindEach;
import se.fadder.db.BindRecord;
import se.fadder.db.BindRows;
import se.fadder.db.ReadsOnly;
import se.fadder.kernel.PersonId;

/** The SQL of sessions and of those who take part. */
interface SessionSql {
  @SqlUpdate(
      """
      insert into session (id, form, on_site, leader_id, outside_id, unit_id, day, begins, ends,
        state, series_id, series_day, moved, reason, made_by, logged_at, raised, not_reached,
        revision)
      values (:id, :form, :onSite, :leaderId, :outsideId, :unitId, :day, :begins, :ends,
        :state, :seriesId, :seriesDay, :moved, :reason, :madeBy, :loggedAt, :raised, :notReached,
        :revision)
      """)
  void insert(@BindRows Collection<Session> sessions);

  /**
   * Makes each of the people a member of each of the sessions, with the copies of its day and
   * state. Whoever is in one that was held was there.
   */
  @SqlUpdate(
      """
      insert into session_member (session_id, person_id, day, planned, attended, raises)
      select s.id, p.id, s.day, s.state = 'PLANNED', case when s.state = 'HELD' then true end, false
      from session s cross join person p
      where s.id in (<sessions>) and p.id in (<people>)
      """)
  void insertMembers(
      @BindEach("sessions") Collection<SessionId> sessions,
      @BindEach("people") Collection<PersonId> people);

  /** Writes a session over what it was, but for what it keeps for ever. */
  @SqlUpdate(
      """
      update session
      set on_site = :onSite, day = :day, begins = :begins, ends = :ends, state = :state,
        moved = :moved, reason = :reason, logged_at = :loggedAt, raised = :raised,
        not_reached = :notReached, revision = :revision
      where id = :id
      """)
  void update(@BindRecord Session session);

  /** Writes the copies that members have of their session's day and state. */
  @SqlUpdate("update session_member set day = :day, planned = :planned where session_id = :id")
  void updateMembers(SessionId id, LocalDate day, boolean planned);

  @SqlUpdate("delete from session_member where session_id = :session and person_id in (<people>)")
  void deleteMembers(SessionId session, @BindEach("people") Collection<PersonId> people);

  /** Notes of all of whom nothing is known whether they were there. */
  @SqlUpdate(
      """
      update session_member set attended = :attended
      where session_id = :id and attended is null
      """)
  void attend(SessionId id, boolean attended);

  @SqlUpdate(
      """
      update session_member set attended = person_id in (<present>) where session_id = :id
      """)
  void setAttendance(SessionId id, @BindEach("present") Collection<PersonId> present);

  @SqlUpdate(
      """
      update session_member set raises = :raises where session_id = :id and person_id = :person
      """)
  void raise(SessionId id, PersonId person, boolean raises);

  /** How many have something to take up in some sessions. */
  record Raised(SessionId sessionId, int count) {}

  @SqlQuery(
      """
      select session_id, count(*) as count from session_member
      where session_id in (<ids>) and raises
      group by session_id
      """)
  List<Raised> raised(@BindEach("ids") Collection<SessionId> ids);

  /** Those of the sessions in which somebody has said to have something to take up. */
  @SqlQuery(
      """
      select session_id from session_member
      where session_id in (<ids>) and person_id = :person and raises
      """)
  List<SessionId> raisedBy(@BindEach("ids") Collection<SessionId> ids, PersonId person);

  @ReadsOnly("session.id = ids")
  @SqlQuery(SESSIONS + IN_UNIT + "where s.id in (<ids>)")
  List<Session> byIds(@BindEach("ids") Collection<SessionId> ids);

  @ReadsOnly("session_member.session_id = ids")
  @SqlQuery(
      """
      select session_id, person_id, attended from session_member
      where session_id in (<ids>)
      order by session_id, person_id
      """)
  List<SessionMember> members(@BindEach("ids") Collection<SessionId> ids);

  /** A session, and who of some people takes part in it. */
  record OfPerson(PersonId personId, SessionId sessionId) {}

  /** The sessions of some people from a day to another, by day. */
  @SqlQuery(
      """
      select person_id, session_id from session_member
      where person_id in (<people>) and day >= :since and day <= :until
      order by day, session_id
      """)
  List<OfPerson> between(
      @BindEach("people") Collection<PersonId> people, LocalDate since, LocalDate until);

  /** The planned sessions of somebody from a day to another, by day and time; at most so many. */
  @SqlQuery(
      SESSIONS
          + OF_MEMBERS
          + """
          sm.person_id = :person and sm.planned and sm.day >= :since and sm.day <= :until
          order by sm.day, s.begins, s.id
          limit :limit
          """)
  List<Session> planned(PersonId person, LocalDate since, LocalDate until, int limit);

  /**
   * The sessions of somebody that are not over, after a place in the order of day, time and
   * identifier.
   */
  @SqlQuery(
      SESSIONS
          + OF_MEMBERS
          + NOT_WITHDRAWN
          + """
          and sm.person_id = :person and sm.day >= :since
            and (sm.day, s.begins, s.id) > (:since, :begins, :after)
            and (sm.day > :today or (s.ends > :time and s.state <> 'HELD'))
          order by sm.day, s.begins, s.id
          limit :limit
          """)
  List<Session> ahead(
      PersonId person,
      LocalDate since,
      String begins,
      String after,
      LocalDate today,
      LocalTime time,
      int limit);

  /** The sessions of somebody that are over, before a place in that order, the latest first. */
  @SqlQuery(
      SESSIONS
          + OF_MEMBERS
          + NOT_WITHDRAWN
          + """
          and sm.person_id = :person and sm.day <= :until
            and (sm.day, s.begins, s.id) < (:until, :begins, :before)
            and (sm.day < :today or s.ends <= :time or s.state = 'HELD')
          order by sm.day desc, s.begins desc, s.id desc
          limit :limit
          """)
  List<Session> before(
      PersonId person,
      LocalDate until,
      String begins,
      String before,
      LocalDate today,
      LocalTime time,
      int limit);

  /** The sessions of somebody, over or not, before a place in that order, the latest first. */
  @SqlQuery(
      SESSIONS
          + OF_MEMBERS
          + NOT_WITHDRAWN
          + """
          and sm.person_id = :person and sm.day <= :until
            and (sm.day, s.begins, s.id) < (:until, :begins, :before)
          order by sm.day desc, s.begins desc, s.id desc
          limit :limit
          """)
  List<Session> all(PersonId person, LocalDate until, String begins, String before, int limit);

  /**
   * Of some sessions with a mentor, who takes part in them with a mentor of theirs who handed over
   * after it. The form is not asked for again: SQLite would begin with it, and look through all
   * sessions of that form that there are.
   */
  @ReadsOnly({"session.id = ids", "session_member.session_id = ids"})
  @SqlQuery(
      """
      select p.session_id, p.new_hire_id as person_id
      from (
        select s.id as session_id, s.leader_id as mentor_id, sm.person_id as new_hire_id, s.day
        from session s join session_member sm on sm.session_id = s.id
        where s.id in (<ids>)) p
      where
      """
          + PARTED)
  List<OfPerson> parted(@BindEach("ids") Collection<SessionId> ids, LocalDate day);
}
