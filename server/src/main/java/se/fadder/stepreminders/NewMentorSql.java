package se.fadder.stepreminders;

import static se.fadder.mentorship.MentorshipFragments.OF_MENTORSHIPS;
import static se.fadder.onboarding.PlanFragments.RUNNING;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import se.fadder.db.BindEach;
import se.fadder.kernel.PersonId;
import se.fadder.mentorship.MentorshipId;
import se.fadder.onboarding.PlanId;

/** The SQL of those who get a mentor, and of their plans. */
interface NewMentorSql {
  @SqlQuery(
      """
      select p.id from plan p
      where p.new_hire_id in (<newHires>) and
      """
          + RUNNING)
  List<PlanId> plansOf(@BindEach("newHires") Collection<PersonId> newHires);

  /** The main mentorships that begin on a day, after one. */
  @SqlQuery(
      "select m.id, m.new_hire_id\n"
          + OF_MENTORSHIPS
          + """
          m.kind = 'MAIN' and m.first_day = :day and m.id > :after
          order by m.id
          limit :limit
          """)
  List<Begun> begunOn(LocalDate day, String after, int limit);

  record Begun(MentorshipId id, PersonId newHireId) {}
}
