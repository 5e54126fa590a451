package se.fadder.templates;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.fadder.files.FileFault;
import se.fadder.files.YamlFile;
import se.fadder.files.YamlNode;
import se.fadder.kernel.Problem;
import se.fadder.people.EmploymentForm;
import se.fadder.people.Experience;
import se.fadder.text.PlainText;

/**
 * A file that holds a template, in YAML: a draft as well as what is published. It is written by
 * {@link TemplateText}.
 */
public final class TemplateFile {
  static final int MOST_TITLE = 120;
  static final int MOST_WHY = 1_000;

  /** The most days of a due rule in a file: a draft may be wrong, but not without bounds. */
  static final int FARTHEST = 9_999;

  private final YamlNode root;
  private final Template template;

  private TemplateFile(YamlNode root) {
    this.root = root;
    this.template = template(root);
  }

  /**
   * Reads a file.
   *
   * @throws FileFault when it holds no template, or what no text may
   */
  public static TemplateFile read(String text) {
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Optional<String> fault = PlainText.fault(lines.get(i));
      if (fault.isPresent()) {
        throw new FileFault(i + 1L, fault.get());
      }
    }
    return new TemplateFile(YamlFile.root(text, false));
  }

  /** Reads a stored template, which was checked when it came. */
  static Template stored(String text) {
    return new TemplateFile(YamlFile.root(text, true)).template;
  }

  public Template template() {
    return template;
  }

  /** The line on which a field stands, counted from 1. */
  public long line(List<String> path) {
    return root.line(path);
  }

  /**
   * Checks that the template holds to all rules that do not depend on where it is published.
   *
   * @throws FileFault when it does not
   */
  public void requireSound() {
    Optional<Problem> first = TemplateRules.alone(template).stream().findFirst();
    if (first.isPresent()) {
      throw new FileFault(line(first.get().field()), first.get().message());
    }
  }

  private static Template template(YamlNode root) {
    root.allow("key", "name", "unit", "extends", "without", "onlyFor", "phases");
    return new Template(
        root.text("key", MOST_TITLE),
        root.text("name", MOST_TITLE),
        root.textOrNull("unit", MOST_TITLE),
        root.textOrNull("extends", MOST_TITLE),
        root.texts("without", MOST_TITLE),
        conditions(root.mapping("onlyFor")),
        root.list("phases").stream().map(TemplateFile::phase).toList());
  }

  private static Conditions conditions(@Nullable YamlNode node) {
    if (node == null) {
      return Conditions.NONE;
    }
    node.allow("experience", "forms", "leads", "units");
    return new Conditions(
        node.oneOfOrNull("experience", Experience.class),
        node.someOf("forms", EmploymentForm.class),
        node.truthOrNull("leads"),
        node.texts("units", MOST_TITLE));
  }

  private static Template.Phase phase(YamlNode node) {
    node.allow("key", "name", "steps");
    return new Template.Phase(
        node.text("key", MOST_TITLE),
        node.text("name", MOST_TITLE),
        node.list("steps").stream().map(TemplateFile::step).toList());
  }

  private static Template.Step step(YamlNode node) {
    node.allow(
        "key",
        "title",
        "titleForOthers",
        "why",
        "responsible",
        "due",
        "after",
        "required",
        "signOff",
        "kind",
        "openBeforeStart",
        "onlyFor",
        "documents");
    return new Template.Step(
        node.text("key", MOST_TITLE),
        node.text("title", MOST_TITLE),
        node.textOrNull("titleForOthers", MOST_TITLE),
        node.text("why", MOST_WHY),
        node.oneOf("responsible", StepRole.class),
        node.number("due", FARTHEST),
        node.textOrNull("after", MOST_TITLE),
        node.truth("required", true),
        node.oneOfOrNull("signOff", StepRole.class),
        node.has("kind") ? node.oneOf("kind", StepKind.class) : StepKind.TASK,
        node.truth("openBeforeStart", false),
        conditions(node.mapping("onlyFor")),
        node.list("documents").stream().map(TemplateFile::document).toList());
  }

  private static RoutineDocument document(YamlNode node) {
    node.allow("title", "url");
    return new RoutineDocument(node.text("title", MOST_TITLE), node.text("url", MOST_WHY));
  }
}
