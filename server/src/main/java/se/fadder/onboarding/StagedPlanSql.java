package se.fadder.onboarding;

import java.util.Collection;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import se.fadder.db.BindEach;
import se.fadder.kernel.PersonId;

/** The SQL of plans of those who are being added. */
interface StagedPlanSql {
  @SqlUpdate("update plan set owner_id = :owner where id in (<plans>)")
  void own(PersonId owner, @BindEach("plans") Collection<PlanId> plans);

  @SqlUpdate("delete from step where plan_id in (<plans>)")
  void forgetSteps(@BindEach("plans") Collection<PlanId> plans);

  @SqlUpdate("delete from plan where id in (<plans>)")
  void forget(@BindEach("plans") Collection<PlanId> plans);
}
