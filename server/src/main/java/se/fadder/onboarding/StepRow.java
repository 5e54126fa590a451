package se.fadder.onboarding;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;
import se.fadder.templates.StepRole;
import se.fadder.templates.StepText;
import se.fadder.templates.TemplateStepId;

/** The stored row of a {@link Step}, without what it says: {@link Steps} adds that. */
public record StepRow(
    StepId id,
    PlanId planId,
    PersonId newHireId,
    @Nullable TemplateStepId templateStepId,
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

  Step saying(StepText text) {
    return new Step(
        id,
        planId,
        newHireId,
        templateStepId,
        text.phaseKey(),
        text.key() == null ? id.value().toString() : text.key(),
        text.title(),
        text.titleForOthers(),
        text.why(),
        text.kind(),
        text.documents(),
        responsibleRole,
        assigneeId,
        due,
        dueSet,
        passed,
        required,
        openBeforeStart,
        signOffRole,
        doneAt,
        doneBy,
        ending,
        signedAt,
        signedBy,
        revision,
        note,
        creditAskedAt,
        creditAskedBy,
        creditNote);
  }
}
