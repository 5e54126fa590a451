package se.fadder.onboarding;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.fadder.templates.TemplateVersionId;

/** A plan for which all has been looked up and computed, and which is not stored yet. */
public final class PreparedPlan {
  final PlanId id;
  final TemplateVersionId version;
  final LocalDate begunOn;
  final List<BeginningSql.CopiedStep> steps;

  PreparedPlan(
      PlanId id,
      TemplateVersionId version,
      LocalDate begunOn,
      List<BeginningSql.CopiedStep> steps) {
    this.id = id;
    this.version = version;
    this.begunOn = begunOn;
    this.steps = List.copyOf(steps);
  }

  public PlanId id() {
    return id;
  }

  /**
   * The day on which the first required step that has not passed is due; null when there is none.
   */
  public @Nullable LocalDate firstDue() {
    return steps.stream()
        .filter(step -> step.required() && !step.passed())
        .map(BeginningSql.CopiedStep::due)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** Whether a step that has not passed is due on that day or before. */
  public boolean hasStepDueBy(LocalDate day) {
    return steps.stream().anyMatch(step -> !step.passed() && !step.due().isAfter(day));
  }
}
