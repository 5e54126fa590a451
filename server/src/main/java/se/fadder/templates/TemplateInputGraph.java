package se.fadder.templates;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.fadder.graph.Args;
import se.fadder.people.EmploymentForm;
import se.fadder.people.Experience;

/** The reader of a template from an operation's arguments. */
final class TemplateInputGraph {
  private static final int MOST_TITLE = TemplateFile.MOST_TITLE;
  private static final int MOST_WHY = TemplateFile.MOST_WHY;

  /** The most items of a list: a draft may be wrong, but not without bounds. */
  private static final int MOST_ITEMS = 200;

  private TemplateInputGraph() {}

  static Template template(Args input) {
    return new Template(
        input.text("key", MOST_TITLE),
        input.textOrEmpty("name", MOST_TITLE),
        orNull(input.textOrEmpty("unit", MOST_TITLE)),
        orNull(input.textOrEmpty("extends", MOST_TITLE)),
        input.texts("without", MOST_ITEMS, MOST_TITLE),
        conditions(input),
        input.each("phases", MOST_ITEMS, (place, one) -> phase(one)));
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static Conditions conditions(Args input) {
    Conditions conditions =
        input.partOrNull(
            "onlyFor",
            those ->
                new Conditions(
                    those.oneOfOrNull("experience", Experience.class),
                    those.someOf("forms", EmploymentForm.class),
                    those.truthOrNull("leads"),
                    those.texts("units", MOST_ITEMS, MOST_TITLE)));
    return conditions == null ? Conditions.NONE : conditions;
  }

  private static Template.Phase phase(Args input) {
    return new Template.Phase(
        input.textOrEmpty("key", MOST_TITLE),
        input.textOrEmpty("name", MOST_TITLE),
        input.each("steps", MOST_ITEMS, (place, one) -> step(one)));
  }

  private static Template.Step step(Args input) {
    return new Template.Step(
        input.textOrEmpty("key", MOST_TITLE),
        input.textOrEmpty("title", MOST_TITLE),
        orNull(input.textOrEmpty("titleForOthers", MOST_TITLE)),
        input.textOrEmpty("why", MOST_WHY),
        input.oneOf("responsible", StepRole.class),
        Math.clamp(input.number("due"), -TemplateFile.FARTHEST, TemplateFile.FARTHEST),
        orNull(input.textOrEmpty("after", MOST_TITLE)),
        input.truth("required"),
        input.oneOfOrNull("signOff", StepRole.class),
        input.oneOf("kind", StepKind.class),
        input.truth("openBeforeStart"),
        conditions(input),
        documents(input));
  }

  private static List<RoutineDocument> documents(Args input) {
    return input.each(
        "documents",
        MOST_ITEMS,
        (place, document) ->
            new RoutineDocument(
                document.textOrEmpty("title", MOST_TITLE), document.textOrEmpty("url", MOST_WHY)));
  }
}
