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
  String SUPERVISORS =
      """
      select o.id, o.unit_id, u.path as unit_path, o.name, o.sort_key, o.firm, o.first_day,
        o.last_day, o.revision
      from outside_supervisor o join unit u on u.id = o.unit_id
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

  @SqlQuery(SUPERVISORS + "where o.id in (<ids>)")
  List<OutsideSupervisor> byIds(@BindEach("ids") Collection<OutsideSupervisorId> ids);

  /** Those of some units, and of others and all below them, by name; after a place. */
  @SqlQuery(
      SUPERVISORS
          + """
          where (o.unit_id in (<above>) or exists (
              select 1 from unit l
              where l.id in (<led>) and
          """
          + BELOW
          + """
            ))
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
}
