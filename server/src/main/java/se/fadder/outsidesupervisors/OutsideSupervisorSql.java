package se.fadder.outsidesupervisors;

import static se.fadder.people.PeopleFragments.BELOW;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import se.fadder.db.BindEach;
import se.fadder.db.BindRecord;
import se.fadder.people.UnitId;

/** The SQL of supervisors from outside. */
interface OutsideSupervisorSql {
  String COLUMNS =
      """
      select o.id, o.unit_id, u.path as unit_path, o.name, o.sort_key, o.firm, o.first_day,
        o.last_day, o.revision
      """;

  @SqlUpdate(
      """
      insert into outside_supervisor (id, unit_id, name, sort_key, firm, first_day, last_day,
        revision)
      values (:id, :unitId, :name, :sortKey, :firm, :firstDay, :lastDay, :revision)
      """)
  void insert(@BindRecord OutsideSupervisor supervisor);

  @SqlUpdate(
      """
      update outside_supervisor
      set name = :name, sort_key = :sortKey, firm = :firm, first_day = :firstDay,
        last_day = :lastDay, revision = :revision
      where id = :id
      """)
  void update(@BindRecord OutsideSupervisor supervisor);

  @SqlQuery(
      COLUMNS
          + """
          from outside_supervisor o join unit u on u.id = o.unit_id
          where o.id in (<ids>)
          """)
  List<OutsideSupervisor> byIds(@BindEach("ids") Collection<OutsideSupervisorId> ids);

  /** Those of some units, and of others and all below them, by name; after a place. */
  @SqlQuery(
      """
      with seen (id) as (
        select o.id from outside_supervisor o where o.unit_id in (<above>)
        union
        select o.id
        from unit l
        cross join unit u
        cross join outside_supervisor o
        where l.id in (<led>) and o.unit_id = u.id and
      """
          + BELOW
          + ")\n"
          + COLUMNS
          + """
          from seen
          cross join outside_supervisor o
          cross join unit u
          where o.id = seen.id and u.id = o.unit_id
            and coalesce(o.last_day, '9999-12-31') >= :since
            and (o.sort_key, o.id) > (:afterKey, :afterId)
          order by o.sort_key, o.id
          limit :limit
          """)
  List<OutsideSupervisor> listed(
      @BindEach("above") Collection<UnitId> above,
      @BindEach("led") Collection<UnitId> led,
      LocalDate since,
      String afterKey,
      String afterId,
      int limit);

  /** Hands those whom a unit has engaged to another, also those whose time is over. */
  @SqlUpdate("update outside_supervisor set unit_id = :into where unit_id = :from")
  void follow(UnitId from, UnitId into);
}
