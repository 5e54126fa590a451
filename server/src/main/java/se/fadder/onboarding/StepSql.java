package se.fadder.onboarding;

import static se.fadder.onboarding.StepFragments.STEPS;
import static se.fadder.onboarding.StepFragments.TEXTS;
import static se.fadder.templates.TemplateFragments.PHASES;

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

  /** The phases of the versions that plans are copies of, in order. */
  @SqlQuery(PHASES)
  List<Phase> phases(@BindEach("versions") Collection<TemplateVersionId> versions);

  record Phase(TemplateVersionId versionId, String key, String name) {}
}
