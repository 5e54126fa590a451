package se.fadder.exittalks;

import static se.fadder.people.PeopleFragments.SAME_ORGANISATION;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import se.fadder.db.BindEach;
import se.fadder.kernel.PersonId;
import se.fadder.people.EmploymentId;
import se.fadder.people.UnitId;
import se.fadder.people.UnitPath;

/** The SQL of exit talks. */
interface ExitTalkSql {
  /** Talks {@code t} about employments {@code e} in units {@code u}. */
  String TALKS =
      """
      select t.person_id, t.employment_id, u.path as unit_path, e.last_day
      from exit_talk t
      join employment e on e.id = t.employment_id
      join unit u on u.id = e.unit_id
      """;

  /** The condition that a talk waits for an answer: its employment ends, and no other goes on. */
  String OPEN =
      """
      t.answered_month is null and not e.last_day < :since and not e.withdrawn and not exists (
        select 1 from employment w join unit wu on wu.id = w.unit_id
        where w.person_id = t.person_id and w.id <> e.id and not w.withdrawn
          and coalesce(w.last_day, '9999-12-31') > e.last_day and
      """
          + SAME_ORGANISATION
          + ")\n";

  /** Asks somebody; an answer that they gave since a month stands, and they are not asked again. */
  @SqlUpdate(
      """
      insert into exit_talk (person_id, employment_id, organisation_id)
      values (:person, :employment, :organisation)
      on conflict (person_id) do update
      set employment_id = excluded.employment_id, organisation_id = excluded.organisation_id,
        answered_month = null, noted = false, reasons = null, could_have_stayed = null,
        recommend = null
      where exit_talk.answered_month is null or exit_talk.answered_month < :since
      """)
  int ask(PersonId person, EmploymentId employment, UnitId organisation, String since);

  @SqlUpdate("delete from exit_talk where employment_id = :employment and answered_month is null")
  int takeBack(EmploymentId employment);

  @SqlQuery(TALKS + "where t.person_id = :person and\n" + OPEN)
  Optional<ExitTalk> open(PersonId person, LocalDate since);

  /** The talk about an employment, whether it waits, was answered, or neither. */
  @SqlQuery(
      """
      select t.person_id, t.employment_id, u.path as unit_path,
        t.answered_month is not null as is_answered, (
      """
          + OPEN
          + """
          ) as is_open
          from exit_talk t
          join employment e on e.id = t.employment_id
          join unit u on u.id = e.unit_id
          where t.employment_id = :employment
          """)
  Optional<FoundTalk> about(EmploymentId employment, LocalDate since);

  /** A talk about an employment. */
  record FoundTalk(
      PersonId personId,
      EmploymentId employmentId,
      UnitPath unitPath,
      boolean isAnswered,
      boolean isOpen) {}

  @SqlQuery(
      TALKS
          + "where t.organisation_id in (<organisations>) and\n"
          + OPEN
          + "order by e.last_day, t.person_id limit :most")
  List<ExitTalk> in(
      @BindEach("organisations") Collection<UnitId> organisations, LocalDate since, int most);

  @SqlUpdate(
      """
      update exit_talk
      set answered_month = :month, noted = :noted, reasons = :reasons,
        could_have_stayed = :couldHaveStayed, recommend = :recommend
      where person_id = :person and answered_month is null
      """)
  int answer(
      PersonId person,
      String month,
      boolean noted,
      String reasons,
      CouldHaveStayed couldHaveStayed,
      int recommend);

  /** What was answered in a month, or noted, of those who left, or will. */
  @SqlQuery(
      """
      select t.person_id, e.unit_id, t.reasons, t.could_have_stayed, t.recommend, t.noted
      from exit_talk t join employment e on e.id = t.employment_id
      where t.answered_month = :month and e.last_day is not null
      """)
  List<Answered> answered(String month);

  /**
   * What a leaver answered.
   *
   * @param noted whether HR noted it
   */
  record Answered(
      PersonId personId,
      UUID unitId,
      String reasons,
      CouldHaveStayed couldHaveStayed,
      int recommend,
      boolean noted) {}

  /** Deletes talks that nobody answered, of people who left before a day. */
  @SqlUpdate(
      """
      delete from exit_talk where person_id in (
        select t.person_id from exit_talk t join employment e on e.id = t.employment_id
        where t.answered_month is null and e.last_day < :before limit :most)
      """)
  int deleteUnanswered(LocalDate before, int most);
}
