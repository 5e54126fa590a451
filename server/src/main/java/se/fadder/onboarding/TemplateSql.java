package se.fadder.onboarding;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import se.fadder.db.BindEach;

/** Reads and writes templates and their versions. */
interface TemplateSql {
  @SqlQuery("select id from template where key = :key")
  Optional<UUID> template(String key);

  @SqlUpdate("insert into template (id, key) values (:id, :key)")
  void insertTemplate(UUID id, String key);

  @SqlQuery(
      """
      select v.id, v.version, v.name from template_version v join template t on t.id = v.template_id
      where t.key = :key
      order by v.version desc
      limit 1
      """)
  Optional<Version> latest(String key);

  record Version(TemplateVersionId id, int version, String name) {}

  @SqlUpdate(
      """
      insert into template_version (id, template_id, version, name, published_at)
      values (:id, :template, :version, :name, :publishedAt)
      """)
  void insertVersion(
      TemplateVersionId id, UUID template, int version, String name, Instant publishedAt);

  @SqlUpdate(
      """
      insert into template_phase (id, version_id, ordinal, key, name)
      values (:id, :version, :ordinal, :key, :name)
      """)
  void insertPhase(UUID id, TemplateVersionId version, int ordinal, String key, String name);

  @SqlUpdate(
      """
      insert into template_step
        (id, phase_id, ordinal, key, title, why, role, due, required, kind, open_before_start)
      values
        (:id, :phase, :ordinal, :key, :title, :why, :responsible, :due, :required, :kind, :openBeforeStart)
      """)
  void insertStep(TemplateStepId id, UUID phase, int ordinal, @BindMethods Template.Step step);

  @SqlBatch(
      transactional = false,
      value =
          """
          insert into template_document (step_id, ordinal, title, url) values (:step, :ordinal, :title, :url)
          """)
  void insertDocuments(
      TemplateStepId step,
      Collection<Integer> ordinal,
      @BindMethods Collection<RoutineDocument> documents);

  @SqlQuery("select id, key, name from template_phase where version_id = :version order by ordinal")
  List<PhaseRow> phases(TemplateVersionId version);

  record PhaseRow(UUID id, String key, String name) {}

  @SqlQuery(
      """
      select s.id, s.phase_id, s.key, s.title, s.why, s.role, s.due, s.required, s.kind, s.open_before_start
      from template_step s join template_phase f on f.id = s.phase_id
      where f.version_id = :version
      order by f.ordinal, s.ordinal
      """)
  List<StepRow> steps(TemplateVersionId version);

  record StepRow(
      TemplateStepId id,
      UUID phaseId,
      String key,
      String title,
      String why,
      StepRole role,
      int due,
      boolean required,
      StepKind kind,
      boolean openBeforeStart) {}

  @SqlQuery(
      """
      select step_id, title, url from template_document where step_id in (<steps>)
      order by step_id, ordinal
      """)
  List<DocumentRow> documents(@BindEach("steps") Collection<TemplateStepId> steps);

  record DocumentRow(TemplateStepId stepId, String title, String url) {}
}
