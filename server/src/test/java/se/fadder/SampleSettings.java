package se.fadder;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import se.fadder.kernel.Setting;

/** Tests that the sample of an operator's file is made of what the rooms declare. */
final class SampleSettings {
  private static final int WIDTH = 120;

  private static final String HEAD =
      "Sample configuration of Fadder: every key with its default. Start the server with the path"
          + " of a copy as its first argument, or name it in FADDER_CONFIG. The environment"
          + " variable that ends each comment overrides the file.";

  private SampleSettings() {}

  static String of(List<Setting> settings) {
    return settings.stream()
        .map(setting ->
            comment(setting.about() + " " + setting.variable())
                + (setting.key() + " = " + setting.standard()).strip()
                + "\n")
        .collect(Collectors.joining("\n", comment(HEAD) + "\n", ""));
  }

  private static String comment(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder("#");
    for (String word : text.split("\\s+", -1)) {
      if (line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder("#");
      }
      line.append(' ').append(word);
    }
    lines.add(line.toString());
    return String.join("\n", lines) + "\n";
  }
}
