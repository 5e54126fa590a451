package se.fadder.onboarding;

import java.util.Collection;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import se.fadder.db.BindRecord;
import se.fadder.onboarding.PastPlans.PastStep;

/** The SQL of plans of the past. */
interface PastPlanSql {
  @SqlBatch(
      transactional = false,
      value =
          """
          update step
          set done_at = :at, done_by = :by, ending = :ending, note = :note,
            signed_by = :signedBy,
            signed_at = case when cast(:signedBy as text) is not null then :at end
          where id = :id
          """)
  void end(@BindRecord Collection<PastStep> steps);
}
