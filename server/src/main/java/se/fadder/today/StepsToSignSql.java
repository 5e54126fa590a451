package se.fadder.today;

import static se.fadder.onboarding.StepFragments.UNSIGNED;
import static se.fadder.today.StepsToDoSql.IN_MANY_UNITS;
import static se.fadder.today.StepsToDoSql.IN_PLANS;
import static se.fadder.today.StepsToDoSql.IN_UNITS;
import static se.fadder.today.StepsToDoSql.OF_MENTEES;
import static se.fadder.today.StepsToDoSql.PAGE;

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

/** The SQL of the steps that are done and wait for somebody's signature in other people's plans. */
interface StepsToSignSql {
  /** A page of the steps that somebody else has done. */
  String TO_SIGN = "s.done_by <> :viewer and " + UNSIGNED + "and " + PAGE;

  /**
   * A page of the steps of a plan that a role signs, written as {@link StepsToDoSql#OF_ROLE} is.
   */
  String BY_ROLE = "s.sign_off_role || '' = :role and " + TO_SIGN;

  /** The next steps that a role signs in plans of people in those units, when they are few. */
  @ReadsOnly("step.unit = units")
  @SqlQuery(IN_UNITS + BY_ROLE)
  List<StepRow> toSignInUnits(
      PersonId viewer,
      StepRole role,
      @BindEach("units") Collection<UnitId> units,
      LocalDate day,
      String afterKey,
      String afterId,
      int limit);

  /** The next steps that a role signs in plans of people in many units. */
  @ReadsOnly("step.sign_off_role = role")
  @SqlQuery(IN_MANY_UNITS + "s.sign_off_role = :role and " + TO_SIGN)
  List<StepRow> toSignInManyUnits(
      PersonId viewer,
      StepRole role,
      @BindEach("held") Collection<UnitId> held,
      @BindEach("nearer") Collection<UnitId> nearer,
      LocalDate day,
      String afterKey,
      String afterId,
      int limit);

  /** The next steps that a role signs in those employments' plans. */
  @SqlQuery(IN_PLANS + BY_ROLE)
  List<StepRow> toSignInPlans(
      PersonId viewer,
      StepRole role,
      @BindEach("employments") Collection<EmploymentId> employments,
      LocalDate day,
      String afterKey,
      String afterId,
      int limit);

  /** The next steps that somebody signs as a mentor. */
  @ReadsOnly("step.mentor = viewer")
  @SqlQuery(OF_MENTEES + "s.sign_off_role || '' = 'MENTOR' and " + TO_SIGN)
  List<StepRow> toSignAsMentor(
      PersonId viewer, LocalDate day, String afterKey, String afterId, int limit);
}
