package se.fadder.templates;

import static se.fadder.templates.TemplateRules.with;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.Problem;

/**
 * The rules for the anchors of a template's steps: each leads to the first day, not too far away.
 */
final class AnchorRules {
  private final Map<String, DueRule> rules;
  private final ProblemList problems = new ProblemList();

  private AnchorRules(Map<String, DueRule> rules) {
    this.rules = rules;
  }

  static ProblemList problems(Template template, Optional<Template> base) {
    Map<String, DueRule> rules = template.rules();
    base.ifPresent(extended -> extended.rules().forEach(rules::putIfAbsent));
    AnchorRules anchors = new AnchorRules(rules);
    for (int p = 0; p < template.phases().size(); p++) {
      List<Template.Step> steps = template.phases().get(p).steps();
      for (int s = 0; s < steps.size(); s++) {
        anchors.check(steps.get(s), List.of("phases", "" + p, "steps", "" + s));
      }
    }
    return anchors.problems;
  }

  private void check(Template.Step step, List<String> path) {
    String after = step.after();
    if (after == null) {
      return;
    }
    if (!rules.containsKey(after)) {
      problems.add(
          new Problem(
              "ANCHOR_UNKNOWN",
              with(path, "after"),
              "'" + after + "' is no step of the template."));
    } else if (leadsTo(after, step.key())) {
      problems.add(
          new Problem(
              "ANCHOR_CIRCULAR",
              with(path, "after"),
              "'" + step.key() + "' counts from '" + after + "', which counts from it in turn."));
    } else if (Math.abs(step.due()) <= TemplateRules.FARTHEST_DUE
        && Math.abs(distance(step.rule())) > TemplateRules.FARTHEST_DUE) {
      TemplateRules.tooFar(problems, path);
    }
  }

  private boolean leadsTo(String from, String key) {
    Set<String> passed = new HashSet<>();
    for (String at = from; at != null && passed.add(at); at = anchor(at)) {
      if (at.equals(key)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable String anchor(String key) {
    DueRule rule = rules.get(key);
    return rule == null ? null : rule.after();
  }

  /**
   * The distance of a rule from the first day, in days on which the new hire works; of a circle,
   * once round.
   */
  private long distance(DueRule rule) {
    long days = rule.days();
    Set<String> passed = new HashSet<>();
    for (String at = rule.after(); at != null && passed.add(at); at = anchor(at)) {
      DueRule anchor = rules.get(at);
      days += anchor == null ? 0 : anchor.days();
    }
    return days;
  }
}
