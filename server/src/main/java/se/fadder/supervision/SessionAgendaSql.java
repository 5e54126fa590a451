package se.fadder.supervision;

import static se.fadder.supervision.SessionFragments.IN_UNIT;
import static se.fadder.supervision.SessionFragments.OF_MEMBERS;
import static se.fadder.supervision.SessionFragments.SESSIONS;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import se.fadder.db.BindEach;
import se.fadder.db.ReadsOnly;
import se.fadder.kernel.PersonId;
import se.fadder.supervision.SessionSql.OfPerson;

/** The SQL of what sessions put on the day: it walks what is planned, and nothing of the past. */
interface SessionAgendaSql {
  /** The sessions of somebody that are planned and not over, up to a day; the next first. */
  @ReadsOnly({"session_member.person_id = person", "session.member = person"})
  @SqlQuery(
      SESSIONS
          + OF_MEMBERS
          + """
          sm.person_id = :person and sm.planned and sm.day >= :today and sm.day <= :to
            and (sm.day > :today or s.ends > :time)
          order by sm.day, s.begins, s.id
          limit :limit
          """)
  List<Session> toCome(PersonId person, LocalDate today, LocalTime time, LocalDate to, int limit);

  /** When the sessions end that somebody has planned for a day. */
  @ReadsOnly({"session_member.person_id = person", "session.member = person"})
  @SqlQuery(
      """
      select distinct s.ends from session_member sm cross join session s
      where sm.person_id = :person and sm.planned and sm.day = :day and s.id = sm.session_id
      """)
  Set<LocalTime> ends(PersonId person, LocalDate day);

  /**
   * The sessions of somebody that are over, and of which nobody has said whether they took place;
   * the oldest first. Of a group only what they are asked about, as {@link WhetherHeld} says.
   */
  @ReadsOnly({"session_member.person_id = person", "session.member = person"})
  @SqlQuery(
      SESSIONS
          + OF_MEMBERS
          + """
          sm.person_id = :person and sm.planned and sm.day >= :since and sm.day <= :today
            and (sm.day < :today or s.ends <= :time)
            and (s.form in ('MENTOR', 'INDIVIDUAL') or coalesce(s.leader_id, s.made_by) = :person)
          order by sm.day, s.begins, s.id
          limit :limit
          """)
  List<Session> toLog(PersonId person, LocalDate since, LocalDate today, LocalTime time, int limit);

  /** The sessions that are planned for a day, wherever they are, after one. */
  @SqlQuery(
      SESSIONS
          + IN_UNIT
          + """
          where s.state = 'PLANNED' and s.day = :day and s.id > :after
          order by s.id
          limit :limit
          """)
  List<Session> plannedOn(LocalDate day, String after, int limit);

  /** The sessions of somebody that are planned and not over with each of some people, in order. */
  @ReadsOnly({
    "session_member.person_id = person",
    "session_member.beside = person",
    "session.member = person"
  })
  @SqlQuery(
      """
      select other.person_id, sm.session_id
      from session_member sm
      cross join session s
      cross join session_member other
      where sm.person_id = :person and sm.planned and sm.day >= :today and sm.day <= :to
        and s.id = sm.session_id and (sm.day > :today or s.ends > :time)
        and other.session_id = sm.session_id and other.person_id in (<others>)
      order by sm.day, s.begins, s.id
      """)
  List<OfPerson> with(
      PersonId person,
      @BindEach("others") Collection<PersonId> others,
      LocalDate today,
      LocalTime time,
      LocalDate to);
}
