package se.fadder.onboarding;

import java.util.List;
import se.fadder.templates.PreviewedStep;

/**
 * A newer version of a plan's template, and what it would make of the plan.
 *
 * @param note what has changed since the plan's version, in the words of those who published
 * @param added steps that the plan would get
 * @param changed open steps as the version has them
 * @param dropped open steps that the version does not have
 */
public record NewerVersion(
    int version,
    String note,
    List<PreviewedStep> added,
    List<PreviewedStep> changed,
    List<Step> dropped) {
  public NewerVersion {
    added = List.copyOf(added);
    changed = List.copyOf(changed);
    dropped = List.copyOf(dropped);
  }
}
