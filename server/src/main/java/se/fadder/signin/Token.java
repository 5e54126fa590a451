package se.fadder.signin;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import se.fadder.kernel.Sha256;

/**
 * A token, which a client shows to be known again: 256 random bits, which say nothing by
 * themselves.
 *
 * @param text as it is sent, 43 characters of base64url
 */
public record Token(String text) {
  private static final int BYTES = 32;
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

  /** A new one. */
  public static Token random(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** The token that was sent; empty when the text can be none of the server's. */
  public static Optional<Token> of(String sent) {
    return FORM.matcher(sent).matches() ? Optional.of(new Token(sent)) : Optional.empty();
  }

  /** The hash that is stored. A plain one is enough: nobody can guess 256 random bits. */
  public String hash() {
    return hash(text);
  }

  /** The SHA-256 of a text in hexadecimal digits. */
  static String hash(String text) {
    return Sha256.hex(text);
  }

  @Override
  public String toString() {
    return "Token[…]";
  }
}
