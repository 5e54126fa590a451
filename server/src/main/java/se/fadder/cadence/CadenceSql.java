package se.fadder.cadence;

import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import se.fadder.db.BindEach;
import se.fadder.db.BindRecord;
import se.fadder.people.UnitId;

/** The SQL of the cadences of units. */
interface CadenceSql {
  @SqlQuery("select unit_id, revision from unit_cadence where unit_id in (<units>)")
  List<Revision> revisions(@BindEach("units") Collection<UnitId> units);

  /** How often the cadence of a unit was set or taken away. */
  record Revision(UnitId unitId, int revision) {}

  @SqlQuery(
      """
      select unit_id, ordinal, until_week, every_weeks from unit_cadence_row
      where unit_id in (<units>)
      order by unit_id, ordinal
      """)
  List<Row> rows(@BindEach("units") Collection<UnitId> units);

  /** A row as it is stored. */
  record Row(UnitId unitId, int ordinal, @Nullable Integer untilWeek, int everyWeeks) {}

  @SqlUpdate(
      """
      insert into unit_cadence (unit_id, revision) values (:unit, 1)
      on conflict (unit_id) do update set revision = unit_cadence.revision + 1
      """)
  void raise(UnitId unit);

  @SqlUpdate("delete from unit_cadence_row where unit_id = :unit")
  void clear(UnitId unit);

  @SqlBatch(
      transactional = false,
      value =
          """
          insert into unit_cadence_row (unit_id, ordinal, until_week, every_weeks)
          values (:unitId, :ordinal, :untilWeek, :everyWeeks)
          """)
  void insert(@BindRecord Collection<Row> rows);

  /** That a unit may have said something itself, before its cadence is copied. */
  @SqlUpdate(
      """
      insert into unit_cadence (unit_id, revision)
      select u.id, c.revision from unit_cadence c cross join unit u
      where c.unit_id = :from and u.id = :into
      on conflict (unit_id) do nothing
      """)
  void copyHead(UnitId from, UnitId into);

  /** The cadence of a unit becomes that of another, where that has none itself. */
  @SqlUpdate(
      """
      insert into unit_cadence_row (unit_id, ordinal, until_week, every_weeks)
      select u.id, r.ordinal, r.until_week, r.every_weeks
      from unit_cadence_row r cross join unit u
      where r.unit_id = :from and u.id = :into
        and not exists (select 1 from unit_cadence_row o where o.unit_id = :into)
      """)
  void copy(UnitId from, UnitId into);
}
