package se.fadder.welcome;

import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import se.fadder.db.BindEach;
import se.fadder.kernel.PersonId;
import se.fadder.people.EmploymentId;
import se.fadder.people.UnitId;

/** The SQL of how first days begin. */
interface WelcomeSql {
  /** What was said of one employment. */
  record OfEmployment(
      EmploymentId employmentId,
      @Nullable LocalTime beginsAt,
      @Nullable String place,
      @Nullable PersonId meetsId,
      @Nullable String bring) {
    Welcome said() {
      return new Welcome(beginsAt, place, meetsId, bring);
    }
  }

  @SqlQuery(
      """
      select employment_id, begins_at, place, meets_id, bring from welcome
      where employment_id in (<employments>)
      """)
  List<OfEmployment> ofEmployments(@BindEach("employments") Collection<EmploymentId> employments);

  @SqlUpdate(
      """
      insert into welcome (employment_id, begins_at, place, meets_id, bring)
      values (:employment, :beginsAt, :place, :meets, :bring)
      on conflict (employment_id) do update
      set begins_at = excluded.begins_at, place = excluded.place, meets_id = excluded.meets_id,
        bring = excluded.bring
      """)
  void set(
      EmploymentId employment,
      @Nullable LocalTime beginsAt,
      @Nullable String place,
      @Nullable PersonId meets,
      @Nullable String bring);

  /** What is usual in a unit. */
  record OfUnit(
      UnitId unitId, @Nullable LocalTime beginsAt, @Nullable String place, @Nullable String bring) {
    Welcome said() {
      return new Welcome(beginsAt, place, null, bring);
    }
  }

  @SqlQuery("select unit_id, begins_at, place, bring from unit_welcome where unit_id in (<units>)")
  List<OfUnit> ofUnits(@BindEach("units") Collection<UnitId> units);

  @SqlUpdate(
      """
      insert into unit_welcome (unit_id, begins_at, place, bring)
      values (:unit, :beginsAt, :place, :bring)
      on conflict (unit_id) do update
      set begins_at = excluded.begins_at, place = excluded.place, bring = excluded.bring
      """)
  void setUnit(
      UnitId unit, @Nullable LocalTime beginsAt, @Nullable String place, @Nullable String bring);

  /** What is usual in a unit holds in another too, where that has not said its own. */
  @SqlUpdate(
      """
      insert into unit_welcome (unit_id, begins_at, place, bring)
      select u.id, w.begins_at, w.place, w.bring from unit_welcome w cross join unit u
      where w.unit_id = :from and u.id = :into
      on conflict (unit_id) do nothing
      """)
  void copyUnit(UnitId from, UnitId into);
}
