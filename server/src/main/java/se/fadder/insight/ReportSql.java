package se.fadder.insight;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;
import se.fadder.people.UnitId;
import se.fadder.people.UnitKind;

/** The SQL of monthly reports. */
interface ReportSql {
  /** All units as they stood when a month was made, if it is published. */
  @SqlQuery(
      """
      select f.unit_id, f.parent_id, coalesce(f.name, u.name) as name, coalesce(f.kind, u.kind) as kind
      from figure_month m
      join figure_unit f on f.month = m.month
      join unit u on u.id = f.unit_id
      where m.month = :month and m.published_at is not null
      order by name, f.unit_id
      """)
  List<ReportUnit> units(String month);

  /** A unit of a report. */
  record ReportUnit(UUID unitId, @Nullable UUID parentId, String name, UnitKind kind) {
    UnitId id() {
      return new UnitId(unitId);
    }
  }

  /** The key of a unit, by which a command names it. */
  @SqlQuery("select u.id from unit u where u.key = :key")
  List<UnitId> named(String key);

  /** The units that have none above. */
  @SqlQuery("select u.id from unit u where u.parent_id is null")
  List<UnitId> roots();
}
