package se.fadder.today;

import static se.fadder.onboarding.PlanFragments.RUNNING;
import static se.fadder.onboarding.StepFragments.NOT_GIVEN;
import static se.fadder.onboarding.StepFragments.OVERDUE;
import static se.fadder.onboarding.StepFragments.STEPS;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import se.fadder.db.BindEach;
import se.fadder.db.ReadsOnly;
import se.fadder.onboarding.PlanId;
import se.fadder.onboarding.StepRow;

/** The SQL of the steps for which whoever answers for a plan waits. */
interface AwaitedSql {
  /** The late steps of running plans that others do than the new hire, the latest first. */
  @ReadsOnly("step.plan_id = plans")
  @SqlQuery(
      STEPS
          + """
          from step s
          cross join plan p
          where s.plan_id in (<plans>) and p.id = s.plan_id and
          """
          + RUNNING
          + "and "
          + OVERDUE
          + """
          and not (s.assignee_id is not null and s.assignee_id = p.new_hire_id)
          and not (s.role = 'NEW_HIRE' and
          """
          + NOT_GIVEN
          + ")\norder by s.due, s.id")
  List<StepRow> late(@BindEach("plans") Collection<PlanId> plans, LocalDate day);
}
