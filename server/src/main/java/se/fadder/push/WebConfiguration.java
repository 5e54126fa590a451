package se.fadder.push;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import se.fadder.kernel.InvalidSetting;
import se.fadder.kernel.Setting;
import se.fadder.kernel.SettingValues;

/**
 * The configuration that a browser needs to register with Firebase. All of it is public.
 *
 * @param vapidKey the public key of the web push certificate
 */
public record WebConfiguration(
    String apiKey, String projectId, String messagingSenderId, String appId, String vapidKey) {
  private static final Setting API_KEY =
      setting(
          "apiKey",
          "API_KEY",
          """
          The key of the public web configuration of the Firebase project, with which browsers
          register. All of push.fcm.web or none: browsers then ask Google's hosts for a
          registration.\
          """);
  private static final Setting PROJECT =
      setting("projectId", "PROJECT_ID", "The id of the Firebase project.");
  private static final Setting SENDER =
      setting("messagingSenderId", "MESSAGING_SENDER_ID", "The project's sender id.");
  private static final Setting APP = setting("appId", "APP_ID", "The id of the project's web app.");
  private static final Setting VAPID_KEY =
      setting("vapidKey", "VAPID_KEY", "The public key of the project's web push certificate.");

  static final List<Setting> DECLARED = List.of(API_KEY, PROJECT, SENDER, APP, VAPID_KEY);

  /** The hosts that Firebase's library in the browser asks to register with: it asks no other. */
  public static final List<String> HOSTS =
      List.of(
          "https://firebaseinstallations.googleapis.com",
          "https://fcmregistrations.googleapis.com");

  /**
   * The first byte of a point of the curve P-256 that is not compressed; two coordinates follow.
   */
  private static final byte UNCOMPRESSED = 4;

  private static final int POINT_BYTES = 65;

  /**
   * Creates a configuration that a browser can register with.
   *
   * @throws IllegalArgumentException when the key is none, about which a browser would say nothing
   */
  public WebConfiguration {
    byte[] point = decoded(vapidKey);
    if (point.length != POINT_BYTES || point[0] != UNCOMPRESSED) {
      throw new IllegalArgumentException("not the public key of a web push certificate");
    }
  }

  private static Setting setting(String key, String variable, String about) {
    return new Setting("push.fcm.web." + key, "FADDER_FCM_WEB_" + variable, "", about);
  }

  /**
   * Reads all settings of it or none.
   *
   * @throws InvalidSetting when some are missing, or a value is invalid
   */
  static Optional<WebConfiguration> of(SettingValues values) {
    if (DECLARED.stream().allMatch(setting -> values.textOrNull(setting) == null)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new WebConfiguration(
              values.word(API_KEY),
              values.word(PROJECT),
              values.word(SENDER),
              values.word(APP),
              values.word(VAPID_KEY)));
    } catch (IllegalArgumentException e) {
      throw values.invalid(VAPID_KEY, String.valueOf(e.getMessage()));
    }
  }

  private static byte[] decoded(String key) {
    try {
      return Base64.getUrlDecoder().decode(key);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }
}
