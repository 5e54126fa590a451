package se.fadder.people;

import static se.fadder.people.PeopleFragments.EMPLOYED;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import se.fadder.db.BindEach;
import se.fadder.kernel.PersonId;

/** The SQL of who works in units. */
interface UnitMembersSql {
  /**
   * The first members of each unit on a day after a place in the order by name; those with
   * protected identity in some of the units only.
   *
   * @param own the units in which they are told
   */
  @SqlQuery(
      """
      select unit_id, person_id, person_given_name, person_family_name, person_alias, person_sort_key
      from (
        select w.unit_id, p.id as person_id, p.given_name as person_given_name,
          p.family_name as person_family_name, p.alias as person_alias, p.sort_key as person_sort_key,
          row_number() over (partition by w.unit_id order by p.sort_key, p.id) as place
        from (
          select distinct e.unit_id, e.person_id from employment e
          where e.unit_id in (<units>) and
      """
          + EMPLOYED
          + """
            ) w
            join person p on p.id = w.person_id
            where (p.sort_key, p.id) > (:afterKey, :afterId)
              and (p.alias is null or p.id = :viewer or w.unit_id in (<own>))) placed
          where place <= :limit
          order by unit_id, person_sort_key, person_id
          """)
  List<Member> members(
      @BindEach("units") Collection<UnitId> units,
      @BindEach("own") Collection<UnitId> own,
      PersonId viewer,
      LocalDate day,
      String afterKey,
      String afterId,
      int limit);

  /** A member: a person who works in a unit. */
  record Member(UnitId unitId, Person person) {}
}
