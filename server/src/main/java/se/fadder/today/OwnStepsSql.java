package se.fadder.today;

import static se.fadder.onboarding.PlanFragments.RUNNING;
import static se.fadder.onboarding.StepFragments.CREDIT_ASKED;
import static se.fadder.onboarding.StepFragments.NOT_GIVEN;
import static se.fadder.onboarding.StepFragments.STEPS;
import static se.fadder.onboarding.StepFragments.TO_DO;
import static se.fadder.onboarding.StepFragments.UNSIGNED;
import static se.fadder.onboarding.StepFragments.UNSORTED;
import static se.fadder.people.PeopleFragments.BEGUN;
import static se.fadder.people.PeopleFragments.NOT_LEFT;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import se.fadder.db.ReadsOnly;
import se.fadder.kernel.PersonId;
import se.fadder.onboarding.StepId;
import se.fadder.onboarding.StepRow;

/** The SQL of the steps in a person's own plan: those that they do, and those that they await. */
interface OwnStepsSql {
  /** The steps of the viewer's running plans that they may see by now. */
  String OWN =
      STEPS
          + """
          from plan p
          cross join employment e
          cross join step s
          where p.new_hire_id = :viewer and e.id = p.employment_id and s.plan_id = p.id
            and (
          """
          + BEGUN
          + """
            or s.open_before_start) and
          """
          + RUNNING
          + "and "
          + NOT_LEFT
          + "and ";

  /** The condition that the new hire does the step. */
  String MINE =
      "((s.assignee_id is not null and s.assignee_id = :viewer) or (s.role = 'NEW_HIRE' and "
          + NOT_GIVEN
          + "))\n";

  String IN_TURN = "order by s.due, s.id limit :limit";

  /** The next open steps that a new hire does. */
  @ReadsOnly("step.new_hire = viewer")
  @SqlQuery(OWN + TO_DO + "and " + MINE + IN_TURN)
  List<StepRow> toDo(PersonId viewer, LocalDate day, int limit);

  /** The next steps of a new hire that had passed when the plan was begun. */
  @ReadsOnly("step.new_hire = viewer")
  @SqlQuery(OWN + UNSORTED + "and " + MINE + IN_TURN)
  List<StepRow> whenever(PersonId viewer, LocalDate day, int limit);

  /**
   * The condition that others do the step for the new hire by a horizon, or that it is the new
   * hire's and waits for a signature, or for an answer to whether it is credited.
   */
  String AWAITED =
      "(("
          + TO_DO
          + "and s.required and s.due <= :horizon and not "
          + MINE
          + ") or (s.done_by = :viewer and "
          + UNSIGNED
          + ") or ("
          + CREDIT_ASKED
          + "and s.credit_asked_by = :viewer))\n";

  /** The next steps for which a new hire waits. */
  @ReadsOnly("step.new_hire = viewer")
  @SqlQuery(OWN + AWAITED + IN_TURN)
  List<StepRow> awaited(PersonId viewer, LocalDate day, LocalDate horizon, int limit);

  /** Whether a new hire waits for a step. */
  @SqlQuery("select exists (" + OWN + "s.id = :step and " + AWAITED + ")")
  boolean isAwaited(PersonId viewer, StepId step, LocalDate day, LocalDate horizon);
}
