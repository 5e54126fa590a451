package se.fadder.onboarding;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import se.fadder.db.BindEach;
import se.fadder.db.BindRows;
import se.fadder.kernel.PersonId;
import se.fadder.people.EmploymentId;
import se.fadder.templates.StepRole;
import se.fadder.templates.TemplateStepId;
import se.fadder.templates.TemplateVersionId;

/** The SQL of plans that begin, and of those that are prepared before anybody sees them. */
interface BeginningSql {
  @SqlUpdate(
      """
      insert into plan (id, employment_id, new_hire_id, version_id, owner_id, begun_on)
      values (:id, :employment, :newHire, :version, :owner, :begunOn)
      """)
  void insertPlan(
      PlanId id,
      EmploymentId employment,
      PersonId newHire,
      TemplateVersionId version,
      @Nullable PersonId owner,
      LocalDate begunOn);

  @SqlUpdate(
      """
      insert into step
        (id, plan_id, template_step_id, role, due, required, open_before_start, sign_off_role, passed)
      values
        (:id, :plan, :templateStep, :role, :due, :required, :openBeforeStart, :signOffRole, :passed)
      """)
  void insertSteps(@BindRows List<CopiedStep> steps);

  @SqlUpdate("update plan set owner_id = :owner where id in (<plans>)")
  void own(PersonId owner, @BindEach("plans") Collection<PlanId> plans);

  @SqlUpdate("delete from step where plan_id in (<plans>)")
  void forgetSteps(@BindEach("plans") Collection<PlanId> plans);

  @SqlUpdate("delete from plan where id in (<plans>)")
  void forget(@BindEach("plans") Collection<PlanId> plans);

  /** A step of a template as a plan gets it. */
  record CopiedStep(
      StepId id,
      PlanId plan,
      TemplateStepId templateStep,
      StepRole role,
      LocalDate due,
      boolean required,
      boolean openBeforeStart,
      @Nullable StepRole signOffRole,
      boolean passed) {}
}
