package se.fadder.onboarding;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What an introduction consists of, before it is anybody's.
 *
 * @param key names the template through all its versions
 * @param phases in order, at least one
 */
public record Template(String key, String name, List<Phase> phases) {
  public Template {
    phases = List.copyOf(phases);
    if (phases.isEmpty()) {
      throw new IllegalArgumentException("a template has at least one phase");
    }
    Set<String> phaseKeys = new HashSet<>();
    Set<String> stepKeys = new HashSet<>();
    for (Phase phase : phases) {
      if (!phaseKeys.add(phase.key())) {
        throw new IllegalArgumentException("two phases with the key " + phase.key());
      }
      for (Step step : phase.steps()) {
        if (!stepKeys.add(step.key())) {
          throw new IllegalArgumentException("two steps with the key " + step.key());
        }
      }
    }
  }

  /**
   * A part of the introduction.
   *
   * @param steps in order, 1 to {@value #MOST_STEPS}
   */
  public record Phase(String key, String name, List<Step> steps) {
    public static final int MOST_STEPS = 100;

    public Phase {
      steps = List.copyOf(steps);
      if (steps.isEmpty() || steps.size() > MOST_STEPS) {
        throw new IllegalArgumentException(
            "the phase " + key + " has " + steps.size() + " steps; it takes 1 to " + MOST_STEPS);
      }
    }
  }

  /**
   * One thing to do.
   *
   * @param due days on which the new hire works, from the first day: 0 is the first day itself
   * @param openBeforeStart whether the new hire sees it before the first day
   */
  public record Step(
      String key,
      String title,
      String why,
      StepRole responsible,
      int due,
      boolean required,
      StepKind kind,
      boolean openBeforeStart,
      List<RoutineDocument> documents) {
    public static final int FARTHEST_DUE = 500;
    public static final int MOST_DOCUMENTS = 20;

    public Step {
      documents = List.copyOf(documents);
      if (Math.abs(due) > FARTHEST_DUE) {
        throw new IllegalArgumentException(
            "due lies " + due + " working days away; at most " + FARTHEST_DUE);
      }
      if (documents.size() > MOST_DOCUMENTS) {
        throw new IllegalArgumentException("more than " + MOST_DOCUMENTS + " documents");
      }
    }
  }
}
