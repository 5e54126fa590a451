package se.fadder.breakwords;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import se.fadder.kernel.InvalidSetting;
import se.fadder.kernel.Setting;
import se.fadder.kernel.SettingValues;

/**
 * The settings of the words of breaks.
 *
 * @param texts the operator's file; empty where Fadder's own words are said
 */
public record BreakWordsSettings(Optional<Path> texts) {
  private static final Setting TEXTS =
      new Setting(
          "recovery.texts",
          "FADDER_RECOVERY_TEXTS",
          "",
          """
          A YAML file with what is said when it is time for a break, in place of Fadder's own \
          words. Begin with a copy of server/src/main/resources/breakwords/words.yaml, which tells \
          what it must hold. It is read at the start.\
          """);

  public static final List<Setting> DECLARED = List.of(TEXTS);

  /**
   * Reads the settings of the words of breaks.
   *
   * @throws InvalidSetting when a value is invalid
   */
  public static BreakWordsSettings of(SettingValues values) {
    return new BreakWordsSettings(
        values.textOrNull(TEXTS) == null ? Optional.empty() : Optional.of(values.path(TEXTS)));
  }
}
