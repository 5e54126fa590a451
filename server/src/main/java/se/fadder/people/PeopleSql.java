package se.fadder.people;

import static se.fadder.people.PeopleFragments.BELOW;
import static se.fadder.people.PeopleFragments.CHARGE;
import static se.fadder.people.PeopleFragments.EMPLOYMENTS;
import static se.fadder.people.PeopleFragments.HELD;
import static se.fadder.people.PeopleFragments.NOT_LEFT;
import static se.fadder.people.PeopleFragments.WITHIN;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import se.fadder.db.BindEach;
import se.fadder.kernel.PersonId;

/** The SQL of units, people, employments and roles. */
interface PeopleSql {
  String UNITS =
      """
      select u.id, u.parent_id, u.kind, u.name, u.sort_key, u.path, u.key, u.opens_on, u.closed_on,
        u.merged_into
      from unit u
      """;

  @SqlUpdate(
      """
      insert into unit (id, parent_id, kind, name, sort_key, path, key, opens_on)
      values (:id, :parentId, :kind, :name, :sortKey, :path, :key, :opensOn)
      """)
  void insertUnit(@BindMethods Unit unit);

  @SqlQuery(UNITS + "where u.id in (<ids>)")
  List<Unit> units(@BindEach("ids") Collection<UnitId> ids);

  /** The first units below each parent after a place in the order by name, without closed ones. */
  @SqlQuery(
      """
      select id, parent_id, kind, name, sort_key, path, key, opens_on, closed_on, merged_into
      from (
        select u.*, row_number() over (partition by parent_id order by sort_key, id) as place
        from unit u
        where parent_id in (<parents>) and (sort_key, id) > (:afterKey, :afterId)
          and closed_on is null) placed
      where place <= :limit
      order by parent_id, sort_key, id
      """)
  List<Unit> children(
      @BindEach("parents") Collection<UnitId> parents, String afterKey, String afterId, int limit);

  /** The root of one organisation, the first by name; there is more than one in tests alone. */
  @SqlQuery(
      UNITS
          + """
          where u.parent_id is null
          order by u.sort_key, u.id
          limit 1
          """)
  Optional<Unit> anyOrganisation();

  @SqlQuery(
      UNITS
          + """
          where u.kind = 'MUNICIPALITY' and u.name = :name
          """)
  List<Unit> organisations(String name);

  @SqlQuery(
      UNITS
          + """
          where u.key in (<keys>) and
          """
          + WITHIN
          + "order by u.key, u.id")
  List<Unit> unitsByKey(UnitPath root, @BindEach("keys") Collection<String> keys);

  /** The units of an organisation that are open and have a key, by name. */
  @SqlQuery(
      UNITS
          + """
          where u.key is not null and u.closed_on is null and
          """
          + WITHIN
          + """
          order by u.sort_key, u.id
          limit :limit
          """)
  List<Unit> keyedUnits(UnitPath root, int limit);

  @SqlQuery(UNITS + "where u.closed_on is null and " + WITHIN)
  List<Unit> allUnitsBelow(UnitPath root);

  /** The units that became a part of some others. */
  @SqlQuery(UNITS + "where u.merged_into in (<units>) order by u.merged_into, u.id")
  List<Unit> mergedInto(@BindEach("units") Collection<UnitId> units);

  /** The first open units of a part of an organisation after a place in the order by name. */
  @SqlQuery(
      UNITS
          + """
          where (u.sort_key, u.id) > (:afterKey, :afterId) and u.closed_on is null and
          """
          + WITHIN
          + """
          order by u.sort_key, u.id
          limit :limit
          """)
  List<Unit> unitsBelow(UnitPath root, String afterKey, String afterId, int limit);

  @SqlUpdate(
      """
      insert into person (id, given_name, family_name, alias, email, sort_key, search_text)
      values (:id, :givenName, :familyName, :alias, :email, :sortKey, :searchText)
      """)
  void insertPerson(@BindMethods Person person, @Nullable String email, String searchText);

  @SqlQuery("select id, given_name, family_name, alias, sort_key from person where id in (<ids>)")
  List<Person> persons(@BindEach("ids") Collection<PersonId> ids);

  @SqlUpdate(
      """
      insert into employment (id, person_id, unit_id, title, form, first_day, last_day, experience)
      values (:id, :personId, :unitId, :title, :form, :firstDay, :lastDay, :experience)
      """)
  void insertEmployment(@BindMethods Employment employment);

  @SqlQuery(
      EMPLOYMENTS
          + """
          from employment e join unit u on u.id = e.unit_id
          where e.person_id in (<people>)
          order by e.first_day desc, e.id
          """)
  List<Employment> employmentsOf(@BindEach("people") Collection<PersonId> people);

  /** Whether somebody is employed on a day or later. */
  @SqlQuery(
      """
      select exists (
        select 1 from employment e where e.person_id = :person and
      """
          + NOT_LEFT
          + ")")
  boolean isEmployedFrom(PersonId person, LocalDate day);

  @SqlQuery(
      EMPLOYMENTS
          + """
          from employment e join unit u on u.id = e.unit_id
          where e.id in (<ids>)
          """)
  List<Employment> employments(@BindEach("ids") Collection<EmploymentId> ids);

  @SqlUpdate("update employment set last_day = :lastDay where id = :id")
  void endEmployment(EmploymentId id, @Nullable LocalDate lastDay);

  @SqlUpdate(
      "update employment set withdrawn = true, first_day = :day, last_day = :day where id = :id")
  void withdrawEmployment(EmploymentId id, LocalDate day);

  @SqlQuery("select exists (select 1 from employment where id = :id and withdrawn)")
  boolean isWithdrawn(EmploymentId id);

  @SqlUpdate("update employment set title = :title, form = :form where id = :id")
  void correctEmployment(EmploymentId id, String title, EmploymentForm form);

  @SqlUpdate("update employment set first_day = :firstDay where id = :id")
  void moveFirstDay(EmploymentId id, LocalDate firstDay);

  @SqlUpdate("update employment set has_plan = true where id = :id")
  void notePlan(EmploymentId id);

  @SqlUpdate(
      """
      insert into role_assignment (id, person_id, role, unit_id, first_day, last_day)
      values (:id, :personId, :role, :unitId, :firstDay, :lastDay)
      """)
  void insertRole(@BindMethods RoleAssignment assignment);

  @SqlQuery(
      """
      select r.id, r.person_id, r.role, r.unit_id, u.path as unit_path, r.first_day, r.last_day
      from role_assignment r join unit u on u.id = r.unit_id
      where r.person_id in (<people>)
      order by r.first_day, r.id
      """)
  List<RoleAssignment> rolesOf(@BindEach("people") Collection<PersonId> people);

  /** The roles of HR in an organisation that have not ended, the newest first. */
  @SqlQuery(
      """
      select r.id, r.person_id, r.role, r.unit_id, u.path as unit_path, r.first_day, r.last_day
      from unit u
      join role_assignment r on r.unit_id = u.id and r.role = 'HR'
      where
      """
          + PeopleFragments.LASTING
          + "and "
          + PeopleFragments.WITHIN
          + """
          order by r.first_day desc, r.id desc
          limit 20
          """)
  List<RoleAssignment> hrOf(UnitPath root, LocalDate day);

  @SqlUpdate("update role_assignment set last_day = :lastDay where id = :id")
  void endRole(UUID id, LocalDate lastDay);

  /** Deletes a role that has not begun; the audit log keeps that it was agreed. */
  @SqlUpdate("delete from role_assignment where id = :id")
  void withdrawRole(UUID id);

  /** The holders of each role that covers a unit, the nearest first and then by name. */
  @SqlQuery(
      """
      with recursive above (unit_id, at_id, parent_id, distance) as (
        select id, id, parent_id, 0 from unit where id in (<units>)
        union all
        select a.unit_id, u.id, u.parent_id, a.distance + 1
        from above a join unit u on u.id = a.parent_id
      )
      select a.unit_id, r.role, r.person_id, a.distance
      from above a
      cross join role_assignment r
      join unit u on u.id = r.unit_id
      join person p on p.id = r.person_id
      where r.unit_id = a.at_id and
      """
          + HELD
          + """
          order by a.distance, p.sort_key, p.id
          """)
  List<Holder> holders(@BindEach("units") Collection<UnitId> units, LocalDate day);

  /** The units for which somebody is the nearest holder of a role. */
  @SqlQuery(CHARGE + "select unit_id, role from charge")
  List<Charge> chargeOf(PersonId person, LocalDate day);

  /** The first units for which somebody is the nearest holder of that role. */
  @SqlQuery(CHARGE + "select unit_id from charge where role = :role limit :most")
  Set<UnitId> chargeIn(PersonId person, Role role, LocalDate day, int most);

  /** The units below some others in which somebody holds a role. */
  @SqlQuery(
      """
      select distinct r.unit_id
      from unit l
      cross join unit u
      cross join role_assignment r
      where l.id in (<units>) and u.id <> l.id and r.unit_id = u.id and r.role = :role and
      """
          + BELOW
          + "and "
          + HELD)
  Set<UnitId> heldBelow(Role role, @BindEach("units") Collection<UnitId> units, LocalDate day);

  record Charge(UnitId unitId, Role role) {}
}
