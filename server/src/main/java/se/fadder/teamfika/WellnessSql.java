package se.fadder.teamfika;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import se.fadder.db.BindEach;
import se.fadder.people.UnitId;

/** The SQL of half-days of wellness. */
interface WellnessSql {
  @SqlUpdate(
      """
      insert into wellness_day (id, unit_id, day, half, done)
      values (:id, :unitId, :day, :half, :done)
      """)
  void insert(@BindMethods WellnessDay day);

  @SqlQuery("select id, unit_id, day, half, done from wellness_day where id in (<ids>)")
  List<WellnessDay> byIds(@BindEach("ids") Collection<WellnessDayId> ids);

  /** Those of some units from a day until another, both included, by day. */
  @SqlQuery(
      """
      select id, unit_id, day, half, done from wellness_day
      where unit_id in (<units>) and day >= :first and day <= :last
      order by unit_id, day
      """)
  List<WellnessDay> between(
      @BindEach("units") Collection<UnitId> units, LocalDate first, LocalDate last);

  @SqlUpdate("update wellness_day set done = :done where id = :id")
  void setDone(WellnessDayId id, boolean done);

  @SqlUpdate("delete from wellness_day where id = :id")
  void delete(WellnessDayId id);

  /** The half-days ahead of a unit become those of another, but not two on a day. */
  @SqlUpdate(
      """
      update wellness_day set unit_id = :into
      where unit_id = :from and day >= :day
        and not exists (
          select 1 from wellness_day o where o.unit_id = :into and o.day = wellness_day.day)
      """)
  void follow(UnitId from, UnitId into, LocalDate day);
}
