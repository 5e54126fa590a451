package se.fadder.people;

import static se.fadder.people.PeopleFragments.EMPLOYED;
import static se.fadder.people.PeopleFragments.ORGANISATION;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import se.fadder.db.BindEach;
import se.fadder.db.BindRecord;
import se.fadder.kernel.PersonId;

/** The SQL of what people are found by. */
interface PhoneBookSql {
  @SqlBatch(
      transactional = false,
      value = "insert into person_name (person_id, tail) values (:person, :tail)")
  void insert(PersonId person, Collection<String> tail);

  @SqlBatch(
      transactional = false,
      value =
          """
          insert into person_stem (person_id, stem, sort_key) values (:person, :stem, :sortKey)
          """)
  void insertStems(PersonId person, Collection<String> stem, String sortKey);

  @SqlUpdate("delete from person_name where person_id in (<people>)")
  void forget(@BindEach("people") Collection<PersonId> people);

  @SqlUpdate("delete from person_stem where person_id in (<people>)")
  void forgetStems(@BindEach("people") Collection<PersonId> people);

  /**
   * The condition that somebody has a name with a word in each of the two other ranges, and works
   * in an organisation.
   */
  String IS_MEANT =
      """
      and exists (
        select 1 from person_name s
        where s.person_id = p.id and s.tail >= :second and s.tail < :secondEnd)
      and exists (
        select 1 from person_name t
        where t.person_id = p.id and t.tail >= :third and t.tail < :thirdEnd)
      and exists (
        select 1 from employment e join unit u on u.id = e.unit_id
        where e.person_id = p.id and (p.alias is null or e.unit_id in (<units>)) and
      """
          + EMPLOYED
          + "and "
          + ORGANISATION
          + "in (<organisations>))\n";

  /** Counts the names that have a word in a range, up to {@code most}. */
  @SqlQuery(
      """
      select count(*) from (
        select 1 from person_name where tail >= :first and tail < :firstEnd limit :most) borne
      """)
  int countNames(String first, String firstEnd, int most);

  /**
   * The people who work in one of the organisations on a day and have a name with a word in each of
   * three ranges, by name; one with protected identity only in one of the units. For a first range
   * that few names are in. {@code cross join} keeps SQLite to that order.
   */
  @SqlQuery(
      """
      select distinct p.id, p.given_name, p.family_name, p.alias, p.sort_key
      from person_name f
      cross join person p
      where f.tail >= :first and f.tail < :firstEnd and p.id = f.person_id
        and (p.sort_key, p.id) > (:afterKey, :afterId)
      """
          + IS_MEANT
          + """
          order by p.sort_key, p.id
          limit :limit
          """)
  List<Person> found(
      @BindRecord NameSearch.Ranges ranges,
      LocalDate day,
      @BindEach("organisations") Collection<UnitId> organisations,
      @BindEach("units") Collection<UnitId> units,
      String afterKey,
      String afterId,
      int limit);

  /**
   * The same people as {@link #found}, looked for among those with the stem of the first word, in
   * order, until the page is full: for a first range that many names are in.
   */
  @SqlQuery(
      """
      select p.id, p.given_name, p.family_name, p.alias, p.sort_key
      from person_stem o
      cross join person p
      where o.stem = :stem and (o.sort_key, o.person_id) > (:afterKey, :afterId)
        and p.id = o.person_id
        and exists (
          select 1 from person_name f
          where f.person_id = p.id and f.tail >= :first and f.tail < :firstEnd)
      """
          + IS_MEANT
          + """
          order by o.sort_key, o.person_id
          limit :limit
          """)
  List<Person> foundInOrder(
      @BindRecord NameSearch.Ranges ranges,
      LocalDate day,
      @BindEach("organisations") Collection<UnitId> organisations,
      @BindEach("units") Collection<UnitId> units,
      String afterKey,
      String afterId,
      int limit);
}
