package se.fadder.seed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fadder.files.FileFault;
import se.fadder.files.YamlFile;
import se.fadder.files.YamlNode;
import se.fadder.kernel.Problem;
import se.fadder.routines.DocumentInForce;
import se.fadder.routines.RoutineCheck;
import se.fadder.routines.RoutineDraft;

/**
 * A routine as a YAML file has it, which several units may take.
 *
 * @param note what the version changed
 */
public record RoutineFile(RoutineDraft draft, String note) {

  /**
   * The routines that rows name by their keys, from {@code routines/<key>.yaml}.
   *
   * @throws SeedError when one is missing or holds none
   */
  static Map<String, RoutineFile> read(SeedFiles files, List<Row> rows) {
    Map<String, RoutineFile> read = new HashMap<>();
    for (Row row : rows) {
      String key = row.text("routine");
      if (!read.containsKey(key)) {
        read.put(key, read(files, key));
      }
    }
    return read;
  }

  /**
   * The routine of that key, from {@code routines/<key>.yaml}.
   *
   * @throws SeedError when it is missing or holds none
   */
  public static RoutineFile read(SeedFiles files, String key) {
    return routine(key, "routines/" + key + ".yaml", files);
  }

  private static RoutineFile routine(String key, String name, SeedFiles files) {
    try {
      return routine(key, YamlFile.root(files.text(name), false));
    } catch (FileFault e) {
      throw new SeedError(name, e.line(), e.reason());
    }
  }

  private static RoutineFile routine(String key, YamlNode root) {
    root.allow(
        "key", "title", "purpose", "note", "documentTitle", "documentUrl", "searchWords", "checks");
    if (!root.required("key", RoutineDraft.LONGEST_TITLE).equals(key)) {
      throw new FileFault(root.line(List.of("key")), "the file is named for '" + key + "'");
    }
    RoutineDraft draft =
        new RoutineDraft(
            root.required("title", RoutineDraft.LONGEST_TITLE),
            root.required("purpose", RoutineDraft.LONGEST_PURPOSE),
            new DocumentInForce(
                root.required("documentTitle", RoutineDraft.LONGEST_CHECK),
                root.required("documentUrl", RoutineDraft.LONGEST_URL)),
            words(root),
            checks(root.list("checks")));
    draft.problem().ifPresent(problem -> refuse(root, problem));
    return new RoutineFile(draft, root.required("note", RoutineDraft.LONGEST_NOTE));
  }

  private static List<String> words(YamlNode root) {
    String words = root.required("searchWords", RoutineDraft.LONGEST_PURPOSE);
    return Stream.of(words.split(",", -1)).map(String::strip).toList();
  }

  private static List<RoutineCheck> checks(List<YamlNode> nodes) {
    List<RoutineCheck> checks = new ArrayList<>();
    for (YamlNode node : nodes) {
      node.allow("title", "hint");
      checks.add(
          new RoutineCheck(
              checks.size() + 1, node.required("title", RoutineDraft.LONGEST_CHECK), hint(node)));
    }
    return checks;
  }

  private static @Nullable String hint(YamlNode node) {
    return node.textOrNull("hint", RoutineDraft.LONGEST_HINT);
  }

  private static void refuse(YamlNode root, Problem problem) {
    throw new FileFault(root.line(problem.field()), problem.message());
  }
}
