package se.fadder.organisation;

import static se.fadder.people.PeopleFragments.WITHIN;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import se.fadder.db.BindEach;
import se.fadder.people.Unit;
import se.fadder.people.UnitId;
import se.fadder.people.UnitPath;

/** The SQL of what becomes of units. */
interface UnitChangeSql {
  String CHANGES =
      """
      select c.id, c.organisation_id, c.unit_id, c.kind, c.from_day, c.name, c.former_name, c.other_id,
        c.former_id, c.state, c.problem, c.made_by, c.made_at
      from unit_change c
      """;

  @SqlUpdate(
      """
      insert into unit_change (id, organisation_id, unit_id, kind, from_day, name, former_name,
        other_id, former_id, state, problem, made_by, made_at)
      values (:id, :organisationId, :unitId, :kind, :fromDay, :name, :formerName, :otherId, :formerId,
        :state, :problem, :madeBy, :madeAt)
      """)
  void insert(@BindMethods UnitChange change);

  @SqlUpdate(
      """
      update unit_change
      set state = :state, problem = :problem, former_name = :formerName, former_id = :formerId
      where id = :id
      """)
  void settle(
      UnitChangeId id,
      UnitChangeState state,
      @Nullable String problem,
      @Nullable String formerName,
      @Nullable UnitId formerId);

  @SqlQuery(CHANGES + "where c.id in (<ids>)")
  List<UnitChange> byIds(@BindEach("ids") Collection<UnitChangeId> ids);

  /** What is planned in an organisation, in the order in which it is to be done. */
  @SqlQuery(
      CHANGES
          + """
          where c.organisation_id = :organisation and c.state = 'PLANNED'
          order by c.from_day, c.id
          limit :most
          """)
  List<UnitChange> planned(UnitId organisation, int most);

  /** The first changes that are to be done by a day. */
  @SqlQuery(
      CHANGES
          + """
          where c.state = 'PLANNED' and c.from_day <= :day
          order by c.from_day, c.id
          limit :most
          """)
  List<UnitChange> due(LocalDate day, int most);

  /** What becomes and became of some units, or of others with them, the latest first. */
  @SqlQuery(
      """
      select id, organisation_id, unit_id, kind, from_day, name, former_name, other_id, former_id,
        state, problem, made_by, made_at, about
      from (
        select seen.*, row_number() over (partition by about order by from_day desc, id desc) as place
        from (
          select c.*, c.unit_id as about from unit_change c where c.unit_id in (<units>)
          union all
          select c.*, c.other_id as about from unit_change c
          where c.other_id in (<units>) and c.kind = 'MERGE') seen) placed
      where place <= :most
      order by about, from_day desc, id desc
      """)
  List<ChangeAbout> about(@BindEach("units") Collection<UnitId> units, int most);

  /** How many open units stand directly below each of some. */
  @SqlQuery(
      """
      select u.parent_id, count(*) as below from unit u
      where u.parent_id in (<units>) and u.closed_on is null
      group by u.parent_id
      """)
  List<Below> below(@BindEach("units") Collection<UnitId> units);

  record Below(UnitId parentId, int below) {}

  /** The units of an organisation by name; closed ones as well. */
  @SqlQuery(
      """
      select u.id, u.parent_id, u.kind, u.name, u.sort_key, u.path, u.key, u.opens_on, u.closed_on,
        u.merged_into
      from unit u
      where
      """
          + WITHIN
          + "order by u.sort_key, u.id")
  List<Unit> all(UnitPath root);
}
