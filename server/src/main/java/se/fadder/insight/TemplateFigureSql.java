package se.fadder.insight;

import static se.fadder.templates.TemplateFragments.COPIED;
import static se.fadder.templates.TemplateFragments.THING;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import se.fadder.db.BindEach;
import se.fadder.db.BindRecord;
import se.fadder.kernel.PersonId;
import se.fadder.onboarding.PlanId;
import se.fadder.onboarding.StepEnding;
import se.fadder.people.UnitId;
import se.fadder.people.UnitPath;

/** The SQL of figures of templates. A quarter is the text of its last month. */
interface TemplateFigureSql {
  /** The steps of templates in the introductions that were completed in that time. */
  @SqlQuery(
      """
      select p.id as plan_id, p.new_hire_id, u.path as unit_path, p.version_id, t.phase_id,
        s.template_step_id as step_id, e.first_day, s.due, s.done_at, s.ending
      from plan p
      join employment e on e.id = p.employment_id
      join unit u on u.id = e.unit_id
      join step s on s.plan_id = p.id
      """
          + COPIED
          + """
              where p.closed_at >= :begins and p.closed_at < :ends and p.closing = 'COMPLETED'
          """)
  List<EndedStep> ended(Instant begins, Instant ends);

  /** A step of an introduction that was completed. */
  record EndedStep(
      PlanId planId,
      PersonId newHireId,
      UnitPath unitPath,
      UUID versionId,
      UUID phaseId,
      UUID stepId,
      LocalDate firstDay,
      LocalDate due,
      @Nullable Instant doneAt,
      @Nullable StepEnding ending) {}

  @SqlUpdate("delete from template_figure where quarter = :quarter")
  void clear(String quarter);

  @SqlBatch(
      transactional = false,
      value =
          """
          insert into template_figure (organisation_id, quarter, version_id, measure, thing_id, contributors, low, high, whole)
          values (:organisationId, :quarter, :versionId, :measure, :thingId, :contributors, :low, :high, :whole)
          """)
  void insert(String quarter, @BindRecord Collection<TemplateFigureRow> rows);

  /** What is told of the newest quarter of which anything is, in some organisations. */
  @SqlQuery(
      """
      select f.organisation_id, f.quarter, f.version_id, v.name as template, v.version, f.measure,
        coalesce(ph.name, st.title) as thing, coalesce(ph.ordinal, 0) as ordinal, f.contributors,
        f.low, f.high, f.whole
      from template_figure f
      join template_version v on v.id = f.version_id
      """
          + THING
          + """
              where f.organisation_id in (<organisations>) and f.quarter = (
            select max(n.quarter) from template_figure n
            join figure_month m on m.month = n.quarter and m.published_at is not null
            where n.organisation_id = f.organisation_id)
          order by v.name, v.version desc, f.version_id, ordinal, thing
          """)
  List<Shown> newest(@BindEach("organisations") Collection<UnitId> organisations);

  /** A figure with what it is about. */
  record Shown(
      UnitId organisationId,
      String quarter,
      UUID versionId,
      String template,
      int version,
      TemplateMeasure measure,
      String thing,
      int ordinal,
      int contributors,
      int low,
      int high,
      int whole) {}
}
