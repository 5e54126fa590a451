package se.fadder.mentorfollowup;

import static se.fadder.mentorship.MentorshipFragments.MAIN_ONES;
import static se.fadder.onboarding.PlanFragments.RUNNING;
import static se.fadder.people.PeopleFragments.NOT_LEFT;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import se.fadder.db.BindEach;
import se.fadder.db.BindRecord;
import se.fadder.kernel.PersonId;
import se.fadder.people.EmploymentId;
import se.fadder.people.UnitId;

/** The SQL of what managers are to see to, and of what it is derived from. */
interface ConcernSql {
  String CONCERNS =
      """
      select c.new_hire_id, c.kind, c.unit_id, c.organisation_id, c.cause, c.day, c.from_day, c.hr_from_day, c.until_day
      from mentor_concern c
      """;

  @SqlQuery(CONCERNS + "where c.new_hire_id in (<newHires>)")
  List<Concern> of(@BindEach("newHires") Collection<PersonId> newHires);

  @SqlUpdate("delete from mentor_concern where new_hire_id in (<newHires>)")
  void forget(@BindEach("newHires") Collection<PersonId> newHires);

  @SqlBatch(
      transactional = false,
      value =
          """
          insert into mentor_concern (new_hire_id, kind, unit_id, organisation_id, cause, day, from_day, hr_from_day, until_day)
          values (:newHireId, :kind, :unitId, :organisationId, :cause, :day, :fromDay, :hrFromDay, :untilDay)
          """)
  void insert(@BindRecord Collection<Concern> concerns);

  /** The first concerns that may stand in units, the longest first. */
  @SqlQuery(
      CONCERNS
          + """
          where c.unit_id in (<units>) and c.from_day <= :day and c.until_day >= :day
          order by c.from_day, c.new_hire_id, c.kind
          limit :limit
          """)
  List<Concern> inUnits(@BindEach("units") Collection<UnitId> units, LocalDate day, int limit);

  /** The first concerns that may stand for HR of organisations, the longest first. */
  @SqlQuery(
      CONCERNS
          + """
          where c.organisation_id in (<organisations>) and c.hr_from_day <= :day and c.until_day >= :day
          order by c.hr_from_day, c.new_hire_id, c.kind
          limit :limit
          """)
  List<Concern> ofHr(
      @BindEach("organisations") Collection<UnitId> organisations, LocalDate day, int limit);

  /** Those for whom there are concerns, after one. */
  @SqlQuery(
      """
      select distinct c.new_hire_id from mentor_concern c where c.new_hire_id > :after
      order by c.new_hire_id
      limit :limit
      """)
  List<PersonId> concerned(String after, int limit);

  /** Those whose employment begins before a day and has not ended, after a place in that order. */
  @SqlQuery(
      """
      select e.id as employment_id, e.person_id, e.first_day from employment e
      where (e.first_day, e.id) > (:afterDay, :afterId) and e.first_day < :until and
      """
          + NOT_LEFT
          + """
          order by e.first_day, e.id
          limit :limit
          """)
  List<Beginning> beginning(
      LocalDate afterDay, String afterId, LocalDate until, LocalDate day, int limit);

  /** An employment by its first day. */
  record Beginning(EmploymentId employmentId, PersonId personId, LocalDate firstDay) {}

  /** The employments of those people for which a plan was begun, and whether it runs. */
  @SqlQuery(
      """
      select e.id as employment_id, exists (
        select 1 from plan p where p.employment_id = e.id and
      """
          + RUNNING
          + """
          ) as running
          from employment e
          where e.person_id in (<people>) and e.has_plan
          """)
  List<Planned> planned(@BindEach("people") Collection<PersonId> people);

  /** An employment for which a plan was begun. */
  record Planned(EmploymentId employmentId, boolean running) {}

  @SqlQuery(MAIN_ONES + "m.new_hire_id in (<newHires>) order by m.first_day, m.id")
  List<MainMentorship> mentorships(@BindEach("newHires") Collection<PersonId> newHires);

  /** Those of the people who have a protected identity. */
  @SqlQuery("select n.id from person n where n.id in (<people>) and n.alias is not null")
  Set<PersonId> protectedAmong(@BindEach("people") Collection<PersonId> people);

  /** Those whose unit became part of another are told of to its managers. */
  @SqlUpdate("update mentor_concern set unit_id = :into where unit_id = :from")
  void follow(UnitId from, UnitId into);
}
