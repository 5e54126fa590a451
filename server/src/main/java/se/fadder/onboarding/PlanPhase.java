package se.fadder.onboarding;

import java.util.List;

/** A phase of a plan, with those of its steps that the viewer may see, by due date. */
public record PlanPhase(String key, String name, List<Step> steps) {
  public PlanPhase {
    steps = List.copyOf(steps);
  }
}
