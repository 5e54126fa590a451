package se.fadder.onboarding;

import static se.fadder.onboarding.PlanFragments.RUNNING;
import static se.fadder.people.PeopleFragments.ASSIGNED;
import static se.fadder.people.PeopleFragments.BELOW;
import static se.fadder.people.PeopleFragments.CHARGE;
import static se.fadder.people.PeopleFragments.NOT_LEFT;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import se.fadder.kernel.PersonId;
import se.fadder.people.EmploymentId;
import se.fadder.people.Role;
import se.fadder.people.UnitId;

/** The SQL of whose own introductions leave steps to the next holder of a role. */
interface StandInSql {
  /**
   * The running plans of those who hold a role right below where somebody is its nearest holder,
   * and whose own unit that role covers.
   */
  @SqlQuery(
      CHARGE
          + """
          select distinct c.role, p.employment_id, e.person_id, e.unit_id
          from charge c
          cross join unit l
          cross join role_assignment r
          cross join plan p
          cross join employment e
          cross join unit u
          where l.parent_id = c.unit_id
            and r.unit_id = l.id and r.role = c.role and r.person_id <> :person
            and p.new_hire_id = r.person_id and e.id = p.employment_id and u.id = e.unit_id and
          """
          + RUNNING
          + "and "
          + ASSIGNED
          + "and "
          + NOT_LEFT
          + "and "
          + BELOW)
  List<HolderIntroduced> introduced(PersonId person, LocalDate day);

  /** The plan of somebody who holds a role for the unit where they are introduced. */
  record HolderIntroduced(Role role, EmploymentId employmentId, PersonId personId, UnitId unitId) {}
}
