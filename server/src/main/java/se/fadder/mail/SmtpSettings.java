package se.fadder.mail;

import org.jspecify.annotations.Nullable;

/**
 * The mail server.
 *
 * @param user null for a server that takes letters from this machine without one
 * @param password null exactly when the user is
 * @param from who the letters are from, such as {@code Fadder <fadder@example.se>}
 */
public record SmtpSettings(
    String host, int port, @Nullable String user, @Nullable String password, String from, Tls tls) {

  /** How the way to the mail server is encrypted. */
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

  @Override
  public String toString() {
    return "SmtpSettings[" + host + ":" + port + "]";
  }
}
