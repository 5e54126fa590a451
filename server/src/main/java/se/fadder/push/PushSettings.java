package se.fadder.push;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.fadder.fcm.FcmSettings;
import se.fadder.kernel.InvalidSetting;
import se.fadder.kernel.Setting;
import se.fadder.kernel.SettingValues;

/**
 * The settings of push: how reminders reach devices.
 *
 * @param fcm how push goes out; without it nothing does, and open clients are told alone
 * @param web with what browsers register for push; without it they do not
 */
public record PushSettings(Optional<FcmSettings> fcm, Optional<WebConfiguration> web) {
  public static final List<Setting> DECLARED =
      Stream.of(FcmSettings.DECLARED, WebConfiguration.DECLARED).flatMap(List::stream).toList();

  /**
   * Reads the settings of push.
   *
   * @throws InvalidSetting when a value is invalid
   */
  public static PushSettings of(SettingValues values) {
    return new PushSettings(FcmSettings.of(values), WebConfiguration.of(values));
  }
}
