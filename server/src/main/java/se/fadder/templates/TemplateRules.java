package se.fadder.templates;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.Problem;
import se.fadder.text.WebAddress;

/** The rules that a template must hold to when it is published. All problems are found at once. */
public final class TemplateRules {
  static final int MOST_PHASES = 30;
  public static final int MOST_STEPS = 100;
  static final int MOST_DOCUMENTS = 20;
  static final int FARTHEST_DUE = 500;

  /** The form of a key, so that what is told of a hopeless draft stays readable. */
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

  private final Template template;
  private final Around around;
  private final ProblemList problems = new ProblemList();
  private final Set<String> taken = new HashSet<>();
  private final Map<String, Template.Phase> basePhases;

  private TemplateRules(Template template, Around around) {
    this.template = template;
    this.around = around;
    this.basePhases =
        around.base().stream()
            .flatMap(base -> base.phases().stream())
            .collect(Collectors.toMap(Template.Phase::key, Function.identity()));
    around.base().stream()
        .flatMap(Template::steps)
        .map(Template.Step::key)
        .filter(key -> !template.without().contains(key))
        .forEach(taken::add);
  }

  /**
   * The surroundings that a template is held against.
   *
   * @param base the one that it extends, in whole; empty when it extends none, or none that is
   *     there
   * @param units the keys of the organisation's units
   */
  record Around(Optional<Template> base, Set<String> units) {}

  /** The problems, each with the path of its field; none for one that can be published. */
  static ProblemList problems(Template template, Around around) {
    TemplateRules rules = new TemplateRules(template, around);
    rules.checkHead();
    rules.checkPhases();
    rules.problems.addAll(AnchorRules.problems(template, around.base()));
    return rules.problems;
  }

  /**
   * The problems that can only be judged where the organisation, and the template that is extended,
   * are known.
   */
  private static final Set<String> NEED_AROUND =
      Set.of("UNIT_UNKNOWN", "BASE_UNKNOWN", "STEP_UNKNOWN");

  /** The problems of a template of which nothing is known but what its file says. */
  static List<Problem> alone(Template template) {
    return problems(template, new Around(Optional.empty(), Set.of())).first().stream()
        .filter(problem -> !NEED_AROUND.contains(problem.code()))
        .filter(problem -> template.base() == null || !isOfBase(problem))
        .toList();
  }

  private static boolean isOfBase(Problem problem) {
    return problem.code().equals("ANCHOR_UNKNOWN")
        || (problem.code().equals("INCOMPLETE") && problem.field().getLast().equals("name"));
  }

  private void checkHead() {
    checkKey(template.key(), List.of("key"));
    checkText(template.name(), List.of("name"));
    checkUnit(template.unit(), List.of("unit"));
    checkUnits(template.onlyFor(), List.of("onlyFor"));
    if (template.base() != null && around.base().isEmpty()) {
      at(List.of("extends"), "BASE_UNKNOWN", "There is no such template to extend.");
    }
    Set<String> known =
        around.base().stream().flatMap(Template::steps).map(Template.Step::key).collect(toSet());
    for (int i = 0; i < template.without().size(); i++) {
      if (!known.contains(template.without().get(i))) {
        at(
            List.of("without", "" + i),
            "STEP_UNKNOWN",
            "'" + template.without().get(i) + "' is no step of the template that is extended.");
      }
    }
  }

  private void checkPhases() {
    List<String> path = List.of("phases");
    if (template.phases().isEmpty() && template.base() == null) {
      at(path, "NO_STEPS", "'phases' holds nothing; it takes at least one.");
    }
    checkNumber(template.phases().size(), MOST_PHASES, path);
    Set<String> keys = new HashSet<>();
    for (int i = 0; i < template.phases().size(); i++) {
      check(template.phases().get(i), keys, with(path, "" + i));
    }
  }

  private void check(Template.Phase phase, Set<String> keys, List<String> path) {
    checkKey(phase.key(), with(path, "key"));
    if (!keys.add(phase.key())) {
      twice(phase.key(), path);
    }
    Template.Phase extended = basePhases.get(phase.key());
    if (extended == null) {
      checkText(phase.name(), with(path, "name"));
    }
    List<String> steps = with(path, "steps");
    if (phase.steps().isEmpty()) {
      at(steps, "NO_STEPS", "'steps' holds nothing; it takes at least one.");
    }
    int there = extended == null ? 0 : extended.steps().size();
    checkNumber(there + phase.steps().size(), MOST_STEPS, steps);
    for (int i = 0; i < phase.steps().size(); i++) {
      check(phase.steps().get(i), with(steps, "" + i));
    }
  }

  private void check(Template.Step step, List<String> path) {
    checkKey(step.key(), with(path, "key"));
    if (!taken.add(step.key())) {
      twice(step.key(), path);
    }
    checkText(step.title(), with(path, "title"));
    checkText(step.why(), with(path, "why"));
    if (Math.abs(step.due()) > FARTHEST_DUE) {
      tooFar(problems, path);
    }
    if (step.signOff() == step.responsible()) {
      at(
          with(path, "signOff"),
          "OWN_SIGN_OFF",
          "'signOff' is the role that does it; another one confirms.");
    }
    checkUnits(step.onlyFor(), with(path, "onlyFor"));
    List<String> documents = with(path, "documents");
    checkNumber(step.documents().size(), MOST_DOCUMENTS, documents);
    for (int i = 0; i < step.documents().size(); i++) {
      check(step.documents().get(i), with(documents, "" + i));
    }
  }

  private void check(RoutineDocument document, List<String> path) {
    checkText(document.title(), with(path, "title"));
    if (!WebAddress.isOne(document.url())) {
      at(with(path, "url"), "NO_ADDRESS", "'url' is not a web address.");
    }
  }

  private void checkKey(String key, List<String> path) {
    if (checkText(key, path) && !KEY.matcher(key).matches()) {
      at(path, "INVALID", "A key is of the letters a to z, digits, dots, hyphens and underscores.");
    }
  }

  private boolean checkText(String text, List<String> path) {
    if (text.isBlank()) {
      at(path, "INCOMPLETE", "'" + path.getLast() + "' is missing.");
      return false;
    }
    return true;
  }

  private void checkUnits(Conditions conditions, List<String> path) {
    for (int i = 0; i < conditions.units().size(); i++) {
      checkUnit(conditions.units().get(i), with(with(path, "units"), "" + i));
    }
  }

  private void checkUnit(@Nullable String unit, List<String> path) {
    if (unit != null && !around.units().contains(unit)) {
      at(path, "UNIT_UNKNOWN", "'" + unit + "' is no unit of the organisation.");
    }
  }

  private void checkNumber(int is, int most, List<String> path) {
    if (is > most) {
      at(
          path,
          "TOO_MANY",
          "'" + path.getLast() + "' holds " + is + "; it takes 1 to " + most + ".");
    }
  }

  private void twice(String key, List<String> path) {
    at(with(path, "key"), "KEY_TWICE", "The key '" + key + "' stands above too.");
  }

  static void tooFar(ProblemList problems, List<String> step) {
    problems.add(
        new Problem(
            "DUE_TOO_FAR",
            with(step, "due"),
            "'due' lies more than " + FARTHEST_DUE + " working days from the first day."));
  }

  private void at(List<String> path, String code, String message) {
    problems.add(new Problem(code, path, message));
  }

  static List<String> with(List<String> path, String name) {
    List<String> longer = new ArrayList<>(path);
    longer.add(name);
    return longer;
  }
}
