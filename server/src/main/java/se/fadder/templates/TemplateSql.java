package se.fadder.templates;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import se.fadder.db.BindEach;
import se.fadder.people.Experience;
import se.fadder.people.UnitId;

/** The SQL of templates and their versions. */
interface TemplateSql {
  String HEADS =
      """
      select t.id, t.organisation_id, t.key, coalesce(d.name, v.name, '') as name,
        case when v.id is null then d.unit_key else v.unit_key end as unit,
        v.id as latest_id, v.version as latest_version, d.revision
      from template t
      left join template_version v on v.template_id = t.id
        and v.version = (select max(n.version) from template_version n where n.template_id = t.id)
      left join template_draft d on d.template_id = t.id
      """;

  @SqlQuery(HEADS + "where t.id in (<ids>)")
  List<TemplateHead> heads(@BindEach("ids") Collection<TemplateId> ids);

  @SqlQuery(HEADS + "where t.organisation_id = :organisation and t.key in (<keys>)")
  List<TemplateHead> headsIn(UnitId organisation, @BindEach("keys") Collection<String> keys);

  @SqlQuery(
      HEADS
          + """
          where t.organisation_id in (<organisations>) and (t.key, t.id) > (:afterKey, :afterId)
          order by t.key, t.id
          limit :limit
          """)
  List<TemplateHead> page(
      @BindEach("organisations") Collection<UnitId> organisations,
      String afterKey,
      String afterId,
      int limit);

  @SqlUpdate(
      """
      insert into template (id, former_key, organisation_id, key) values (:id, :id, :organisation, :key)
      """)
  void insertTemplate(TemplateId id, UnitId organisation, String key);

  /** Changes the key of a template that was never published. */
  @SqlUpdate("update template set key = :key where id = :id")
  void rename(TemplateId id, String key);

  /** Deletes a template that was never published. */
  @SqlUpdate("delete from template where id = :id")
  void delete(TemplateId id);

  String VERSIONS =
      """
      select v.id, v.template_id, v.version, v.name, v.note, v.published_at, v.published_by, v.base_version_id
      from template_version v
      """;

  @SqlQuery(VERSIONS + "where v.id in (<ids>)")
  List<TemplateVersion> versions(@BindEach("ids") Collection<TemplateVersionId> ids);

  /** The newest hundred of each template, the newest first. */
  @SqlQuery(
      """
      select id, template_id, version, name, note, published_at, published_by, base_version_id
      from (
        select w.*, row_number() over (partition by w.template_id order by w.version desc) as place
        from template_version w where w.template_id in (<templates>)) placed
      where place <= 100
      order by template_id, version desc
      """)
  List<TemplateVersion> versionsOf(@BindEach("templates") Collection<TemplateId> templates);

  @SqlQuery("select id, content from template_version where id in (<ids>)")
  List<Content> contents(@BindEach("ids") Collection<TemplateVersionId> ids);

  record Content(TemplateVersionId id, String content) {}

  /** The latest versions of the templates that extend each. */
  @SqlQuery(
      """
      select b.template_id as extended_id, v.id as version_id, v.template_id as version_template_id,
        v.version as version_version, v.name as version_name, v.note as version_note,
        v.published_at as version_published_at, v.published_by as version_published_by,
        v.base_version_id as version_base_version_id
      from template_version b
      join template_version v on v.base_version_id = b.id
      where b.template_id in (<bases>)
        and v.version = (select max(n.version) from template_version n where n.template_id = v.template_id)
      order by v.template_id
      """)
  List<Extending> extending(@BindEach("bases") Collection<TemplateId> bases);

  record Extending(TemplateId extendedId, TemplateVersion version) {}

  /** Whether an organisation has a template that was published. */
  @SqlQuery(
      """
      select exists (
        select 1 from template t join template_version v on v.template_id = t.id
        where t.organisation_id = :organisation
      )
      """)
  boolean isAnyPublished(UnitId organisation);

  /** The latest version of each template of an organisation, with the conditions for it. */
  @SqlQuery(
      """
      select v.id, t.key, v.unit_key, v.for_experience, v.for_forms, v.for_leads, v.for_units
      from template t join template_version v on v.template_id = t.id
      where t.organisation_id = :organisation
        and v.version = (select max(n.version) from template_version n where n.template_id = t.id)
      order by t.key
      """)
  List<Candidate> candidates(UnitId organisation);

  record Candidate(
      TemplateVersionId id,
      String key,
      @Nullable String unitKey,
      @Nullable Experience forExperience,
      String forForms,
      @Nullable Boolean forLeads,
      String forUnits) {
    Conditions conditions() {
      return Conditions.of(forExperience, forForms, forLeads, forUnits);
    }
  }

  @SqlUpdate(
      """
      insert into template_version
        (id, template_id, version, name, note, published_at, published_by, base_version_id, content, unit_key,
         for_experience, for_forms, for_leads, for_units)
      values
        (:id, :templateId, :version, :name, :note, :publishedAt, :publishedBy, :baseVersionId, :content, :unit,
         :experience, :formWords, :leads, :unitWords)
      """)
  void insertVersion(
      @BindMethods TemplateVersion version,
      String content,
      @Nullable String unit,
      @BindMethods Conditions onlyFor);

  @SqlUpdate(
      """
      insert into template_phase (id, version_id, ordinal, key, name)
      values (:id, :version, :ordinal, :key, :name)
      """)
  void insertPhase(UUID id, TemplateVersionId version, int ordinal, String key, String name);

  @SqlUpdate(
      """
      insert into template_step
        (id, phase_id, ordinal, key, title, title_for_others, why, role, due, after_key, required, sign_off_role,
         kind, open_before_start, for_experience, for_forms, for_leads, for_units)
      values
        (:id, :phase, :ordinal, :key, :title, :titleForOthers, :why, :responsible, :due, :after, :required, :signOff,
         :kind, :openBeforeStart, :experience, :formWords, :leads, :unitWords)
      """)
  void insertStep(
      TemplateStepId id,
      UUID phase,
      int ordinal,
      @BindMethods Template.Step step,
      @BindMethods Conditions onlyFor);

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

  @SqlQuery(
      """
      select f.version_id, s.id as step_id, f.key as step_phase_key, f.name as step_phase_name,
        s.key as step_key, s.title as step_title, s.title_for_others as step_title_for_others,
        s.why as step_why, s.role as step_role, s.due as step_due, s.after_key as step_after_key, s.required as step_required,
        s.sign_off_role as step_sign_off_role, s.kind as step_kind,
        s.open_before_start as step_open_before_start, s.for_experience as step_for_experience,
        s.for_forms as step_for_forms, s.for_leads as step_for_leads, s.for_units as step_for_units
      from template_phase f join template_step s on s.phase_id = f.id
      where f.version_id in (<versions>)
      order by f.version_id, f.ordinal, s.ordinal
      """)
  List<StepInVersion> steps(@BindEach("versions") Collection<TemplateVersionId> versions);

  record StepInVersion(TemplateVersionId versionId, TemplateStep step) {}

  /** What all steps say of the versions that some of them are in, a row for each document. */
  @SqlQuery(
      """
      select t.id, t.ordinal, f.key as phase_key, t.key, t.title, t.title_for_others, t.why, t.kind,
        d.title as document_title, d.url as document_url
      from template_phase f
      cross join template_step t
      left join template_document d on d.step_id = t.id
      where f.version_id in (
          select g.version_id from template_step o join template_phase g on g.id = o.phase_id
          where o.id in (<steps>))
        and t.phase_id = f.id
      order by t.id, d.ordinal
      """)
  List<TextRow> texts(@BindEach("steps") Collection<TemplateStepId> steps);

  record TextRow(
      TemplateStepId id,
      int ordinal,
      String phaseKey,
      String key,
      String title,
      @Nullable String titleForOthers,
      String why,
      StepKind kind,
      @Nullable RoutineDocument document) {
    StepText text(List<RoutineDocument> documents) {
      return new StepText(phaseKey, ordinal, key, title, titleForOthers, why, kind, documents);
    }
  }

  /** The phases of some versions, in order. */
  @SqlQuery(
      """
      select f.version_id, f.key as phase_key, f.name as phase_name from template_phase f
      where f.version_id in (<versions>)
      order by f.version_id, f.ordinal
      """)
  List<PhaseRow> phases(@BindEach("versions") Collection<TemplateVersionId> versions);

  record PhaseRow(TemplateVersionId versionId, TemplatePhase phase) {}
}
