package se.fadder.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A manual as people read it, and what in it is to be typed: the blocks whose fence names a kind
 * and, for tests, a name, such as {@code sh backup}.
 *
 * @param path of its file
 * @param blocks what is to be typed, by kind and name
 */
record ManualText(Path path, String text, Map<String, String> blocks) {
  /** The folder with a folder for each language. */
  static final Path FOLDER = Path.of("..", "docs", "manual");

  private static final Pattern BLOCK =
      Pattern.compile("(?m)^( *)```(\\w+ \\w+)\\n((?:(?! *```).*\\n)*) *```$");

  /**
   * Reads a manual.
   *
   * @param name such as {@code sv/administrator.md}
   */
  static ManualText read(String name) throws IOException {
    Path path = FOLDER.resolve(name);
    String text = Files.readString(path);
    Map<String, String> blocks = new LinkedHashMap<>();
    Matcher found = BLOCK.matcher(text);
    while (found.find()) {
      blocks.put(found.group(2), found.group(3).stripIndent());
    }
    return new ManualText(path, text, blocks);
  }

  /** What is to be typed under a name. */
  String block(String name) {
    String block = blocks.get(name);
    if (block == null) {
      throw new IllegalArgumentException(path + " has no block " + name);
    }
    return block;
  }
}
