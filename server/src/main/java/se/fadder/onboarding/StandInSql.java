package se.fadder.onboarding;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import se.fadder.kernel.PersonId;
import se.fadder.people.EmploymentId;
import se.fadder.people.Role;
import se.fadder.people.UnitId;

/** Reads whose own introductions leave steps to the next holder of a role. */
interface StandInSql {
  /**
   * The running plans of those who hold a role right below where somebody is its nearest holder,
   * and whose own unit that role covers.
   */
  @SqlQuery(
      """
      with recursive charge (unit_id, role) as (
        select r.unit_id, r.role
        from role_assignment r
        where r.person_id = :person
          and r.first_day <= :day and (r.last_day is null or r.last_day >= :day)
        union
        select u.id, c.role
        from charge c join unit u on u.parent_id = c.unit_id
        where not exists (
          select 1 from role_assignment r
          join employment w on w.person_id = r.person_id
          join unit wu on wu.id = w.unit_id
          where r.unit_id = u.id and r.role = c.role
            and r.first_day <= :day and (r.last_day is null or r.last_day >= :day)
            and w.first_day <= :day and (w.last_day is null or w.last_day >= :day)
            and substr(wu.path, 1, 37) = substr(u.path, 1, 37))
      )
      select distinct c.role, p.employment_id, e.person_id, e.unit_id
      from charge c
      cross join unit u
      cross join role_assignment r
      cross join plan p
      cross join employment e
      cross join unit eu
      where u.parent_id = c.unit_id
        and r.unit_id = u.id and r.role = c.role and r.person_id <> :person
        and r.first_day <= :day and (r.last_day is null or r.last_day >= :day)
        and p.new_hire_id = r.person_id and p.closed_at is null
        and e.id = p.employment_id and (e.last_day is null or e.last_day >= :day)
        and eu.id = e.unit_id and eu.path >= u.path and eu.path < u.path || '~'
      """)
  List<HolderIntroduced> introduced(PersonId person, LocalDate day);

  /** The plan of somebody who holds a role for the unit where they are introduced. */
  record HolderIntroduced(Role role, EmploymentId employmentId, PersonId personId, UnitId unitId) {}
}
