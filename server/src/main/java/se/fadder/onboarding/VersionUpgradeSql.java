package se.fadder.onboarding;

import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import se.fadder.templates.StepRole;
import se.fadder.templates.TemplateStepId;
import se.fadder.templates.TemplateVersionId;

/** The SQL of upgrades of plans to another version. */
interface VersionUpgradeSql {
  @SqlUpdate("update plan set version_id = :version where id = :plan")
  void turn(PlanId plan, TemplateVersionId version);

  /** Makes an open step a copy of another version's; returns how many were. */
  @SqlUpdate(
      """
      update step
      set template_step_id = :templateStep, role = :role, required = :required,
        open_before_start = :openBeforeStart, sign_off_role = :signOffRole, revision = revision + 1
      where id = :id and done_at is null
      """)
  int turn(
      StepId id,
      TemplateStepId templateStep,
      StepRole role,
      boolean required,
      boolean openBeforeStart,
      @Nullable StepRole signOffRole);
}
