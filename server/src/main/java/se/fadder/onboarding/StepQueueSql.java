package se.fadder.onboarding;

import static se.fadder.mentorship.MentorshipFragments.MENTEES;
import static se.fadder.people.PeopleFragments.COLLEAGUE;
import static se.fadder.people.PeopleFragments.NOT_LEFT;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import se.fadder.db.BindEach;
import se.fadder.kernel.PersonId;
import se.fadder.people.EmploymentId;
import se.fadder.people.UnitId;

/** Reads what waits for somebody in other people's plans besides what falls to their roles. */
interface StepQueueSql {
  /** The next open steps that were given to somebody who works there, due by a horizon. */
  @SqlQuery(
      StepSql.COLUMNS
          + """
          from step s
          cross join plan p
          join employment e on e.id = p.employment_id
          join unit u on u.id = e.unit_id
          left join template_step t on t.id = s.template_step_id
          left join template_phase f on f.id = t.phase_id
          left join added_step a on a.step_id = s.id
          where s.assignee_id = :viewer and p.id = s.plan_id
            and
          """
          + COLLEAGUE
          + StepSql.TO_DO)
  List<Step> given(
      PersonId viewer,
      LocalDate day,
      LocalDate horizon,
      String afterKey,
      String afterId,
      int limit);

  /** What waits for a signature of somebody else than who did it, after a place. */
  String TO_SIGN =
      """
        and s.sign_off_role is not null and s.ending = 'DONE' and s.signed_at is null and p.closed_at is null
        and s.done_by <> :viewer
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
   * The next steps that a role signs in plans of people in those units, when they are few. The role
   * is written as in {@link StepSql#OF_ROLE}, for the same reason.
   */
  @SqlQuery(
      StepSql.COLUMNS
          + """
          from employment e
          cross join plan p
          cross join step s
          left join template_step t on t.id = s.template_step_id
          left join template_phase f on f.id = t.phase_id
          left join added_step a on a.step_id = s.id
          where e.unit_id in (<units>) and p.employment_id = e.id
            and s.plan_id = p.id and s.sign_off_role || '' = :role
          """
          + TO_SIGN)
  List<Step> toSignInUnits(
      PersonId viewer,
      StepRole role,
      @BindEach("units") Collection<UnitId> units,
      LocalDate day,
      String afterKey,
      String afterId,
      int limit);

  /** The next steps that a role signs in plans of people in those units, when they are many. */
  @SqlQuery(
      StepSql.COLUMNS
          + """
          from step s
          cross join plan p
          cross join employment e
          left join template_step t on t.id = s.template_step_id
          left join template_phase f on f.id = t.phase_id
          left join added_step a on a.step_id = s.id
          where s.sign_off_role = :role and p.id = s.plan_id
            and e.id = p.employment_id and e.unit_id in (<units>)
          """
          + TO_SIGN)
  List<Step> toSignInManyUnits(
      PersonId viewer,
      StepRole role,
      @BindEach("units") Collection<UnitId> units,
      LocalDate day,
      String afterKey,
      String afterId,
      int limit);

  /** The next open steps for a role in those employments' plans. */
  @SqlQuery(
      StepSql.COLUMNS
          + """
          from plan p
          cross join step s
          join employment e on e.id = p.employment_id
          left join template_step t on t.id = s.template_step_id
          left join template_phase f on f.id = t.phase_id
          left join added_step a on a.step_id = s.id
          where p.employment_id in (<employments>) and s.plan_id = p.id and s.role = :role
          """
          + StepSql.NOT_GIVEN
          + StepSql.TO_DO)
  List<Step> inPlans(
      PersonId viewer,
      StepRole role,
      @BindEach("employments") Collection<EmploymentId> employments,
      LocalDate day,
      LocalDate horizon,
      String afterKey,
      String afterId,
      int limit);

  /** The next steps that a role signs in those employments' plans. */
  @SqlQuery(
      StepSql.COLUMNS
          + """
          from plan p
          cross join step s
          join employment e on e.id = p.employment_id
          left join template_step t on t.id = s.template_step_id
          left join template_phase f on f.id = t.phase_id
          left join added_step a on a.step_id = s.id
          where p.employment_id in (<employments>)
            and s.plan_id = p.id and s.sign_off_role = :role
          """
          + TO_SIGN)
  List<Step> toSignInPlans(
      PersonId viewer,
      StepRole role,
      @BindEach("employments") Collection<EmploymentId> employments,
      LocalDate day,
      String afterKey,
      String afterId,
      int limit);

  /** The next steps that somebody signs as a mentor. */
  @SqlQuery(
      StepSql.COLUMNS
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
            and s.plan_id = p.id and s.sign_off_role || '' = 'MENTOR'
            and
          """
          + COLLEAGUE
          + TO_SIGN)
  List<Step> toSignAsMentor(
      PersonId viewer, LocalDate day, String afterKey, String afterId, int limit);
}
