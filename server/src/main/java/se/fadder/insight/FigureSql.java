package se.fadder.insight;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import se.fadder.db.BindEach;
import se.fadder.db.BindRecord;
import se.fadder.people.UnitKind;

/** The SQL of making figures. A month is its text, such as {@code 2026-03}. */
interface FigureSql {
  @SqlUpdate("insert into figure_month (month) values (:month) on conflict do nothing")
  void begin(String month);

  /** Whether there is nothing more to be made of the month. */
  @SqlQuery(
      """
      select exists (
        select 1 from figure_month where month = :month and published_at is not null)
      """)
  boolean isPublished(String month);

  @SqlUpdate(
      """
      update figure_month set published_at = :at where month = :month and published_at is null
      """)
  int publish(String month, Instant at);

  /** All units of all organisations that were there in a month, or are now. */
  @SqlQuery(
      """
      select u.id as unit_id, u.parent_id, u.name, u.kind from unit u
      where u.closed_on is null or u.closed_on > :month
      """)
  List<FigureUnit> units(String month);

  /**
   * A unit of a month.
   *
   * @param name as it was called then; null where that was not kept, as the kind
   */
  record FigureUnit(
      UUID unitId, @Nullable UUID parentId, @Nullable String name, @Nullable UnitKind kind) {}

  @SqlQuery("select unit_id, parent_id, name, kind from figure_unit where month = :month")
  List<FigureUnit> frozen(String month);

  @SqlUpdate("delete from figure_unit where month = :month and unit_id in (<units>)")
  void thaw(String month, @BindEach("units") Collection<UUID> units);

  @SqlBatch(
      transactional = false,
      value =
          """
          insert into figure_unit (month, unit_id, parent_id, name, kind)
          values (:month, :unitId, :parentId, :name, :kind)
          """)
  void freeze(String month, @BindRecord Collection<FigureUnit> units);

  @SqlUpdate(
      """
      delete from figure where unit_id in (<units>) and month = :month and measure = :measure
      """)
  void clear(@BindEach("units") Collection<UUID> units, String month, String measure);

  @SqlBatch(
      transactional = false,
      value =
          """
          insert into figure (unit_id, month, measure, state, contributors, low, high, whole, more)
          values (:unitId, :month, :measure, :state, :contributors, :low, :high, :whole, :more)
          """)
  void insert(@BindRecord Collection<FigureRow> rows);

  @SqlQuery("select measure from figure_done where month = :month")
  List<String> done(String month);

  @SqlUpdate(
      """
      insert into figure_done (month, measure) values (:month, :measure) on conflict do nothing
      """)
  void markDone(String month, String measure);

  @SqlUpdate("delete from figure_done where month = :month")
  void forgetDone(String month);
}
