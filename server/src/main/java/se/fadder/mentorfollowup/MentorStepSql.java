package se.fadder.mentorfollowup;

import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import se.fadder.kernel.PersonId;
import se.fadder.onboarding.PlanId;

/** The SQL of the plans in which a step says that somebody is to have a mentor. */
interface MentorStepSql {
  @SqlQuery("select p.id from plan p where p.new_hire_id = :newHire and p.closed_at is null")
  List<PlanId> openPlans(PersonId newHire);
}
