package se.fadder.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import se.fadder.db.BindEach;
import se.fadder.kernel.PersonId;

/** Finds who is employed in an organisation by what they are called and where mail reaches them. */
interface PersonMatcherSql {
  @SqlQuery(
      """
      select lower(p.email) as word, p.id as person_id from person p
      where lower(p.email) in (<emails>)
        and exists (
          select 1 from employment e join unit u on u.id = e.unit_id
          where e.person_id = p.id and (e.last_day is null or e.last_day >= :day)
            and u.path >= :organisation and u.path < :organisation || '~')
      """)
  List<Found> byEmail(
      UnitPath organisation, LocalDate day, @BindEach("emails") Collection<String> emails);

  @SqlQuery(
      """
      select p.sort_key as word, p.id as person_id from person p
      where p.sort_key in (<names>) and p.alias is null
        and exists (
          select 1 from employment e join unit u on u.id = e.unit_id
          where e.person_id = p.id and (e.last_day is null or e.last_day >= :day)
            and u.path >= :organisation and u.path < :organisation || '~')
      """)
  List<Found> byName(
      UnitPath organisation, LocalDate day, @BindEach("names") Collection<String> names);

  record Found(String word, PersonId personId) {}
}
