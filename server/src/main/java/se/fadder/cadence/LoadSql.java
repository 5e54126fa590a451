package se.fadder.cadence;

import static se.fadder.mentorship.MentorshipFragments.MENTORED_THEN;
import static se.fadder.mentorship.MentorshipFragments.MENTORS;
import static se.fadder.mentorship.MentorshipFragments.OF_MENTORSHIPS;
import static se.fadder.mentorship.MentorshipFragments.TOGETHER;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import se.fadder.db.BindEach;
import se.fadder.kernel.PersonId;

/** The SQL of how much time mentors give. */
interface LoadSql {
  /**
   * The minutes of the sessions that each of those people held as a mentor from a day until
   * another: those at which somebody was whom they mentored on that day. The times of a session are
   * stored as {@code 09:05}.
   */
  @SqlQuery(
      """
      select held.mentor_id as person_id, sum(held.minutes) as number
      from (
        select p.mentor_id, p.session_id, max(p.minutes) as minutes
        from (
          select mine.person_id as mentor_id, mine.session_id, mine.day, theirs.person_id as new_hire_id,
            60 * (cast(substr(s.ends, 1, 2) as integer) - cast(substr(s.begins, 1, 2) as integer))
            + cast(substr(s.ends, 4, 2) as integer) - cast(substr(s.begins, 4, 2) as integer) as minutes
          from session_member mine
          join session s on s.id = mine.session_id
          join session_member theirs on theirs.session_id = mine.session_id
          where mine.person_id in (<people>) and mine.day >= :since and mine.day <= :until
            and mine.attended and theirs.attended and s.form = 'MENTOR' and s.state = 'HELD') p
        where
      """
          + MENTORED_THEN
          + """
          group by p.mentor_id, p.session_id) held
          group by held.mentor_id
          """)
  List<Amount> minutes(
      @BindEach("people") Collection<PersonId> people, LocalDate since, LocalDate until);

  /** How many newcomers each of those people mentors on the day. */
  @SqlQuery(
      "select m.mentor_id as person_id, count(distinct m.new_hire_id) as number "
          + OF_MENTORSHIPS
          + "m.mentor_id in (<people>) and "
          + MENTORS
          + "and "
          + TOGETHER
          + "group by m.mentor_id")
  List<Amount> mentees(@BindEach("people") Collection<PersonId> people, LocalDate day);

  /** How much there is of something for a person. */
  record Amount(PersonId personId, int number) {}
}
