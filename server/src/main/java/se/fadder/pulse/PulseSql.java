package se.fadder.pulse;

import static se.fadder.people.PeopleFragments.WITHIN;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import se.fadder.db.BindEach;
import se.fadder.kernel.PersonId;
import se.fadder.people.UnitId;
import se.fadder.people.UnitPath;

/** The SQL of the pulse. A quarter is the text of its last month, such as {@code 2026-03}. */
interface PulseSql {
  /** The introductions of somebody that began in that time, while they work here. */
  @SqlQuery(
      """
      select e.first_day, u.path as unit_path
      from plan p
      join employment e on e.id = p.employment_id
      join unit u on u.id = e.unit_id
      where p.new_hire_id = :person and e.first_day between :first and :last and not e.withdrawn
        and coalesce(e.last_day, :today) >= :today
        and (p.closing is null or p.closing = 'COMPLETED')
      order by e.first_day desc, e.id
      """)
  List<Begun> begun(PersonId person, LocalDate first, LocalDate last, LocalDate today);

  /** Where somebody began, and when. */
  record Begun(LocalDate firstDay, UnitPath unitPath) {}

  @SqlQuery(
      """
      select exists (select 1 from pulse_answered where person_id = :person and week = :week)
      """)
  boolean isAnswered(PersonId person, PulseWeek week);

  @SqlUpdate(
      """
      insert into pulse_answered (person_id, week) values (:person, :week) on conflict do nothing
      """)
  int markAnswered(PersonId person, PulseWeek week);

  /** Everybody in an organisation who began in that time with an introduction, and where. */
  @SqlQuery(
      """
      select distinct e.person_id, u.path as unit_path
      from employment e
      join unit u on u.id = e.unit_id
      join plan p on p.employment_id = e.id
      where e.first_day between :first and :last and not e.withdrawn and
      """
          + WITHIN)
  List<Began> began(UnitPath root, LocalDate first, LocalDate last);

  /** Somebody who began in a unit. */
  record Began(PersonId personId, UnitPath unitPath) {}

  @SqlUpdate(
      """
      insert into pulse_answer (id, unit_id, week, quarter, question, value)
      values (:id, :unit, :week, :quarter, :question, :value)
      """)
  void add(UUID id, UnitId unit, PulseWeek week, String quarter, PulseQuestion question, int value);

  @SqlQuery(
      """
      select id, unit_id, value from pulse_answer
      where quarter = :quarter and week = :week and question = :question
      """)
  List<Given> given(String quarter, PulseWeek week, PulseQuestion question);

  /** An answer of somebody. */
  record Given(UUID id, UUID unitId, int value) {}

  /** The first answers after one, by their random ids. */
  @SqlQuery("select id from pulse_answer where id > :after order by id limit :most")
  List<UUID> some(String after, int most);

  /** Writes rows anew as they are, so that the database keeps no trace of when each was written. */
  @SqlUpdate("update pulse_answer set value = value where id in (<ids>)")
  void rewrite(@BindEach("ids") Collection<UUID> ids);

  @SqlUpdate(
      """
      delete from pulse_answer
      where id in (select id from pulse_answer where quarter < :quarter limit :most)
      """)
  int deleteBefore(String quarter, int most);
}
