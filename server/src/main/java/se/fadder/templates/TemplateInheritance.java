package se.fadder.templates;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The inheritance of a template from the one that it extends: makes one that stands by itself. */
final class TemplateInheritance {
  private final Template own;
  private final Template base;
  private final Set<String> ownKeys;
  private final Set<String> leftOut;
  private final Map<String, DueRule> baseRules;

  private TemplateInheritance(Template own, Template base) {
    this.own = own;
    this.base = base;
    this.ownKeys = own.steps().map(Template.Step::key).collect(toSet());
    this.leftOut = new HashSet<>(own.without());
    this.leftOut.removeAll(ownKeys);
    this.baseRules = base.rules();
  }

  /**
   * The whole template: the base's phases with what is added to them, then those of its own. What
   * hangs on a step that is left out counts from that one's own anchor, so that it falls due as if
   * it were there.
   */
  static Template whole(Template own, Template base) {
    return new TemplateInheritance(own, base).whole();
  }

  private Template whole() {
    Map<String, Template.Phase> added =
        own.phases().stream()
            .collect(toMap(Template.Phase::key, Function.identity(), (first, twice) -> first));
    List<Template.Phase> phases = new ArrayList<>();
    for (Template.Phase phase : base.phases()) {
      Template.Phase more = added.remove(phase.key());
      Stream<Template.Step> kept =
          phase.steps().stream().filter(step -> !own.without().contains(step.key()));
      Stream<Template.Step> extra = more == null ? Stream.empty() : more.steps().stream();
      addUnlessEmpty(phases, phase, Stream.concat(kept, extra));
    }
    own.phases().stream()
        .filter(phase -> added.remove(phase.key(), phase))
        .forEach(phase -> addUnlessEmpty(phases, phase, phase.steps().stream()));
    return new Template(own.key(), own.name(), own.unit(), null, List.of(), own.onlyFor(), phases);
  }

  private void addUnlessEmpty(
      List<Template.Phase> phases, Template.Phase phase, Stream<Template.Step> steps) {
    List<Template.Step> all = steps.map(step -> step.due(anchored(step.rule()))).toList();
    if (!all.isEmpty()) {
      phases.add(new Template.Phase(phase.key(), phase.name(), all));
    }
  }

  private DueRule anchored(DueRule rule) {
    DueRule counted = rule;
    for (int hops = 0; hops < baseRules.size() && leftOut.contains(counted.after()); hops++) {
      DueRule anchor = baseRules.get(counted.after());
      if (anchor == null) {
        return counted;
      }
      counted = new DueRule(counted.days() + anchor.days(), anchor.after());
    }
    return counted;
  }
}
