package se.fadder.signin;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import se.fadder.kernel.Text;
import se.fadder.text.PlainText;

/**
 * A user name as it is stored and compared: composed, in lower case, without white space around it.
 * However it is typed, it names the same account.
 */
public record Username(String text) implements Text {
  private static final int MOST = 254;

  /**
   * The characters that no user name may hold: white space and what cannot be seen, half characters
   * included.
   */
  private static final Pattern UNUSABLE = Pattern.compile("[\\s\\p{Z}\\p{C}]");

  public Username {
    if (!text.equals(normal(text)) || !usable(text)) {
      throw new IllegalArgumentException("not a user name");
    }
  }

  /** The user name that was typed; empty when it can be none. */
  public static Optional<Username> of(String typed) {
    return Optional.of(normal(typed)).filter(Username::usable).map(Username::new);
  }

  private static String normal(String typed) {
    // Composed before and after: of some letters only the small one has a composed form.
    String small = composed(typed.strip()).toLowerCase(Locale.ROOT);
    return composed(small);
  }

  private static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static boolean usable(String text) {
    return PlainText.isVisible(text) && text.length() <= MOST && !UNUSABLE.matcher(text).find();
  }
}
