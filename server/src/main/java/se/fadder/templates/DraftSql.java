package se.fadder.templates;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import se.fadder.db.BindEach;
import se.fadder.kernel.PersonId;

/** The SQL of drafts of templates. */
interface DraftSql {
  @SqlQuery(
      """
      select template_id, revision, content, saved_at, saved_by from template_draft
      where template_id in (<templates>)
      """)
  List<Row> drafts(@BindEach("templates") Collection<TemplateId> templates);

  record Row(
      TemplateId templateId, int revision, String content, Instant savedAt, PersonId savedBy) {}

  /** Begins a draft unless there is one; returns how many were begun. */
  @SqlUpdate(
      """
      insert into template_draft (template_id, revision, name, unit_key, content, saved_at, saved_by)
      values (:template, 1, :name, :unit, :content, :at, :by)
      on conflict (template_id) do nothing
      """)
  int begin(
      TemplateId template,
      String name,
      @Nullable String unit,
      String content,
      Instant at,
      PersonId by);

  /** Saves a draft unless it is another by now; returns how many were saved. */
  @SqlUpdate(
      """
      update template_draft
      set revision = revision + 1, name = :name, unit_key = :unit, content = :content, saved_at = :at, saved_by = :by
      where template_id = :template and revision = :seen
      """)
  int save(
      TemplateId template,
      int seen,
      String name,
      @Nullable String unit,
      String content,
      Instant at,
      PersonId by);

  /** Drops a draft unless it is another by now; returns how many were dropped. */
  @SqlUpdate("delete from template_draft where template_id = :template and revision = :seen")
  int drop(TemplateId template, int seen);
}
