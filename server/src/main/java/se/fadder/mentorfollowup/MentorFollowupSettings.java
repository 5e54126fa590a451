package se.fadder.mentorfollowup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.InvalidSetting;
import se.fadder.kernel.Setting;
import se.fadder.kernel.SettingValues;

/**
 * The settings of what follows once somebody is to have a mentor.
 *
 * @param mentorStep the key of the step that is done once somebody has a mentor; null for none
 */
public record MentorFollowupSettings(@Nullable String mentorStep) {
  private static final Setting MENTOR_STEP =
      new Setting(
          "mentorfollowup.mentorStep",
          "FADDER_MENTOR_STEP",
          "mentor-utsedd",
          """
          The key of the step, in the templates, that is done by itself once it is agreed who is
          somebody's mentor. Empty for none.\
          """);

  public static final List<Setting> DECLARED = List.of(MENTOR_STEP);

  /**
   * Reads the settings.
   *
   * @throws InvalidSetting when a value is invalid
   */
  public static MentorFollowupSettings of(SettingValues values) {
    return new MentorFollowupSettings(
        values.textOrNull(MENTOR_STEP) == null ? null : values.word(MENTOR_STEP));
  }
}
