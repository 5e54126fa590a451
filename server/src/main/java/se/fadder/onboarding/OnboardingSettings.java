package se.fadder.onboarding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.InvalidSetting;
import se.fadder.kernel.Setting;
import se.fadder.kernel.SettingValues;

/**
 * The settings of introductions.
 *
 * @param mentorStep the key of the step that is done once somebody has a mentor; null for none
 */
public record OnboardingSettings(@Nullable String mentorStep) {
  private static final Setting MENTOR_STEP =
      new Setting(
          "onboarding.mentorStep",
          "FADDER_MENTOR_STEP",
          "mentor-utsedd",
          """
          The key of the step, in the templates, that is done by itself once it is agreed who is
          somebody's mentor. Empty for none.\
          """);

  public static final List<Setting> DECLARED = List.of(MENTOR_STEP);

  /**
   * Reads the settings of introductions.
   *
   * @throws InvalidSetting when a value is invalid
   */
  public static OnboardingSettings of(SettingValues values) {
    return new OnboardingSettings(
        values.textOrNull(MENTOR_STEP) == null ? null : values.word(MENTOR_STEP));
  }
}
