package se.fadder.mentorfollowup;

import static se.fadder.mentorship.MentorshipFragments.HANDED_OVER;
import static se.fadder.mentorship.MentorshipFragments.MAIN_ONES;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import se.fadder.kernel.PersonId;

/** The SQL of mentorships that were handed over. */
interface HandOverSql {
  /** Those of a mentor that end from a day on until another, the last one first. */
  @SqlQuery(
      MAIN_ONES
          + """
          m.mentor_id = :mentor and m.last_day between :since and :until and
          """
          + HANDED_OVER
          + """
          order by m.last_day desc, m.id
          limit :limit
          """)
  List<MainMentorship> of(PersonId mentor, LocalDate since, LocalDate until, int limit);
}
