package se.fadder.setup;

import java.util.List;
import se.fadder.kernel.Setting;
import se.fadder.kernel.SettingValues;

/**
 * The settings of an organisation's beginning.
 *
 * @param backedUpElsewhere whether the database is backed up by other means than Fadder's own
 */
public record SetupSettings(boolean backedUpElsewhere) {
  private static final Setting ELSEWHERE =
      new Setting(
          "backup.elsewhere",
          "FADDER_BACKUP_ELSEWHERE",
          "false",
          """
          Whether the database is backed up by other means than Fadder's own command, such as those
          of PostgreSQL or Litestream. It only tells administrators that this is done.\
          """);

  public static final List<Setting> DECLARED = List.of(ELSEWHERE);

  public static SetupSettings of(SettingValues values) {
    return new SetupSettings(values.truth(ELSEWHERE));
  }
}
