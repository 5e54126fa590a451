package se.fadder.secondfactor;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.InvalidSetting;
import se.fadder.kernel.Setting;
import se.fadder.kernel.SettingValues;

/**
 * The settings of second factors.
 *
 * @param required whether administrators, HR and managers must have one
 * @param key with which secrets are encrypted in the database; null to leave them open
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record SecondFactorSettings(boolean required, byte @Nullable [] key) {
  private static final Setting REQUIRED =
      new Setting(
          "signin.secondFactor",
          "FADDER_SIGNIN_SECOND_FACTOR",
          "required",
          """
          Who is asked for a code besides a password of Fadder's own: required has administrators, HR
          and managers set it up at their next sign-in; voluntary asks those alone who have set it
          up. In demonstration mode it is always voluntary.\
          """);

  private static final Setting KEY =
      new Setting(
          "signin.secondFactorKey",
          "FADDER_SIGNIN_SECOND_FACTOR_KEY",
          "",
          """
          The key with which the secrets of these codes are encrypted in the database: 32 bytes in
          base64, as openssl rand -base64 32 makes them. Without it they are as protected as the
          database is. Once it is lost, all are to be reset by an administrator.\
          """);

  public static final List<Setting> DECLARED = List.of(REQUIRED, KEY);

  /**
   * Reads the settings.
   *
   * @param demonstration whether the server shows its accounts to everybody
   * @throws InvalidSetting when a value is invalid; it does not show the key
   */
  public static SecondFactorSettings of(SettingValues values, boolean demonstration) {
    boolean required = values.choice(REQUIRED, Map.of("required", true, "voluntary", false));
    return new SecondFactorSettings(required && !demonstration, key(values.textOrNull(KEY)));
  }

  private static byte @Nullable [] key(@Nullable String text) {
    if (text == null) {
      return null;
    }
    byte[] key;
    try {
      key = Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new InvalidSetting(KEY.key() + " is not base64");
    }
    if (key.length != SecretBox.KEY_BYTES) {
      throw new InvalidSetting(KEY.key() + " has not 32 bytes, but " + key.length);
    }
    return key;
  }

  @Override
  public String toString() {
    return "SecondFactorSettings[required=" + required + "]";
  }
}
