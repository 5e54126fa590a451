package se.fadder.scim;

import static se.fadder.people.PeopleFragments.LASTING;
import static se.fadder.people.PeopleFragments.WITHIN;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import se.fadder.kernel.PersonId;
import se.fadder.people.Role;
import se.fadder.people.UnitId;
import se.fadder.people.UnitPath;

/** The SQL of the roles of an organisation, which its directory knows as groups. */
interface GroupSql {
  /** The roles that hold on a day or later. */
  @SqlQuery(
      """
      select distinct r.unit_id, r.role, r.person_id
      from unit u
      cross join role_assignment r
      where r.unit_id = u.id and
      """
          + LASTING
          + "and "
          + WITHIN
          + "order by r.unit_id, r.role, r.person_id")
  List<Held> roles(UnitPath root, LocalDate day);

  /** Who holds a role at a unit on a day or later. */
  @SqlQuery(
      """
      select distinct r.person_id
      from role_assignment r
      where r.unit_id = :unit and r.role = :role and
      """
          + LASTING
          + "order by r.person_id")
  List<PersonId> holders(UnitId unit, Role role, LocalDate day);

  record Held(UnitId unitId, Role role, PersonId personId) {}
}
