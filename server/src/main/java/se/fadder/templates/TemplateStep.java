package se.fadder.templates;

import org.jspecify.annotations.Nullable;
import se.fadder.people.Experience;

/**
 * A step of a version of a template, as it is stored.
 *
 * @param title as the new hire reads it
 * @param titleForOthers as everybody else reads it; null where that is the same
 * @param due working days from the anchor, negative before it
 * @param afterKey the step that is its anchor; null for the first day of work
 */
public record TemplateStep(
    TemplateStepId id,
    String phaseKey,
    String phaseName,
    String key,
    String title,
    @Nullable String titleForOthers,
    String why,
    StepRole role,
    int due,
    @Nullable String afterKey,
    boolean required,
    @Nullable StepRole signOffRole,
    StepKind kind,
    boolean openBeforeStart,
    @Nullable Experience forExperience,
    String forForms,
    @Nullable Boolean forLeads,
    String forUnits) {
  public Conditions conditions() {
    return Conditions.of(forExperience, forForms, forLeads, forUnits);
  }

  /** What to do, in the words for everybody but the new hire. */
  public String asOthersRead() {
    return titleForOthers == null ? title : titleForOthers;
  }

  public DueRule rule() {
    return new DueRule(due, afterKey);
  }

  /** The same step as that of another version. */
  public TemplateStep in(TemplateStepId other) {
    return new TemplateStep(
        other,
        phaseKey,
        phaseName,
        key,
        title,
        titleForOthers,
        why,
        role,
        due,
        afterKey,
        required,
        signOffRole,
        kind,
        openBeforeStart,
        forExperience,
        forForms,
        forLeads,
        forUnits);
  }
}
