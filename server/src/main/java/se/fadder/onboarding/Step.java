package se.fadder.onboarding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;
import se.fadder.templates.RoutineDocument;
import se.fadder.templates.StepKind;
import se.fadder.templates.StepRole;
import se.fadder.templates.TemplateStepId;

/**
 * A step: one thing to do in a plan.
 *
 * @param templateStepId what it is a copy of; null when it was added to the plan
 * @param title as the new hire reads it
 * @param titleForOthers as everybody else reads it; null where that is the same
 * @param assigneeId to whom it was given; null when it falls to whoever has the role
 * @param due the last day on which it is on time
 * @param dueSet whether somebody chose the date, so that no rule moves it
 * @param passed whether it was due before the plan was begun, and nobody has said what to do with
 *     it
 * @param signOffRole who signs it once it is done; null when nobody needs to
 * @param doneAt null while it is open
 * @param doneBy who did, skipped or credited it; null while it is open
 * @param ending null while it is open
 * @param signedAt null while it is not signed
 * @param signedBy null while it is not signed
 * @param revision counts its changes
 * @param note why it was skipped or sent back, or what was done earlier
 * @param creditAskedAt null while nobody waits for an answer to having asked for credit
 * @param creditAskedBy who asked; null while nobody waits for that
 * @param creditNote what was done earlier, as whoever asks for credit says
 */
public record Step(
    StepId id,
    PlanId planId,
    PersonId newHireId,
    @Nullable TemplateStepId templateStepId,
    String phaseKey,
    String key,
    String title,
    @Nullable String titleForOthers,
    String why,
    StepKind kind,
    List<RoutineDocument> documents,
    StepRole responsibleRole,
    @Nullable PersonId assigneeId,
    LocalDate due,
    boolean dueSet,
    boolean passed,
    boolean required,
    boolean openBeforeStart,
    @Nullable StepRole signOffRole,
    @Nullable Instant doneAt,
    @Nullable PersonId doneBy,
    @Nullable StepEnding ending,
    @Nullable Instant signedAt,
    @Nullable PersonId signedBy,
    int revision,
    @Nullable String note,
    @Nullable Instant creditAskedAt,
    @Nullable PersonId creditAskedBy,
    @Nullable String creditNote) {

  /** What to do, in the words meant for that reader. */
  public String titleFor(PersonId reader) {
    return titleForOthers == null || reader.equals(newHireId) ? title : titleForOthers;
  }

  /** What stands for its long texts: those of a published template never change. */
  String textKey() {
    return id.value() + " " + (templateStepId == null ? why : templateStepId.value());
  }

  /** Whether the step has ended: it is done, skipped or credited. */
  public boolean hasEnded() {
    return doneAt != null;
  }

  /** Whether the step is done and waits for somebody else's signature. */
  public boolean isAwaitingSignature() {
    return ending == StepEnding.DONE && signOffRole != null && signedAt == null;
  }

  /** Whether nothing remains to be done with the step. */
  public boolean isComplete() {
    return hasEnded() && !isAwaitingSignature();
  }

  /** Whether the step is to be done and its due date has passed. */
  public boolean isBehind(LocalDate today) {
    return !hasEnded() && !passed && due.isBefore(today);
  }
}
