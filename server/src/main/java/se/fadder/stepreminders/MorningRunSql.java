package se.fadder.stepreminders;

import static se.fadder.onboarding.PlanFragments.RUNNING;
import static se.fadder.onboarding.StepFragments.STEPS;
import static se.fadder.onboarding.StepFragments.TO_DO;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import se.fadder.db.BindEach;
import se.fadder.onboarding.StepId;
import se.fadder.onboarding.StepRow;

/** The SQL of the steps that are due in the morning. */
interface MorningRunSql {
  /** Open steps that are due on a day, after one. */
  @SqlQuery(
      """
      select s.id
      from step s
      cross join plan p
      where s.due = :day and s.id > :after and p.id = s.plan_id and
      """
          + TO_DO
          + "and "
          + RUNNING
          + """
          order by s.id
          limit :limit
          """)
  List<StepId> openOn(LocalDate day, String after, int limit);

  /** Those of some steps that are open. */
  @SqlQuery(
      STEPS
          + """
          from step s
          join plan p on p.id = s.plan_id
          where s.id in (<ids>) and
          """
          + TO_DO
          + "and "
          + RUNNING)
  List<StepRow> open(@BindEach("ids") Collection<StepId> ids);
}
