package se.fadder.staff;

import static se.fadder.people.PeopleFragments.EMPLOYMENTS;
import static se.fadder.people.PeopleFragments.LASTING;
import static se.fadder.people.PeopleFragments.WITHIN;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import se.fadder.db.BindEach;
import se.fadder.kernel.PersonId;
import se.fadder.people.Employment;
import se.fadder.people.Role;
import se.fadder.people.UnitId;
import se.fadder.people.UnitPath;

/** The SQL of who works in an organisation, all of it at once, and of the HR system's numbers. */
interface StaffSql {
  /** Those who work in an organisation, or have. */
  @SqlQuery(
      """
      select distinct n.id as person_id, n.given_name, n.family_name, n.alias, n.email, n.search_text,
        s.number
      from unit u
      cross join employment e
      join person n on n.id = e.person_id
      left join staff_number s on s.person_id = n.id and s.organisation = :root
      where e.unit_id = u.id and
      """
          + WITHIN)
  List<Known> known(UnitPath root);

  /**
   * A person who is known.
   *
   * @param searchText the name as it is searched for
   * @param number the HR system's own; null while no file has told it
   */
  record Known(
      PersonId personId,
      String givenName,
      String familyName,
      @Nullable String alias,
      @Nullable String email,
      String searchText,
      @Nullable String number) {}

  /** The employments of an organisation that were not withdrawn, by person and day. */
  @SqlQuery(
      EMPLOYMENTS
          + """
          from unit u
          cross join employment e
          where e.unit_id = u.id and not e.withdrawn and
          """
          + WITHIN
          + "order by e.person_id, e.first_day, e.id")
  List<Employment> employments(UnitPath root);

  /** The roles in an organisation that hold on a day or later. */
  @SqlQuery(
      """
      select r.person_id, r.role, r.unit_id
      from unit u
      cross join role_assignment r
      where r.unit_id = u.id and
      """
          + LASTING
          + "and "
          + WITHIN
          + "order by r.person_id, r.unit_id, r.role")
  List<Held> roles(UnitPath root, LocalDate day);

  record Held(PersonId personId, Role role, UnitId unitId) {}

  /** The roles in an organisation that files have given. */
  @SqlQuery(
      """
      select g.person_id, g.role, g.unit_id
      from unit u
      cross join staff_role g
      where g.unit_id = u.id and
      """
          + WITHIN)
  List<Given> given(UnitPath root);

  record Given(PersonId personId, Role role, UnitId unitId) {}

  @SqlUpdate(
      """
      insert into staff_role (person_id, unit_id, role) values (:person, :unit, :role)
      on conflict do nothing
      """)
  void give(PersonId person, UnitId unit, Role role);

  @SqlUpdate(
      "delete from staff_role where person_id = :person and unit_id = :unit and role = :role")
  void takeBack(PersonId person, UnitId unit, Role role);

  /** Says of another unit what files have given in a unit that is part of it by now. */
  @SqlUpdate(
      """
      insert into staff_role (person_id, unit_id, role)
      select g.person_id, :into, g.role from staff_role g where g.unit_id = :from
      on conflict do nothing
      """)
  void follow(UnitId from, UnitId into);

  @SqlUpdate("delete from staff_role where unit_id = :unit")
  void forget(UnitId unit);

  @SqlUpdate(
      """
      insert into staff_number (organisation, number, person_id) values (:organisation, :number, :person)
      on conflict do nothing
      """)
  int number(UnitPath organisation, String number, PersonId person);

  @SqlQuery(
      "select person_id from staff_number where organisation = :organisation and number = :number")
  Optional<PersonId> numbered(UnitPath organisation, String number);

  @SqlQuery(
      """
      select person_id, number from staff_number
      where person_id in (<people>) and organisation = :organisation
      """)
  List<Numbered> numbers(UnitPath organisation, @BindEach("people") Collection<PersonId> people);

  record Numbered(PersonId personId, String number) {}
}
