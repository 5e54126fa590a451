package se.fadder.today;

import static se.fadder.mentorship.MentorshipFragments.MENTEES;
import static se.fadder.onboarding.PlanFragments.RUNNING;
import static se.fadder.onboarding.StepFragments.NOT_GIVEN;
import static se.fadder.onboarding.StepFragments.STEPS;
import static se.fadder.onboarding.StepFragments.TO_DO;
import static se.fadder.people.PeopleFragments.BELOW;
import static se.fadder.people.PeopleFragments.COLLEAGUE;
import static se.fadder.people.PeopleFragments.NOT_LEFT;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import se.fadder.db.BindEach;
import se.fadder.db.ReadsOnly;
import se.fadder.kernel.PersonId;
import se.fadder.onboarding.StepRow;
import se.fadder.people.EmploymentId;
import se.fadder.people.UnitId;
import se.fadder.templates.StepRole;

/** The SQL of the open steps that wait for somebody in other people's plans. */
interface StepsToDoSql {
  /** The steps in the plans of some employments, by plan. */
  String BY_PLAN =
      STEPS
          + """
          from employment e
          cross join plan p
          cross join step s
          where p.employment_id = e.id and s.plan_id = p.id and
          """;

  /** The steps of people in some units: when the units are few. */
  String IN_UNITS = BY_PLAN + "e.unit_id in (<units>) and ";

  /**
   * The steps of some employments. With an id that nobody has they are a list even when there is
   * one: for a single plan SQLite might hope for a page in order, and walk all open steps by day.
   */
  String IN_PLANS = BY_PLAN + "e.id in (<employments>, '') and ";

  /**
   * The path of the lowest unit that is held and that {@code u} is or is below, if there is one.
   */
  String HELD_LOWEST = "(select max(l.path) from unit l where l.id in (<held>) and\n" + BELOW + ")";

  /** The same of those in which somebody holds the role nearer. */
  String NEARER_LOWEST =
      "(select max(l.path) from unit l where l.id in (<nearer>) and\n" + BELOW + ")";

  /**
   * The steps in the plans of people in many units, from the steps on: in those that are held and
   * below them, but not where somebody else holds the role nearer to them.
   */
  String IN_MANY_UNITS =
      STEPS
          + """
          from step s
          cross join plan p
          cross join employment e
          cross join unit u
          where p.id = s.plan_id and e.id = p.employment_id and u.id = e.unit_id and
          """
          + HELD_LOWEST
          + " >= coalesce("
          + NEARER_LOWEST
          + ", '') and ";

  /** The steps in the plans of those whom somebody mentors. */
  String OF_MENTEES =
      STEPS
          + "from "
          + MENTEES
          + """
          mentee
          cross join plan p
          cross join step s
          join employment e on e.id = p.employment_id
          join unit u on u.id = e.unit_id
          where p.new_hire_id = mentee.new_hire_id and s.plan_id = p.id and
          """
          + COLLEAGUE
          + "and ";

  /** A page of the steps, after a place, in other people's running plans. */
  String PAGE =
      RUNNING
          + "and "
          + NOT_LEFT
          + """
            and p.new_hire_id <> :viewer
            and (s.due, s.id) > (:afterKey, :afterId)
          order by s.due, s.id
          limit :limit
          """;

  /** A page of the steps that are to be done and due by a horizon. */
  String DUE = "s.due <= :horizon and " + TO_DO + "and " + PAGE;

  /**
   * The condition that a step of a plan falls to a role. To SQLite an index by role looks as good
   * as the one by plan, unless it has counted what is there lately, and by role it would walk the
   * open steps of the whole organisation for each plan. No index serves a column in an expression,
   * which leaves the one by plan; both databases take this expression, and it changes nothing.
   */
  String OF_ROLE =
      """
      s.role || '' = :role and
      """
          + NOT_GIVEN
          + "and ";

  /** The next steps for a role in plans of people in those units, when they are few. */
  @ReadsOnly("step.unit = units")
  @SqlQuery(IN_UNITS + OF_ROLE + DUE)
  List<StepRow> toDoInUnits(
      PersonId viewer,
      StepRole role,
      @BindEach("units") Collection<UnitId> units,
      LocalDate day,
      LocalDate horizon,
      String afterKey,
      String afterId,
      int limit);

  /**
   * The next steps for a role in plans of people in many units: walks the steps of the role by day
   * until the page is full.
   */
  @ReadsOnly("step.role = role")
  @SqlQuery(IN_MANY_UNITS + "s.role = :role and " + NOT_GIVEN + "and " + DUE)
  List<StepRow> toDoInManyUnits(
      PersonId viewer,
      StepRole role,
      @BindEach("held") Collection<UnitId> held,
      @BindEach("nearer") Collection<UnitId> nearer,
      LocalDate day,
      LocalDate horizon,
      String afterKey,
      String afterId,
      int limit);

  /** The next open steps for a role in those employments' plans. */
  @SqlQuery(IN_PLANS + OF_ROLE + DUE)
  List<StepRow> inPlans(
      PersonId viewer,
      StepRole role,
      @BindEach("employments") Collection<EmploymentId> employments,
      LocalDate day,
      LocalDate horizon,
      String afterKey,
      String afterId,
      int limit);

  /** The next steps of somebody as a mentor. */
  @ReadsOnly("step.mentor = viewer")
  @SqlQuery(OF_MENTEES + "s.role || '' = 'MENTOR' and " + NOT_GIVEN + "and " + DUE)
  List<StepRow> toDoAsMentor(
      PersonId viewer,
      LocalDate day,
      LocalDate horizon,
      String afterKey,
      String afterId,
      int limit);

  /** The next open steps that were given to somebody who works there, due by a horizon. */
  @ReadsOnly("step.assignee_id = viewer")
  @SqlQuery(
      STEPS
          + """
          from step s
          cross join plan p
          join employment e on e.id = p.employment_id
          join unit u on u.id = e.unit_id
          where s.assignee_id = :viewer and p.id = s.plan_id and
          """
          + COLLEAGUE
          + "and "
          + DUE)
  List<StepRow> given(
      PersonId viewer,
      LocalDate day,
      LocalDate horizon,
      String afterKey,
      String afterId,
      int limit);
}
