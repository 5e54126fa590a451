package se.fadder.mentorship;

import static se.fadder.mentorship.MentorshipFragments.HAS_MENTORED;
import static se.fadder.people.PeopleFragments.BELOW;
import static se.fadder.people.PeopleFragments.NOT_LEFT;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;
import se.fadder.db.BindEach;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Term;
import se.fadder.mentorship.Candidates.Pair;
import se.fadder.people.UnitId;

/** The SQL of those who may be paired. */
interface CandidateSql {
  /** Those who work in some units or below and have said that they are mentors, or are or were. */
  @SqlQuery(
      """
      select distinct e.person_id
      from unit l
      cross join unit u
      cross join employment e
      join person n on n.id = e.person_id
      where l.id in (<units>) and e.unit_id = u.id
        and (n.alias is null or e.unit_id in (<units>))
        and (exists (select 1 from mentor_profile f where f.person_id = e.person_id) or
      """
          + HAS_MENTORED
          + ") and "
          + BELOW
          + "and "
          + NOT_LEFT)
  Set<PersonId> mentorsWithin(@BindEach("units") Collection<UnitId> units, LocalDate day);

  @SqlQuery("select id, sort_key from person where id in (<people>)")
  List<Name> sortKeys(@BindEach("people") Collection<PersonId> people);

  record Name(PersonId id, String sortKey) {}

  @SqlQuery(
      """
      select person_id, seats, room, pause_from, pause_to from mentor_profile
      where person_id in (<people>)
      """)
  List<Capacity> capacities(@BindEach("people") Collection<PersonId> people);

  /** How much a mentor takes. */
  record Capacity(
      PersonId personId,
      int seats,
      MentorRoom room,
      @Nullable LocalDate pauseFrom,
      @Nullable LocalDate pauseTo) {
    @Nullable Term pause() {
      return pauseFrom == null ? null : new Term(pauseFrom, pauseTo);
    }
  }

  /** What people have and wish for of what can still be chosen. */
  @SqlQuery(
      """
      select p.person_id, p.side, s.kind, p.skill_id
      from person_skill p join skill s on s.id = p.skill_id
      where p.person_id in (<people>) and not s.retired
      """)
  List<Has> skills(@BindEach("people") Collection<PersonId> people);

  record Has(PersonId personId, SkillSide side, SkillKind kind, SkillId skillId) {}

  @SqlQuery(
      """
      select new_hire_id, mentor_id from mentor_request
      where mentor_id in (<mentors>) and state = 'ASKED'
      """)
  List<Pair> asked(@BindEach("mentors") Collection<PersonId> mentors);

  @SqlQuery(
      """
      select distinct new_hire_id, mentor_id from mentor_request
      where new_hire_id in (<newHires>) and state = 'DECLINED'
      """)
  List<Pair> declined(@BindEach("newHires") Collection<PersonId> newHires);

  /** Those with whom each of the people is kept apart. */
  @SqlQuery(
      """
      select one_id as new_hire_id, other_id as mentor_id from kept_apart
      where one_id in (<newHires>)
      union
      select other_id as new_hire_id, one_id as mentor_id from kept_apart
      where other_id in (<newHires>)
      """)
  List<Pair> keptApart(@BindEach("newHires") Collection<PersonId> newHires);
}
