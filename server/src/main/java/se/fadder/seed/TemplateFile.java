package se.fadder.seed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.fadder.onboarding.RoutineDocument;
import se.fadder.onboarding.StepKind;
import se.fadder.onboarding.StepRole;
import se.fadder.onboarding.Template;

/** Reads an onboarding template from YAML. */
final class TemplateFile {
  private static final int MOST_TITLE = 120;
  private static final int MOST_WHY = 1_000;

  private TemplateFile() {}

  /**
   * The templates of those files, one each.
   *
   * @throws SeedError when one holds no template, or the same as another
   */
  static List<Template> read(SeedFiles files, List<String> names) {
    Map<String, String> keys = new HashMap<>();
    List<Template> templates = new ArrayList<>();
    for (String name : names) {
      YamlNode root = YamlFile.root(name, files.text(name));
      Template template = template(root);
      String earlier = keys.putIfAbsent(template.key(), name);
      if (earlier != null) {
        throw root.error("key", "the template '" + template.key() + "' stands in " + earlier);
      }
      templates.add(template);
    }
    return templates;
  }

  private static Template template(YamlNode root) {
    root.allow("key", "name", "phases");
    List<YamlNode> phases = root.list("phases");
    requireDistinctKeys(phases);
    requireDistinctKeys(phases.stream().flatMap(phase -> phase.list("steps").stream()).toList());
    return root.checked(() ->
        new Template(
            root.text("key", MOST_TITLE),
            root.text("name", MOST_TITLE),
            phases.stream().map(TemplateFile::phase).toList()));
  }

  /** The template checks that too; here it is known on which line. */
  private static void requireDistinctKeys(List<YamlNode> nodes) {
    Set<String> keys = new HashSet<>();
    for (YamlNode node : nodes) {
      if (!keys.add(node.text("key", MOST_TITLE))) {
        throw node.error("key", "the key '" + node.text("key", MOST_TITLE) + "' stands above too");
      }
    }
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
            node.number("due", Template.Step.FARTHEST_DUE),
            !node.has("required") || node.truth("required"),
            node.has("kind") ? node.oneOf("kind", StepKind.class) : StepKind.TASK,
            node.has("openBeforeStart") && node.truth("openBeforeStart"),
            documents));
  }

  private static RoutineDocument document(YamlNode node) {
    node.allow("title", "url");
    String title = node.text("title", MOST_TITLE);
    String url = node.text("url", MOST_WHY);
    return node.checked("url", () -> new RoutineDocument(title, url));
  }
}
