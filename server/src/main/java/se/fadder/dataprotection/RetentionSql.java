package se.fadder.dataprotection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import se.fadder.kernel.PersonId;
import se.fadder.people.PeopleFragments;
import se.fadder.people.UnitPath;

/** The SQL of who is erased when, and of what went for which reason. */
interface RetentionSql {
  @SqlQuery("select id from person where id > :after order by id limit :most")
  List<PersonId> people(String after, int most);

  /**
   * Those of some people who have worked here, and not on that day or later, and are not erased.
   */
  @SqlQuery(
      """
      select p.id from person p
      where p.id > :after and p.id <= :until and p.erased_at is null
        and exists (select 1 from employment e where e.person_id = p.id)
        and not exists (
          select 1 from employment e
          where e.person_id = p.id and
      """
          + PeopleFragments.NOT_LEFT
          + """
              )
          order by p.id
          """)
  List<PersonId> left(String after, PersonId until, LocalDate day);

  @SqlQuery("select erased_at from person where id = :person")
  Optional<Instant> erasedAt(PersonId person);

  /** Adds to what went on a day for a reason. */
  @SqlUpdate(
      """
      insert into retention_count (day, kind, rows) values (:day, :kind, :rows)
      on conflict (day, kind) do update set rows = retention_count.rows + excluded.rows
      """)
  int count(LocalDate day, String kind, int rows);

  /**
   * What went.
   *
   * @param kind of data; or {@code ERASED} for people whom HR erased
   */
  record Count(LocalDate day, String kind, int rows) {}

  @SqlQuery(
      "select day, kind, rows from retention_count where day >= :since order by day desc, kind")
  List<Count> counts(LocalDate since);

  @SqlUpdate("delete from retention_count where day < :before")
  int forgetBefore(LocalDate before);

  /** Somebody who has left. */
  record Leaver(PersonId id, String name, LocalDate lastDay) {}

  /** The last who have left below some units, and have no job there any more. */
  @SqlQuery(
      """
      select p.id, coalesce(p.alias, p.given_name || ' ' || p.family_name) as name,
        max(e.last_day) as last_day
      from employment e
      join unit u on u.id = e.unit_id
      join person p on p.id = e.person_id
      where e.last_day < :day and p.erased_at is null and
      """
          + PeopleFragments.WITHIN
          + """
            and not exists (
              select 1 from employment w
              where w.person_id = p.id and
          """
          + PeopleFragments.REMAINS
          + """
              )
          group by p.id, p.alias, p.given_name, p.family_name
          order by last_day desc, p.id
          limit :most
          """)
  List<Leaver> leavers(UnitPath root, LocalDate day, int most);
}
