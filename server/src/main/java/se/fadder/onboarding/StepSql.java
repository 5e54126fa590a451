package se.fadder.onboarding;

import static se.fadder.mentorship.MentorshipFragments.MENTEES;
import static se.fadder.people.PeopleFragments.COLLEAGUE;
import static se.fadder.people.PeopleFragments.NOT_LEFT;
import static se.fadder.people.PeopleFragments.REMAINS;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import se.fadder.db.BindEach;
import se.fadder.kernel.PersonId;
import se.fadder.people.UnitId;

/** Reads steps in their lists. */
interface StepSql {
  String COLUMNS =
      """
      select s.id, s.plan_id, p.new_hire_id, s.template_step_id,
        coalesce(f.key, a.phase_key) as phase_key, coalesce(t.key, s.id) as key,
        coalesce(t.title, a.title) as title, coalesce(t.why, a.why) as why, coalesce(t.kind, a.kind) as kind,
        s.role as responsible_role, s.due, s.required, s.open_before_start, s.done_at, s.done_by,
        s.assignee_id, s.due_set, s.passed, s.sign_off_role, s.ending, s.signed_at, s.signed_by, s.revision,
        s.note, s.credit_asked_at, s.credit_asked_by, s.credit_note
      """;

  @SqlQuery(
      COLUMNS
          + """
          from step s
          join plan p on p.id = s.plan_id
          left join template_step t on t.id = s.template_step_id
          left join template_phase f on f.id = t.phase_id
          left join added_step a on a.step_id = s.id
          where s.plan_id in (<plans>)
          order by s.plan_id, s.due, coalesce(t.ordinal, a.ordinal), s.id
          """)
  List<Step> ofPlans(@BindEach("plans") Collection<PlanId> plans);

  /** Open steps that are due on a day, after one. */
  @SqlQuery(
      COLUMNS
          + """
          from step s
          cross join plan p
          left join template_step t on t.id = s.template_step_id
          left join template_phase f on f.id = t.phase_id
          left join added_step a on a.step_id = s.id
          where s.due = :day and s.id > :after and s.done_at is null and not s.passed
            and p.id = s.plan_id and p.closed_at is null
          order by s.id
          limit :limit
          """)
  List<Step> openOn(LocalDate day, String after, int limit);

  /** The phases of the versions that plans are copies of, in order. */
  @SqlQuery(
      """
      select id, version_id, key, name from template_phase where version_id in (<versions>)
      order by version_id, ordinal
      """)
  List<Phase> phases(@BindEach("versions") Collection<TemplateVersionId> versions);

  record Phase(TemplateVersionId versionId, String key, String name) {}

  /** Left out of what falls to a role: steps that were given to somebody who is still there. */
  String NOT_GIVEN =
      """
            and (s.assignee_id is null or not exists (
              select 1 from employment w
              where w.person_id = s.assignee_id and
      """
          + REMAINS
          + "))\n";

  /** The open steps of other people's running plans that are due by a horizon, after a place. */
  String TO_DO =
      """
        and s.done_at is null and not s.passed and s.due <= :horizon and p.closed_at is null
        and (s.due, s.id) > (:afterKey, :afterId)
        and p.new_hire_id <> :viewer
        and
      """
          + NOT_LEFT
          + """
          order by s.due, s.id
          limit :limit
          """;

  /**
   * Those of a plan's steps that fall to a role. To SQLite an index by role looks as good as the
   * one by plan, unless it has counted what is there lately, and by role it would walk the open
   * steps of the whole organisation for each plan. No index serves a column in an expression, which
   * leaves the one by plan; both databases take this expression, and it changes nothing.
   */
  String OF_ROLE =
      """
            and s.role || '' = :role
      """;

  /** The next steps for a role in plans of people in those units, when they are few. */
  @SqlQuery(
      COLUMNS
          + """
          from employment e
          cross join plan p
          cross join step s
          left join template_step t on t.id = s.template_step_id
          left join template_phase f on f.id = t.phase_id
          left join added_step a on a.step_id = s.id
          where e.unit_id in (<units>) and p.employment_id = e.id
            and s.plan_id = p.id
          """
          + OF_ROLE
          + NOT_GIVEN
          + TO_DO)
  List<Step> toDoInUnits(
      PersonId viewer,
      StepRole role,
      @BindEach("units") Collection<UnitId> units,
      LocalDate day,
      LocalDate horizon,
      String afterKey,
      String afterId,
      int limit);

  /**
   * The next steps for a role in plans of people in those units, when they are many: walks the
   * steps of the role by day until the page is full.
   */
  @SqlQuery(
      COLUMNS
          + """
          from step s
          cross join plan p
          cross join employment e
          left join template_step t on t.id = s.template_step_id
          left join template_phase f on f.id = t.phase_id
          left join added_step a on a.step_id = s.id
          where s.role = :role and p.id = s.plan_id
            and e.id = p.employment_id and e.unit_id in (<units>)
          """
          + NOT_GIVEN
          + TO_DO)
  List<Step> toDoInManyUnits(
      PersonId viewer,
      StepRole role,
      @BindEach("units") Collection<UnitId> units,
      LocalDate day,
      LocalDate horizon,
      String afterKey,
      String afterId,
      int limit);

  /**
   * The next steps of somebody as a mentor: of one who is so today, or is agreed for a newcomer who
   * has not started.
   */
  @SqlQuery(
      COLUMNS
          + "from "
          + MENTEES
          + """
          mentee
          cross join plan p
          cross join step s
          join employment e on e.id = p.employment_id
          join unit u on u.id = e.unit_id
          left join template_step t on t.id = s.template_step_id
          left join template_phase f on f.id = t.phase_id
          left join added_step a on a.step_id = s.id
          where p.new_hire_id = mentee.new_hire_id
            and s.plan_id = p.id and s.role || '' = 'MENTOR'
            and
          """
          + COLLEAGUE
          + NOT_GIVEN
          + TO_DO)
  List<Step> toDoAsMentor(
      PersonId viewer,
      LocalDate day,
      LocalDate horizon,
      String afterKey,
      String afterId,
      int limit);
}
