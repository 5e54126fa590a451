package se.fadder.people;

import static se.fadder.people.PeopleFragments.BELOW;
import static se.fadder.people.PeopleFragments.LASTING;
import static se.fadder.people.PeopleFragments.NOT_LEFT;
import static se.fadder.people.PeopleFragments.WITHIN;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import se.fadder.db.BindEach;
import se.fadder.kernel.PersonId;

/** The SQL of units that get another name or another place, become part of others or are closed. */
interface UnitShapeSql {
  @SqlUpdate("update unit set name = :name, sort_key = :sortKey where id = :unit")
  void rename(UnitId unit, String name, String sortKey);

  @SqlUpdate("update unit set parent_id = :parent where id = :unit")
  void hang(UnitId unit, UnitId parent);

  /**
   * Writes the paths of a unit and all below it anew.
   *
   * @param root the path that it had
   * @param begin the path that it has now
   * @param skip the place of the first letter that stays
   */
  @SqlUpdate(
      """
      update unit set path = :begin || substr(path, :skip)
      where path >= :root and path < :root || '~'
      """)
  void lead(UnitPath root, UnitPath begin, int skip);

  @SqlUpdate("update unit set closed_on = :day where id = :unit")
  void close(UnitId unit, LocalDate day);

  /** Closes a unit that is part of another, as are those that were part of it. */
  @SqlUpdate("update unit set closed_on = :day, merged_into = :into where id = :unit")
  void merge(UnitId unit, UnitId into, LocalDate day);

  @SqlUpdate("update unit set merged_into = :into where merged_into = :unit")
  void mergeFormer(UnitId unit, UnitId into);

  /** The open units directly below some others. */
  @SqlQuery(
      PeopleSql.UNITS
          + """
          where u.parent_id in (<units>) and u.closed_on is null
          order by u.parent_id, u.sort_key, u.id
          """)
  List<Unit> openBelow(@BindEach("units") Collection<UnitId> units);

  /** How many open units stand at a place or below. */
  @SqlQuery("select count(*) from unit u where u.closed_on is null and " + WITHIN)
  int countOpen(UnitPath root);

  /** How many people work in a part of the organisation on a day or later. */
  @SqlQuery(
      """
      select count(distinct e.person_id) from unit u cross join employment e
      where e.unit_id = u.id and
      """
          + NOT_LEFT
          + "and "
          + WITHIN)
  int countPeople(UnitPath root, LocalDate day);

  /** Those of some units where, or below which, anybody ever worked or held a role. */
  @SqlQuery(
      """
      select l.id from unit l
      where l.id in (<units>) and (exists (
          select 1 from unit u cross join employment e where e.unit_id = u.id and
      """
          + BELOW
          + """
          ) or exists (
            select 1 from unit u cross join role_assignment r where r.unit_id = u.id and
          """
          + BELOW
          + "))")
  Set<UnitId> peopled(@BindEach("units") Collection<UnitId> units);

  /** Those who work in a unit on a day or later. */
  @SqlQuery(
      """
      select distinct e.person_id from employment e where e.unit_id = :unit and
      """
          + NOT_LEFT)
  List<PersonId> remaining(UnitId unit, LocalDate day);

  /** Those who work in a unit on a day or later, and then or since the same day in another too. */
  @SqlQuery(
      """
      select distinct e.person_id
      from employment e join employment o on o.person_id = e.person_id
      where e.unit_id = :unit and o.unit_id = :other and
      """
          + NOT_LEFT
          + """
          and (o.first_day = e.first_day
            or ((o.last_day is null or o.last_day >= e.first_day)
              and (e.last_day is null or o.first_day <= e.last_day)
              and (o.last_day is null or o.last_day >= :day)))
          """)
  Set<PersonId> inBoth(UnitId unit, UnitId other, LocalDate day);

  /** Keeps where people worked until a day, of those who began by then. */
  @SqlUpdate(
      """
      insert into former_workplace (employment_id, unit_id, until_day)
      select e.id, e.unit_id, :until from employment e
      where e.unit_id = :unit and e.first_day <= :until and
      """
          + NOT_LEFT
          + """
          on conflict (employment_id, until_day) do nothing
          """)
  void keepWorkplaces(UnitId unit, LocalDate day, LocalDate until);

  @SqlUpdate(
      """
      update employment set unit_id = :into
      where unit_id = :unit and (last_day is null or last_day >= :day)
      """)
  void transfer(UnitId unit, UnitId into, LocalDate day);

  /** The roles in some units that hold on a day or later. */
  @SqlQuery(
      """
      select r.id, r.person_id, r.role, r.unit_id, u.path as unit_path, r.first_day, r.last_day
      from role_assignment r join unit u on u.id = r.unit_id
      where r.unit_id in (<units>) and
      """
          + LASTING
          + "order by r.first_day, r.id")
  List<RoleAssignment> roles(@BindEach("units") Collection<UnitId> units, LocalDate day);

  @SqlUpdate("update role_assignment set last_day = :until where id in (<ids>)")
  void endRoles(@BindEach("ids") Collection<UUID> ids, LocalDate until);

  @SqlUpdate("delete from role_assignment where id in (<ids>)")
  void withdrawRoles(@BindEach("ids") Collection<UUID> ids);
}
