package se.fadder.seed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.fadder.files.FileFault;
import se.fadder.templates.Template;
import se.fadder.templates.TemplateFile;

/** The reader of onboarding templates from files, one each. */
public final class TemplateFiles {
  private TemplateFiles() {}

  /**
   * The templates of those files, each after the one that it extends.
   *
   * @throws SeedError when one holds no template, or the same as another
   */
  public static List<Template> read(SeedFiles files, List<String> names) {
    Map<String, String> keys = new HashMap<>();
    List<Template> templates = new ArrayList<>();
    for (String name : names) {
      TemplateFile file = read(files, name);
      String earlier = keys.putIfAbsent(file.template().key(), name);
      if (earlier != null) {
        throw new SeedError(
            name,
            file.line(List.of("key")),
            "the template '" + file.template().key() + "' stands in " + earlier);
      }
      templates.add(file.template());
    }
    templates.sort(Comparator.comparing(template -> template.base() != null));
    return templates;
  }

  private static TemplateFile read(SeedFiles files, String name) {
    try {
      TemplateFile file = TemplateFile.read(files.text(name));
      file.requireSound();
      return file;
    } catch (FileFault e) {
      throw new SeedError(name, e.line(), e.reason());
    }
  }
}
