package se.fadder.onboarding;

import java.util.List;
import se.fadder.personaldata.TableData;

/** What is declared of the tables of this room; {@link TableData} says how. */
final class OnboardingData {
  private OnboardingData() {}

  static final List<TableData> TABLES =
      TableData.parse(
          """
          table plan of new_hire_id hr
            period: with the new hire
            keep id employment_id new_hire_id version_id owner_id begun_on closed_at closed_by \
          closing: figures count introductions; nothing of it is typed
          table step of plan_id>plan.new_hire_id hr
            past introductions time plan_id>plan.closed_at null note
            null note by plan_id>plan.new_hire_id
            blank credit_note by plan_id>plan.new_hire_id
            keep id plan_id template_step_id role assignee_id due due_set passed required \
          open_before_start sign_off_role done_at done_by ending signed_at signed_by revision \
          credit_asked_at credit_asked_by: figures count steps
          table added_step of step_id>step.plan_id>plan.new_hire_id hr
            period: with the new hire
            blank title why by step_id>step.plan_id>plan.new_hire_id
            null title_for_others by step_id>step.plan_id>plan.new_hire_id
            keep step_id phase_key ordinal kind: the place of a step that figures count
          table step_event of step_id>step.plan_id>plan.new_hire_id hr
            past introductions time step_id>step.plan_id>plan.closed_at null said
            null was said by step_id>step.plan_id>plan.new_hire_id
            null said by by_id
            keep id step_id at by_id kind: what was done with a step, and when
          table step_comment of step_id>step.plan_id>plan.new_hire_id hr
            past introductions time step_id>step.plan_id>plan.closed_at gone
            gone
            gone by author_id
            goes id step_id author_id at text
          table step_link of step_id>step.plan_id>plan.new_hire_id hr
            past introductions time step_id>step.plan_id>plan.closed_at gone
            gone
            gone by added_by
            goes id step_id title url added_by
          """);
}
