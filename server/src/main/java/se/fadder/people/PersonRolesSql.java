package se.fadder.people;

import static se.fadder.people.PeopleFragments.LASTING;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import se.fadder.db.BindEach;
import se.fadder.kernel.PersonId;

/** The SQL of the roles of many people. */
interface PersonRolesSql {
  /** The roles that hold on a day or later, of each person the oldest first. */
  @SqlQuery(
      """
      select r.id, r.person_id, r.role, r.unit_id, u.path as unit_path, r.first_day, r.last_day
      from role_assignment r join unit u on u.id = r.unit_id
      where r.person_id in (<people>) and
      """
          + LASTING
          + """
          order by r.person_id, r.first_day, r.id
          """)
  List<RoleAssignment> lasting(@BindEach("people") Collection<PersonId> people, LocalDate day);
}
