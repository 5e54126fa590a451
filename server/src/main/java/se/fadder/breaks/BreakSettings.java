package se.fadder.breaks;

import java.util.List;
import se.fadder.kernel.InvalidSetting;
import se.fadder.kernel.Setting;
import se.fadder.kernel.SettingValues;

/**
 * The settings of breaks.
 *
 * @param keptDays for how many days what became of somebody's breaks is kept, for themselves
 */
public record BreakSettings(int keptDays) {
  private static final int FEWEST_DAYS_KEPT = 7;
  static final int MOST_DAYS_KEPT = 365;

  private static final Setting KEPT_DAYS =
      new Setting(
          "recovery.keptDays",
          "FADDER_RECOVERY_KEPT_DAYS",
          "90",
          """
          For how many days people can see what became of their own breaks, 7 to 365; then it is
          deleted. Nobody else ever sees it.\
          """);

  public static final List<Setting> DECLARED = List.of(KEPT_DAYS);

  /**
   * Reads the settings of breaks.
   *
   * @throws InvalidSetting when a value is invalid
   */
  public static BreakSettings of(SettingValues values) {
    return new BreakSettings(
        values.number(KEPT_DAYS, FEWEST_DAYS_KEPT, MOST_DAYS_KEPT, "a number of days"));
  }
}
