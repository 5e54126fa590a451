package se.fadder.mentorfollowup;

import static se.fadder.onboarding.PlanFragments.RUNNING;

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
}
