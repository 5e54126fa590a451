package se.fadder.seed;

import java.util.List;
import se.fadder.onboarding.RoutineDocument;
import se.fadder.onboarding.StepKind;
import se.fadder.onboarding.StepRole;
import se.fadder.onboarding.Template;

/** Reads an onboarding template from YAML. */
public final class TemplateFile {
  private static final int MOST_TITLE = 120;
  private static final int MOST_WHY = 1_000;

  private TemplateFile() {}

  /**
   * The template of a file.
   *
   * @param file its name, for messages
   * @throws SeedError when it is no template
   */
  public static Template read(String file, String text) {
    YamlNode root = YamlNode.parse(file, text);
    root.allow("key", "name", "phases");
    return root.checked(() ->
        new Template(
            root.text("key", MOST_TITLE),
            root.text("name", MOST_TITLE),
            root.list("phases").stream().map(TemplateFile::phase).toList()));
  }

  private static Template.Phase phase(YamlNode node) {
    node.allow("key", "name", "steps");
    return node.checked(() ->
        new Template.Phase(
            node.text("key", MOST_TITLE),
            node.text("name", MOST_TITLE),
            node.list("steps").stream().map(TemplateFile::step).toList()));
  }

  private static Template.Step step(YamlNode node) {
    node.allow(
        "key",
        "title",
        "why",
        "responsible",
        "due",
        "required",
        "kind",
        "openBeforeStart",
        "documents");
    List<RoutineDocument> documents =
        node.has("documents")
            ? node.list("documents").stream().map(TemplateFile::document).toList()
            : List.of();
    return node.checked(() ->
        new Template.Step(
            node.text("key", MOST_TITLE),
            node.text("title", MOST_TITLE),
            node.text("why", MOST_WHY),
            node.oneOf("responsible", StepRole.class),
            node.number("due"),
            !node.has("required") || node.truth("required"),
            node.has("kind") ? node.oneOf("kind", StepKind.class) : StepKind.TASK,
            node.has("openBeforeStart") && node.truth("openBeforeStart"),
            documents));
  }

  private static RoutineDocument document(YamlNode node) {
    node.allow("title", "url");
    return node.checked(
        () -> new RoutineDocument(node.text("title", MOST_TITLE), node.text("url", MOST_WHY)));
  }
}
