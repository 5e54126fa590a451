package se.fadder.people;

import static se.fadder.people.PeopleFragments.EMPLOYED_WITHIN;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
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

  /** The first people who have that address. */
  @SqlQuery(
      """
      select n.id from person n
      where lower(n.email) = :email and
      """
          + EMPLOYED_WITHIN
          + "order by n.id limit :most")
  Set<PersonId> firstByEmail(UnitPath root, LocalDate day, String email, int most);

  /** The first people of that name. */
  @SqlQuery(
      """
      select n.id from person n
      where n.sort_key = :name and n.alias is null and
      """
          + EMPLOYED_WITHIN
          + "order by n.sort_key, n.id limit :most")
  Set<PersonId> firstByName(UnitPath root, LocalDate day, String name, int most);

  record Found(String word, PersonId personId) {}
}
