package se.fadder.onboarding;

import static se.fadder.templates.TemplateFragments.VERSION;

import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import se.fadder.db.BindEach;
import se.fadder.db.ReadsOnly;

/** The SQL of single steps: nothing is done with one before its plan is known too. */
interface StepInPlanSql {
  @ReadsOnly("step.id = ids")
  @SqlQuery(
      """
      select s.id as step_id, s.plan_id as step_plan_id, p.new_hire_id as step_new_hire_id,
        s.template_step_id as step_template_step_id, s.role as step_responsible_role, s.due as step_due, s.required as step_required,
        s.open_before_start as step_open_before_start, s.done_at as step_done_at, s.done_by as step_done_by,
        s.assignee_id as step_assignee_id, s.due_set as step_due_set, s.passed as step_passed,
        s.sign_off_role as step_sign_off_role, s.ending as step_ending, s.signed_at as step_signed_at,
        s.signed_by as step_signed_by, s.revision as step_revision, s.note as step_note,
        s.credit_asked_at as step_credit_asked_at, s.credit_asked_by as step_credit_asked_by,
        s.credit_note as step_credit_note,
        p.id as plan_id, p.employment_id as plan_employment_id, p.new_hire_id as plan_new_hire_id,
        n.sort_key as plan_new_hire_sort_key, e.unit_id as plan_unit_id, u.path as plan_unit_path,
        e.first_day as plan_first_day, e.last_day as plan_last_day, p.owner_id as plan_owner_id,
        p.version_id as plan_version_id, v.name as plan_template_name, v.version as plan_template_version,
        p.begun_on as plan_begun_on, p.closed_at as plan_closed_at, p.closing as plan_closing
      from step s
      join plan p on p.id = s.plan_id
      join employment e on e.id = p.employment_id
      join unit u on u.id = e.unit_id
      join person n on n.id = p.new_hire_id
      """
          + VERSION
          + "where s.id in (<ids>)")
  List<StepInPlan> byIds(@BindEach("ids") Collection<StepId> ids);

  /** A step with the plan that it stands in, by which it is judged who may see it. */
  record StepInPlan(StepRow step, Plan plan) {}
}
