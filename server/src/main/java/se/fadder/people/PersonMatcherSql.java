package se.fadder.people;

import static se.fadder.people.PeopleFragments.EMPLOYED_WITHIN;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import se.fadder.db.BindEach;
import se.fadder.kernel.PersonId;

/**
 * The SQL that finds who is employed in an organisation by what they are called and where mail
 * reaches them.
 */
interface PersonMatcherSql {
  @SqlQuery(
      """
      select lower(n.email) as word, n.id as person_id from person n
      where lower(n.email) in (<emails>) and
      """
          + EMPLOYED_WITHIN)
  List<Found> byEmail(UnitPath root, LocalDate day, @BindEach("emails") Collection<String> emails);

  @SqlQuery(
      """
      select n.sort_key as word, n.id as person_id from person n
      where n.sort_key in (<names>) and n.alias is null and
      """
          + EMPLOYED_WITHIN)
  List<Found> byName(UnitPath root, LocalDate day, @BindEach("names") Collection<String> names);

  record Found(String word, PersonId personId) {}
}
