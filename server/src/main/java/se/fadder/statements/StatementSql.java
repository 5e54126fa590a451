package se.fadder.statements;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import se.fadder.kernel.PersonId;
import se.fadder.people.Language;
import se.fadder.people.UnitId;

/** The SQL of statements. */
interface StatementSql {
  /**
   * What is stored.
   *
   * @param text empty where the text that comes with the server stands again
   */
  record Row(
      StatementKind kind,
      Language language,
      String text,
      int revision,
      Instant changedAt,
      PersonId changedBy) {}

  @SqlQuery(
      """
      select kind, language, text, revision, changed_at, changed_by from statement
      where organisation_id = :organisation
      """)
  List<Row> of(UnitId organisation);

  @SqlUpdate(
      """
      insert into statement (
        id, organisation_id, kind, language, text, revision, changed_at, changed_by)
      values (:id, :organisation, :kind, :language, :text, 1, :at, :by)
      on conflict (organisation_id, kind, language) do nothing
      """)
  int insert(
      UUID id,
      UnitId organisation,
      StatementKind kind,
      Language language,
      String text,
      Instant at,
      PersonId by);

  @SqlUpdate(
      """
      update statement
      set text = :text, revision = revision + 1, changed_at = :at, changed_by = :by
      where organisation_id = :organisation and kind = :kind and language = :language
        and revision = :seen
      """)
  int change(
      UnitId organisation,
      StatementKind kind,
      Language language,
      String text,
      int seen,
      Instant at,
      PersonId by);
}
