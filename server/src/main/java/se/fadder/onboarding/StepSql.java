package se.fadder.onboarding;

import static se.fadder.onboarding.StepFragments.STEPS;

import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;
import se.fadder.db.BindEach;
import se.fadder.db.ReadsOnly;
import se.fadder.templates.StepKind;
import se.fadder.templates.StepText;

/** The SQL of steps in lists, and of what those say that no template has. */
interface StepSql {
  @ReadsOnly("step.plan_id = plans")
  @SqlQuery(
      STEPS
          + """
          from step s
          join plan p on p.id = s.plan_id
          where s.plan_id in (<plans>)
          """)
  List<StepRow> ofPlans(@BindEach("plans") Collection<PlanId> plans);

  /** What steps say that were added to plans, as far as some are. */
  @ReadsOnly("added_step.step_id = steps")
  @SqlQuery(
      """
      select step_id, phase_key, ordinal, title, title_for_others, why, kind
      from added_step where step_id in (<steps>)
      """)
  List<Added> added(@BindEach("steps") Collection<StepId> steps);

  record Added(
      StepId stepId,
      String phaseKey,
      int ordinal,
      String title,
      @Nullable String titleForOthers,
      String why,
      StepKind kind) {
    StepText text() {
      return new StepText(phaseKey, ordinal, null, title, titleForOthers, why, kind, List.of());
    }
  }
}
