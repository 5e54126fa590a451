package se.fadder.mentorship;

import java.util.List;
import se.fadder.kernel.InvalidSetting;
import se.fadder.kernel.Setting;
import se.fadder.kernel.SettingValues;

/**
 * The settings of mentorship.
 *
 * @param monthsEmployed how long somebody has worked in the organisation before they are a mentor
 */
public record MentorshipSettings(int monthsEmployed) {
  private static final int LONGEST_MONTHS = 60;

  private static final Setting MONTHS_EMPLOYED =
      new Setting(
          "mentorship.monthsEmployed",
          "FADDER_MENTOR_MONTHS_EMPLOYED",
          "12",
          "How many months somebody has been employed before they are proposed as a mentor.");

  public static final List<Setting> DECLARED = List.of(MONTHS_EMPLOYED);

  /**
   * Reads the settings of mentorship.
   *
   * @throws InvalidSetting when a value is invalid
   */
  public static MentorshipSettings of(SettingValues values) {
    return new MentorshipSettings(
        values.number(MONTHS_EMPLOYED, 0, LONGEST_MONTHS, "a number of months"));
  }
}
