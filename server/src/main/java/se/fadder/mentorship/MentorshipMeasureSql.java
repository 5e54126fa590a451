package se.fadder.mentorship;

import static se.fadder.mentorship.MentorshipFragments.MENTORS;
import static se.fadder.mentorship.MentorshipFragments.OF_MENTORSHIPS;
import static se.fadder.people.PeopleFragments.WORKS;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;
import se.fadder.measures.Fact;

/** The SQL of mentorship for figures. */
interface MentorshipMeasureSql {
  /** The newcomers with an introduction who began on any of those days. */
  @SqlQuery(
      """
      select e.person_id, e.unit_id, e.first_day, (
        select min(m.first_day)
      """
          + OF_MENTORSHIPS
          + """
            m.new_hire_id = e.person_id and m.kind = 'MAIN') as mentored
          from employment e
          where e.first_day between :first and :last and e.has_plan
          """)
  List<Newcomer> newcomers(LocalDate first, LocalDate last);

  /**
   * A newcomer.
   *
   * @param mentored the first day of their first main mentor; null when they have had none
   */
  record Newcomer(
      PersonId personId, UUID unitId, LocalDate firstDay, @Nullable LocalDate mentored) {}

  /** Everybody with seats on the day, where they work, and how many they mentor. */
  @SqlQuery(
      """
      select f.person_id, e.unit_id, f.seats as whole, 0 as more, false as noted, (
        select count(distinct m.new_hire_id)
      """
          + OF_MENTORSHIPS
          + """
            m.mentor_id = f.person_id and m.kind = 'MAIN' and
          """
          + MENTORS
          + """
            ) as part
          from mentor_profile f
          join employment e on e.id = (
            select min(w.id) from employment w where w.person_id = f.person_id and
          """
          + WORKS
          + """
            )
          where f.seats > 0
          """)
  List<Fact> loads(LocalDate day);
}
