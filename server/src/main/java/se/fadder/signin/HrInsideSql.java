package se.fadder.signin;

import static se.fadder.people.PeopleFragments.LASTING;
import static se.fadder.people.PeopleFragments.REMAINS;
import static se.fadder.people.PeopleFragments.WITHIN;

import java.time.LocalDate;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import se.fadder.people.UnitPath;

/** The SQL of whether there is HR that can sign in. */
interface HrInsideSql {
  @SqlQuery(
      """
      select exists (
        select 1
        from unit u
        join role_assignment r on r.unit_id = u.id and r.role = 'HR'
        join account a on a.person_id = r.person_id
        where exists (
          select 1 from employment w where w.person_id = r.person_id and
      """
          + REMAINS
          + ") and\n"
          + LASTING
          + "and "
          + WITHIN
          + ")\n")
  boolean isAny(UnitPath root, LocalDate day);
}
