package se.fadder.secondfactor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import se.fadder.signin.Username;

/** The link by which an app takes over a secret, in the form that all of them know. */
final class AppLink {
  private static final String ISSUER = "Fadder";

  private AppLink() {}

  static String of(Username username, String secret) {
    // In a path a plus is a plus.
    String name = URLEncoder.encode(username.text(), StandardCharsets.UTF_8).replace("+", "%20");
    return "otpauth://totp/%1$s:%2$s?secret=%3$s&issuer=%1$s&algorithm=SHA1&digits=%4$d&period=%5$d"
        .formatted(ISSUER, name, secret, Totp.DIGITS, Totp.STEP.toSeconds());
  }
}
