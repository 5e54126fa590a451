package se.fadder.templates;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A template of introductions: a draft, which may be anything, or what is published, which holds to
 * {@link TemplateRules}.
 *
 * @param key names the template through all its versions
 * @param unit the key of the unit that it is for, with all below it; null for the organisation
 * @param base the key of the template that it extends; null for one that stands by itself
 * @param without the keys of steps of the base that it leaves out
 * @param onlyFor for whom it is
 * @param phases in order; where it extends another, own ones and those of the base that it adds to
 */
public record Template(
    String key,
    String name,
    @Nullable String unit,
    @Nullable String base,
    List<String> without,
    Conditions onlyFor,
    List<Phase> phases) {
  public Template {
    without = List.copyOf(without);
    phases = List.copyOf(phases);
  }

  /** A template for everybody in the organisation. */
  public Template(String key, String name, List<Phase> phases) {
    this(key, name, null, null, List.of(), Conditions.NONE, phases);
  }

  /**
   * A phase: a part of the introduction.
   *
   * @param name empty where it is that of the base
   * @param steps in order
   */
  public record Phase(String key, String name, List<Step> steps) {
    public Phase {
      steps = List.copyOf(steps);
    }
  }

  /**
   * A step: one thing to do.
   *
   * @param title as the new hire reads it
   * @param titleForOthers as everybody else reads it; null where that is the same
   * @param due days on which the new hire works, after the anchor; 0 is the anchor's own day
   * @param after the key of the step that is the anchor; null when that is the first day
   * @param signOff who confirms that it was done; null when nobody has to
   * @param openBeforeStart whether the new hire sees it before the first day
   * @param onlyFor for whom it is
   */
  public record Step(
      String key,
      String title,
      @Nullable String titleForOthers,
      String why,
      StepRole responsible,
      int due,
      @Nullable String after,
      boolean required,
      @Nullable StepRole signOff,
      StepKind kind,
      boolean openBeforeStart,
      Conditions onlyFor,
      List<RoutineDocument> documents) {
    public Step {
      documents = List.copyOf(documents);
    }

    /** A step for everybody that counts from the first day and needs no sign-off. */
    public Step(
        String key,
        String title,
        String why,
        StepRole responsible,
        int due,
        boolean required,
        StepKind kind,
        boolean openBeforeStart,
        List<RoutineDocument> documents) {
      this(
          key,
          title,
          null,
          why,
          responsible,
          due,
          null,
          required,
          null,
          kind,
          openBeforeStart,
          Conditions.NONE,
          documents);
    }

    public DueRule rule() {
      return new DueRule(due, after);
    }

    Step due(DueRule rule) {
      return new Step(
          key,
          title,
          titleForOthers,
          why,
          responsible,
          rule.days(),
          rule.after(),
          required,
          signOff,
          kind,
          openBeforeStart,
          onlyFor,
          documents);
    }
  }

  /** The steps of all phases, in order. */
  public Stream<Step> steps() {
    return phases.stream().flatMap(phase -> phase.steps().stream());
  }

  /** The due rule of each step, by key. */
  public Map<String, DueRule> rules() {
    Map<String, DueRule> rules = new LinkedHashMap<>();
    steps().forEach(step -> rules.putIfAbsent(step.key(), step.rule()));
    return rules;
  }
}
