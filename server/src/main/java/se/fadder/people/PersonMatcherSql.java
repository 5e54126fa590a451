package se.fadder.people;

import static se.fadder.people.PeopleFragments.EMPLOYED_WITHIN;
import static se.fadder.people.PeopleFragments.NOT_LEFT;
import static se.fadder.people.PeopleFragments.WITHIN;

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
      select n.search_text as word, n.id as person_id
      from person_name t
      cross join person n
      where t.tail in (<names>) and n.id = t.person_id and n.search_text = t.tail
        and n.alias is null and
      """
          + EMPLOYED_WITHIN)
  List<Found> byName(UnitPath root, LocalDate day, @BindEach("names") Collection<String> names);

  /** The employments within an organisation of people: from the people on, who are few. */
  String EMPLOYED =
      """
      cross join employment e
      cross join unit u
      where e.person_id = n.id and u.id = e.unit_id and
      """
          + NOT_LEFT
          + "and "
          + WITHIN
          + "and ";

  /** The first people who have that address. */
  @SqlQuery("select n.id from person n " + EMPLOYED + "lower(n.email) = :email limit :most")
  Set<PersonId> firstByEmail(UnitPath root, LocalDate day, String email, int most);

  /** The first people of that name. */
  @SqlQuery(
      "select n.id from person_name t cross join person n "
          + EMPLOYED
          + """
          t.tail = :name and n.id = t.person_id and n.search_text = t.tail and n.alias is null
          limit :most
          """)
  Set<PersonId> firstByName(UnitPath root, LocalDate day, String name, int most);

  /** The first people who have that address in their record, wherever they work or have worked. */
  @SqlQuery("select id from person where lower(email) = :email limit :most")
  Set<PersonId> anywhereByEmail(String email, int most);

  record Found(String word, PersonId personId) {}
}
