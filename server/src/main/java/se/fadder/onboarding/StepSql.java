package se.fadder.onboarding;

import static se.fadder.onboarding.PlanFragments.RUNNING;
import static se.fadder.onboarding.StepFragments.OPEN;
import static se.fadder.onboarding.StepFragments.STEPS;
import static se.fadder.onboarding.StepFragments.TEXTS;
import static se.fadder.templates.TemplateFragments.PHASES;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import se.fadder.db.BindEach;
import se.fadder.templates.TemplateVersionId;

/** The SQL of steps in lists. */
interface StepSql {
  @SqlQuery(
      STEPS
          + """
          from step s
          join plan p on p.id = s.plan_id
          """
          + TEXTS
          + """
          where s.plan_id in (<plans>)
          order by s.plan_id, s.due, coalesce(t.ordinal, a.ordinal), s.id
          """)
  List<Step> ofPlans(@BindEach("plans") Collection<PlanId> plans);

  /** Open steps that are due on a day, after one. */
  @SqlQuery(
      STEPS
          + """
          from step s
          cross join plan p
          """
          + TEXTS
          + """
          where s.due = :day and s.id > :after and p.id = s.plan_id and
          """
          + OPEN
          + "and "
          + RUNNING
          + """
          order by s.id
          limit :limit
          """)
  List<Step> openOn(LocalDate day, String after, int limit);

  /** The phases of the versions that plans are copies of, in order. */
  @SqlQuery(PHASES)
  List<Phase> phases(@BindEach("versions") Collection<TemplateVersionId> versions);

  record Phase(TemplateVersionId versionId, String key, String name) {}
}
