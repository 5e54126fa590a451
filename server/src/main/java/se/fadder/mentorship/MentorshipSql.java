package se.fadder.mentorship;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import se.fadder.db.BindEach;
import se.fadder.kernel.PersonId;

/** Reads and writes mentorships. */
interface MentorshipSql {
  @SqlUpdate(
      """
      insert into mentorship (id, mentor_id, new_hire_id, kind, first_day, last_day)
      values (:id, :mentorId, :newHireId, :kind, :firstDay, :lastDay)
      """)
  void insert(@BindMethods Mentorship mentorship);

  @SqlUpdate("update mentorship set last_day = :lastDay where id = :id")
  void end(MentorshipId id, LocalDate lastDay);

  @SqlQuery(
      """
      select m.id, m.mentor_id, m.new_hire_id, p.sort_key as new_hire_sort_key, m.kind, m.first_day, m.last_day
      from mentorship m join person p on p.id = m.new_hire_id
      where m.id in (<ids>)
      """)
  List<Mentorship> byIds(@BindEach("ids") Collection<MentorshipId> ids);

  @SqlQuery(
      """
      select m.id, m.mentor_id, m.new_hire_id, p.sort_key as new_hire_sort_key, m.kind, m.first_day, m.last_day
      from mentorship m join person p on p.id = m.new_hire_id
      where m.new_hire_id in (<newHires>)
      order by m.kind desc, m.first_day, m.id
      """)
  List<Mentorship> ofNewHires(@BindEach("newHires") Collection<PersonId> newHires);

  /**
   * Those that hold on the day, and those agreed for a newcomer who has not started; while both are
   * or will be employed in one organisation. The key of the page is an expression, which no index
   * serves, or SQLite might go through all people by name for each of a mentor's.
   */
  @SqlQuery(
      """
      select m.id, m.mentor_id, m.new_hire_id, p.sort_key as new_hire_sort_key, m.kind, m.first_day, m.last_day
      from mentorship m cross join person p
      where m.mentor_id = :mentor and p.id = m.new_hire_id
        and (m.last_day is null or m.last_day >= :day)
        and (m.first_day <= :day or not exists (
          select 1 from employment s
          where s.person_id = m.new_hire_id
            and s.first_day <= :day and (s.last_day is null or s.last_day >= :day)))
        and (p.sort_key || '', m.id) > (:afterKey, :afterId)
        and exists (
          select 1 from employment e
          join unit eu on eu.id = e.unit_id
          join employment k on k.person_id = m.mentor_id
          join unit ku on ku.id = k.unit_id
          where e.person_id = m.new_hire_id and (e.last_day is null or e.last_day >= :day)
            and (k.last_day is null or k.last_day >= :day)
            and substr(ku.path, 1, 37) = substr(eu.path, 1, 37))
      order by p.sort_key, m.id
      limit :limit
      """)
  List<Mentorship> mentees(
      PersonId mentor, LocalDate day, String afterKey, String afterId, int limit);

  /** Those of the people to whom somebody is a mentor, by the same rule. */
  @SqlQuery(
      """
      select m.new_hire_id from mentorship m
      where m.mentor_id = :mentor and m.new_hire_id in (<people>)
        and (m.last_day is null or m.last_day >= :day)
        and (m.first_day <= :day or not exists (
          select 1 from employment s
          where s.person_id = m.new_hire_id
            and s.first_day <= :day and (s.last_day is null or s.last_day >= :day)))
        and exists (
          select 1 from employment e
          join unit eu on eu.id = e.unit_id
          join employment k on k.person_id = m.mentor_id
          join unit ku on ku.id = k.unit_id
          where e.person_id = m.new_hire_id and (e.last_day is null or e.last_day >= :day)
            and (k.last_day is null or k.last_day >= :day)
            and substr(ku.path, 1, 37) = substr(eu.path, 1, 37))
      """)
  Set<PersonId> menteesAmong(
      PersonId mentor, @BindEach("people") Collection<PersonId> people, LocalDate day);

  @SqlQuery(
      """
      select new_hire_id from mentorship
      where mentor_id = :mentor and (last_day is null or last_day >= :day)
      """)
  Set<PersonId> newHiresOf(PersonId mentor, LocalDate day);
}
