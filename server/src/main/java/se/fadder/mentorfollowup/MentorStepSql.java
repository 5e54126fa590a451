package se.fadder.mentorfollowup;

import static se.fadder.mentorship.MentorshipFragments.ANY;
import static se.fadder.mentorship.MentorshipFragments.NOT_ENDED;
import static se.fadder.onboarding.PlanFragments.RUNNING;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import se.fadder.kernel.PersonId;
import se.fadder.onboarding.PlanId;

/** The SQL of the plans in which a step says that somebody is to have a mentor. */
interface MentorStepSql {
  @SqlQuery(
      """
      select p.id from plan p
      where p.new_hire_id = :newHire and
      """
          + RUNNING)
  List<PlanId> openPlans(PersonId newHire);

  /** Whether the new hire of a plan has a main mentor, or it is agreed who that will be. */
  @SqlQuery(
      "select exists (\n"
          + ANY
          + """
          m.kind = 'MAIN' and m.new_hire_id = (select p.new_hire_id from plan p where p.id = :plan) and
          """
          + NOT_ENDED
          + ")")
  boolean hasMentor(PlanId plan, LocalDate day);
}
