package se.fadder.cadence;

import static se.fadder.mentorship.MentorshipFragments.BEGUN;
import static se.fadder.mentorship.MentorshipFragments.MAIN_ONES;
import static se.fadder.mentorship.MentorshipFragments.NOT_ENDED;
import static se.fadder.mentorship.MentorshipFragments.OF_MENTORSHIPS;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import se.fadder.cadence.PairCadenceSql.Main;
import se.fadder.cadence.PairCadenceSql.OfSession;
import se.fadder.db.BindEach;
import se.fadder.mentorship.MentorshipId;

/** The SQL of cadences for figures. */
interface CadenceMeasureSql {
  /** The main mentorships that lasted on a day. */
  @SqlQuery(MAIN_ONES + BEGUN + "and " + NOT_ENDED)
  List<Main> lasting(LocalDate day);

  /** The day of the last session of each mentorship until a day, as it is known now. */
  @SqlQuery(
      """
      select m.id as mentorship_id, (
        select mine.day from session_member mine
        cross join session_member theirs
        cross join session s
        where mine.person_id = m.new_hire_id
          and theirs.session_id = mine.session_id and theirs.person_id = m.mentor_id
          and mine.attended and theirs.attended
          and s.id = mine.session_id and s.form = 'MENTOR' and s.state = 'HELD'
          and mine.day >= m.first_day and mine.day <= :day
        order by mine.day desc, mine.session_id desc
        limit 1
      ) as day
      """
          + OF_MENTORSHIPS
          + "m.id in (<mentorships>)")
  List<OfSession> lastHeld(
      @BindEach("mentorships") Collection<MentorshipId> mentorships, LocalDate day);
}
