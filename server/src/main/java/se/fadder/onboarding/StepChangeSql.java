package se.fadder.onboarding;

import java.time.Instant;
import java.time.LocalDate;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import se.fadder.db.BindRecord;
import se.fadder.kernel.PersonId;

/** The SQL of changes to steps. Each change is counted. */
interface StepChangeSql {
  /** Marks a step as done if it is open; returns how many were. */
  @SqlUpdate(
      """
      update step
      set done_at = :at, done_by = :by, ending = 'DONE', passed = false, note = null,
        credit_asked_at = null, credit_asked_by = null, credit_note = null, revision = revision + 1
      where id = :id and done_at is null
      """)
  int tick(StepId id, Instant at, PersonId by);

  /** Opens a step if it is merely ticked; returns how many were. */
  @SqlUpdate(
      """
      update step set done_at = null, done_by = null, ending = null, revision = revision + 1
      where id = :id and ending = 'DONE' and signed_at is null
      """)
  int untick(StepId id);

  @SqlUpdate(
      """
      update step
      set done_at = :at, done_by = :by, ending = :ending, passed = false, note = :note,
        credit_asked_at = null, credit_asked_by = null, credit_note = null, revision = revision + 1
      where id = :id
      """)
  void end(StepId id, StepEnding ending, Instant at, PersonId by, String note);

  /**
   * Opens a step, however it had ended.
   *
   * @param note why, if anybody says
   */
  @SqlUpdate(
      """
      update step
      set done_at = null, done_by = null, ending = null, signed_at = null, signed_by = null, note = :note,
        revision = revision + 1
      where id = :id
      """)
  void reopen(StepId id, @Nullable String note);

  @SqlUpdate(
      "update step set signed_at = :at, signed_by = :by, revision = revision + 1 where id = :id")
  void sign(StepId id, Instant at, PersonId by);

  @SqlUpdate(
      """
      update step
      set credit_asked_at = :at, credit_asked_by = :by, credit_note = :note, revision = revision + 1
      where id = :id
      """)
  void askCredit(StepId id, Instant at, PersonId by, String note);

  @SqlUpdate(
      """
      update step
      set credit_asked_at = null, credit_asked_by = null, credit_note = null, note = :note,
        revision = revision + 1
      where id = :id
      """)
  void declineCredit(StepId id, String note);

  /** Gives a step a date that somebody has chosen. */
  @SqlUpdate(
      """
      update step set due = :due, due_set = true, passed = false, revision = revision + 1 where id = :id
      """)
  void move(StepId id, LocalDate due);

  /** Gives an open step the date that its rule gives it now. */
  @SqlUpdate(
      """
      update step set due = :due, passed = :passed, revision = revision + 1
      where id = :id and done_at is null and not due_set
      """)
  void redate(StepId id, LocalDate due, boolean passed);

  @SqlUpdate("update step set assignee_id = :assignee, revision = revision + 1 where id = :id")
  void assign(StepId id, @Nullable PersonId assignee);

  @SqlUpdate(
      """
      insert into step (id, plan_id, role, due, due_set, required, open_before_start, sign_off_role)
      values (:id, :plan, :role, :due, true, :required, :openBeforeStart, :signOffRole)
      """)
  void insert(StepId id, PlanId plan, @BindRecord NewStep step);

  @SqlUpdate(
      """
      insert into added_step (step_id, phase_key, ordinal, title, title_for_others, why, kind)
      values (:id, :phaseKey, :ordinal, :title, :titleForOthers, :why, :kind)
      """)
  void insertText(StepId id, int ordinal, @BindRecord NewStep step);
}
