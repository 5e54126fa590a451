package se.fadder.mail;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.InvalidSetting;
import se.fadder.kernel.Setting;
import se.fadder.kernel.SettingValues;

/**
 * The settings of the mail server.
 *
 * @param user null for a server that takes letters from this machine without one
 * @param password null exactly when the user is
 * @param from who the letters are from, such as {@code Fadder <fadder@example.se>}
 */
public record SmtpSettings(
    String host, int port, @Nullable String user, @Nullable String password, String from, Tls tls) {
  private static final Setting HOST =
      new Setting(
          "mail.smtp.host",
          "FADDER_SMTP_HOST",
          "",
          """
          The mail server by which invitations and links for forgotten passwords go to whoever has an
          e-mail address, and a reminder to whoever has no device. Without one the links are shown to
          whoever makes them, as a link and a QR code, and nobody is reminded by e-mail.
          Letters hold links, so set server.publicUrl as well.\
          """);
  private static final Setting PORT =
      new Setting("mail.smtp.port", "FADDER_SMTP_PORT", "587", "The port of the mail server.");
  private static final Setting USER =
      new Setting(
          "mail.smtp.user",
          "FADDER_SMTP_USER",
          "",
          "The user at the mail server, if it asks for one.");
  private static final Setting PASSWORD =
      new Setting("mail.smtp.password", "FADDER_SMTP_PASSWORD", "", "The password of that user.");
  private static final Setting FROM =
      new Setting(
          "mail.smtp.from",
          "FADDER_SMTP_FROM",
          "",
          "Who letters are from, like Fadder <fadder@example.se>.");
  private static final Setting ENCRYPTION =
      new Setting(
          "mail.smtp.tls",
          "FADDER_SMTP_TLS",
          "starttls",
          "none, starttls or tls; a user and a password need one of the latter two.");

  public static final List<Setting> DECLARED =
      List.of(HOST, PORT, USER, PASSWORD, FROM, ENCRYPTION);

  /** The encryption of the way to the mail server. */
  public enum Tls {
    /** Not at all; for a server on the same machine or network. */
    NONE,
    /** From a plain beginning on; a server that cannot gets no letter. */
    STARTTLS,
    /** From the first byte on. */
    TLS
  }

  /**
   * Takes settings that go together.
   *
   * @throws IllegalArgumentException when they do not
   */
  public SmtpSettings {
    if ((user == null) != (password == null)) {
      throw new IllegalArgumentException("a user and a password belong together");
    }
    if (user != null && tls == Tls.NONE) {
      throw new IllegalArgumentException("a password is not sent without TLS");
    }
  }

  /**
   * Reads the settings of the mail server.
   *
   * @return empty when there is none
   * @throws InvalidSetting when a value is invalid
   */
  public static Optional<SmtpSettings> of(SettingValues values) {
    values.requireWith(HOST, USER, PASSWORD, FROM);
    int port = values.portOfOther(PORT);
    Tls tls =
        values.choice(
            ENCRYPTION, Map.of("none", Tls.NONE, "starttls", Tls.STARTTLS, "tls", Tls.TLS));
    if (values.textOrNull(HOST) == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new SmtpSettings(
              values.host(HOST),
              port,
              values.textOrNull(USER),
              values.textOrNull(PASSWORD),
              values.text(FROM),
              tls));
    } catch (IllegalArgumentException e) {
      throw new InvalidSetting(USER.key() + ", " + PASSWORD.key() + ": " + e.getMessage());
    }
  }

  @Override
  public String toString() {
    return "SmtpSettings[" + host + ":" + port + "]";
  }
}
