package se.fadder;

import java.util.List;
import java.util.Map;
import se.fadder.kernel.Setting;

/** The names of the settings that the server knows, for tests of other rooms. */
public final class SettingNames {
  private SettingNames() {}

  /** The variables of the environment. */
  public static List<String> variables() {
    return Settings.gather(Settings.DECLARED).stream().map(Setting::variable).toList();
  }

  /**
   * Reads settings as a server does.
   *
   * @throws se.fadder.kernel.InvalidSetting when it would not start with them
   */
  public static void requireValid(Map<String, String> environment) {
    Settings.read(null, environment);
  }
}
