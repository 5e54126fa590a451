package se.fadder.onboarding;

import static se.fadder.people.PeopleFragments.REMAINS;

import se.fadder.people.PeopleFragments;

/**
 * The rules of steps in SQL: fragments that statements of this room and of rooms above are joined
 * from, with the aliases of {@link PeopleFragments} and {@link PlanFragments}, and {@code :day} for
 * the day in question. {@code s} is a step; what it says is not joined but added by {@link Steps}.
 */
public final class StepFragments {
  private StepFragments() {}

  /** The columns of a {@link StepRow}: of a step {@code s} of a plan {@code p}. */
  public static final String STEPS =
      """
      select s.id, s.plan_id, p.new_hire_id, s.template_step_id, s.role as responsible_role, s.due, s.required, s.open_before_start, s.done_at, s.done_by,
        s.assignee_id, s.due_set, s.passed, s.sign_off_role, s.ending, s.signed_at, s.signed_by, s.revision,
        s.note, s.credit_asked_at, s.credit_asked_by, s.credit_note
      """;

  /** The condition that {@code s} has not ended. */
  public static final String OPEN = "s.done_at is null\n";

  /**
   * The condition that {@code s} is to be done: it has not ended, and was not due before its plan
   * was begun.
   */
  public static final String TO_DO = OPEN + "and not s.passed\n";

  /** The condition that {@code s} is to be done, or the plan is not complete. */
  public static final String OUTSTANDING = "s.required and " + TO_DO;

  /** The condition that {@code s} is outstanding and its day has passed. */
  public static final String OVERDUE = OUTSTANDING + "and s.due < :day\n";

  /** The condition that {@code s} is done and waits for the signature of somebody else. */
  public static final String UNSIGNED =
      """
      s.sign_off_role is not null and s.ending = 'DONE' and s.signed_at is null
      """;

  /** The condition that somebody asks to have {@code s} credited, and nobody has answered. */
  public static final String CREDIT_ASKED =
      """
      s.credit_asked_at is not null and s.done_at is null
      """;

  /**
   * The condition that {@code s} was due before its plan was begun, and nobody has said what to do
   * with it.
   */
  public static final String UNSORTED =
      """
      s.passed and s.done_at is null
      """;

  /**
   * The condition that {@code s} falls to its role: it was given to nobody, or to somebody who has
   * left.
   */
  public static final String NOT_GIVEN =
      """
      (s.assignee_id is null or not exists (
        select 1 from employment w where w.person_id = s.assignee_id and
      """
          + REMAINS
          + "))\n";

  /** The condition that the plan {@code p} has a step that is overdue. */
  public static final String BEHIND =
      """
      exists (
        select 1 from step s where s.plan_id = p.id and
      """
          + OVERDUE
          + ")\n";

  /** The day until which the plan {@code p} is on track: that of its first outstanding step. */
  public static final String ON_TRACK_UNTIL =
      """
      coalesce((
        select min(s.due) from step s where s.plan_id = p.id and
      """
          + OUTSTANDING
          + "), '9999-12-31')\n";
}
