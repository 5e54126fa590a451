package se.fadder.templates;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The writer of templates as the text of a file. The same template is always the same text: what is
 * usual is left out, and quotes stand only where YAML needs them.
 */
final class TemplateText {
  /**
   * The form of texts that YAML takes for nothing but text, as long as there is no {@code ": "} and
   * no {@code " #"}.
   */
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}(](?:.*[^:\\s])?");

  private final StringBuilder text = new StringBuilder();

  private TemplateText() {}

  static String of(Template template) {
    TemplateText writing = new TemplateText();
    writing.write(template);
    return writing.text.toString();
  }

  private void write(Template template) {
    line("", "key", template.key());
    line("", "name", template.name());
    line("", "unit", template.unit());
    line("", "extends", template.base());
    list("", "without", template.without());
    conditions("", template.onlyFor());
    if (!template.phases().isEmpty()) {
      text.append("phases:\n");
    }
    for (int i = 0; i < template.phases().size(); i++) {
      text.append(i == 0 ? "" : "\n");
      write(template.phases().get(i));
    }
  }

  private void write(Template.Phase phase) {
    int begins = text.length();
    line("    ", "key", phase.key());
    line("    ", "name", phase.name());
    if (!phase.steps().isEmpty()) {
      text.append("    steps:\n");
      phase.steps().forEach(this::write);
    }
    asItem(begins, "  - {}\n");
  }

  private void write(Template.Step step) {
    String indent = "        ";
    int begins = text.length();
    line(indent, "key", step.key());
    line(indent, "title", step.title());
    line(indent, "titleForOthers", step.titleForOthers());
    line(indent, "why", step.why());
    line(indent, "responsible", step.responsible().name());
    text.append(indent).append("due: ").append(step.due()).append('\n');
    line(indent, "after", step.after());
    line(indent, "required", step.required() ? "" : "false");
    line(indent, "signOff", step.signOff() == null ? "" : step.signOff().name());
    line(indent, "kind", step.kind() == StepKind.TASK ? "" : step.kind().name());
    line(indent, "openBeforeStart", step.openBeforeStart() ? "true" : "");
    conditions(indent, step.onlyFor());
    if (!step.documents().isEmpty()) {
      text.append(indent).append("documents:\n");
      step.documents().forEach(this::write);
    }
    asItem(begins, "");
  }

  private void write(RoutineDocument document) {
    int begins = text.length();
    line("            ", "title", document.title());
    line("            ", "url", document.url());
    asItem(begins, "          - {}\n");
  }

  private void conditions(String indent, Conditions conditions) {
    if (conditions.equals(Conditions.NONE)) {
      return;
    }
    text.append(indent).append("onlyFor:\n");
    String inner = indent + "  ";
    line(
        inner, "experience", conditions.experience() == null ? "" : conditions.experience().name());
    list(inner, "forms", conditions.forms().stream().map(Enum::name).toList());
    line(inner, "leads", conditions.leads() == null ? "" : conditions.leads().toString());
    list(inner, "units", conditions.units());
  }

  /** Turns the lines since then into an item of a list: its first line begins with a dash. */
  private void asItem(int begins, String whenEmpty) {
    if (begins == text.length()) {
      text.append(whenEmpty);
      return;
    }
    int firstLetter = begins;
    while (text.charAt(firstLetter) == ' ') {
      firstLetter++;
    }
    text.setCharAt(firstLetter - 2, '-');
  }

  private void list(String indent, String key, List<String> values) {
    if (!values.isEmpty()) {
      text.append(indent).append(key).append(":\n");
      values.forEach(
          value -> text.append(indent).append("  - ").append(scalar(value)).append('\n'));
    }
  }

  private void line(String indent, String key, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      text.append(indent).append(key).append(": ").append(scalar(value)).append('\n');
    }
  }

  private static String scalar(String value) {
    boolean plain =
        PLAIN.matcher(value).matches() && !value.contains(": ") && !value.contains(" #");
    return plain ? value : quoted(value);
  }

  private static String quoted(String value) {
    StringBuilder quoted = new StringBuilder("\"");
    value
        .codePoints()
        .forEach(c -> {
          switch (c) {
            case '"', '\\' -> quoted.append('\\').appendCodePoint(c);
            case '\n' -> quoted.append("\\n");
            default -> quoted.appendCodePoint(c);
          }
        });
    return quoted.append('"').toString();
  }
}
