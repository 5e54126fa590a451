package se.fadder.routines;

import java.time.Period;
import java.util.List;
import se.fadder.kernel.InvalidSetting;
import se.fadder.kernel.Setting;
import se.fadder.kernel.SettingValues;

/**
 * The settings of routines.
 *
 * @param kept how long runs are kept
 */
public record RoutinesSettings(Period kept) {
  /**
   * The fewest days: longer than what has ended is listed. The most: no longer than anybody has use
   * for.
   */
  private static final int FEWEST_DAYS_KEPT = 30;

  private static final int MOST_DAYS_KEPT = 3650;

  private static final Setting KEPT_DAYS =
      new Setting(
          "routines.keptDays",
          "FADDER_ROUTINES_KEPT_DAYS",
          "180",
          "For how many days the routines that people have started are kept, 30 to 3650.");

  public static final List<Setting> DECLARED = List.of(KEPT_DAYS);

  /**
   * Reads the settings of routines.
   *
   * @throws InvalidSetting when a value is invalid
   */
  public static RoutinesSettings of(SettingValues values) {
    return new RoutinesSettings(
        Period.ofDays(
            values.number(KEPT_DAYS, FEWEST_DAYS_KEPT, MOST_DAYS_KEPT, "a number of days")));
  }
}
