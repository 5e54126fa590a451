package se.fadder.secondfactor;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Sha256;

/**
 * A code on paper for whoever has lost their phone: 80 random bits, in four groups of four letters
 * and digits.
 *
 * @param text sixteen letters and digits, without what stands between the groups
 */
record RecoveryCode(String text) {
  /** How many somebody gets at once. */
  static final int SEVERAL = 10;

  private static final int BYTES = 10;
  private static final int GROUP = 4;
  private static final Pattern FORM = Pattern.compile("[A-Z2-7]{16}");
  private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Pd}]");

  /** A new one. */
  static RecoveryCode random(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new RecoveryCode(Base32.of(bytes));
  }

  /** The code that was typed, with or without spaces and dashes; empty when it can be none. */
  static Optional<RecoveryCode> of(String typed) {
    String text = BETWEEN.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT).replace('0', 'O');
    return FORM.matcher(text).matches() ? Optional.of(new RecoveryCode(text)) : Optional.empty();
  }

  /** As it is shown: {@code ABCD-EFGH-IJKL-MNOP}. */
  String shown() {
    StringBuilder shown = new StringBuilder(text);
    for (int at = text.length() - GROUP; at > 0; at -= GROUP) {
      shown.insert(at, '-');
    }
    return shown.toString();
  }

  /**
   * The hash that is stored for its owner. A plain one is enough: nobody guesses 80 random bits.
   */
  String hash(PersonId owner) {
    return Sha256.hex(owner.value() + "\0" + text);
  }

  @Override
  public String toString() {
    return "RecoveryCode[…]";
  }
}
