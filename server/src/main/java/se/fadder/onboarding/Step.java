package se.fadder.onboarding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;

/**
 * One thing to do in a plan.
 *
 * @param due the last day on which it is on time
 * @param doneAt null while it is open
 * @param doneBy null while it is open
 */
public record Step(
    StepId id,
    PlanId planId,
    PersonId newHireId,
    TemplateStepId templateStepId,
    UUID phaseId,
    String key,
    String title,
    String why,
    StepKind kind,
    StepRole responsibleRole,
    LocalDate due,
    boolean required,
    boolean openBeforeStart,
    @Nullable Instant doneAt,
    @Nullable PersonId doneBy) {

  public boolean isDone() {
    return doneAt != null;
  }

  /** Whether its due date has passed without it being done. */
  public boolean isBehind(LocalDate today) {
    return !isDone() && due.isBefore(today);
  }
}
