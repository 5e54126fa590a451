package se.fadder.freelines;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import se.fadder.db.BindEach;
import se.fadder.people.UnitId;

/** The SQL of free lines. */
interface FreeLineSql {
  @SqlUpdate(
      """
      insert into free_line (id, organisation_id, kind, text, counts)
      values (:id, :organisation, :kind, :text, :counts)
      """)
  void add(UUID id, UnitId organisation, FreeLineKind kind, String text, boolean counts);

  /** How many lines wait that count, each of another person. */
  @SqlQuery(
      """
      select count(*) from free_line
      where organisation_id = :organisation and kind = :kind and batch is null and counts
      """)
  int waiting(UnitId organisation, FreeLineKind kind);

  /** Makes a batch of all lines that wait. */
  @SqlUpdate(
      """
      update free_line set batch = :batch, batch_month = :month
      where organisation_id = :organisation and kind = :kind and batch is null
      """)
  int release(UnitId organisation, FreeLineKind kind, UUID batch, String month);

  /** The newest lines of batches, by batch, and within one by their random ids. */
  @SqlQuery(
      """
      select kind, batch, batch_month, text from free_line
      where organisation_id in (<organisations>) and batch is not null
      order by batch_month desc, batch, id
      limit :most
      """)
  List<Line> released(@BindEach("organisations") Collection<UnitId> organisations, int most);

  /** A line of a batch. */
  record Line(FreeLineKind kind, UUID batch, String batchMonth, String text) {}

  /** The first lines that wait, by their random ids, after one. */
  @SqlQuery(
      """
      select id from free_line where batch is null and id > :after order by id limit :most
      """)
  List<UUID> unread(String after, int most);

  /** Writes rows anew as they are, so that the database keeps no trace of when each was written. */
  @SqlUpdate("update free_line set text = text where id in (<ids>)")
  void rewrite(@BindEach("ids") Collection<UUID> ids);

  @SqlUpdate(
      """
      delete from free_line
      where id in (select id from free_line where batch_month < :month limit :most)
      """)
  int deleteBefore(String month, int most);
}
