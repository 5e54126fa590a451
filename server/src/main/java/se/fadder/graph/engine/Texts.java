package se.fadder.graph.engine;

import java.text.Normalizer;
import se.fadder.graph.BadInput;
import se.fadder.kernel.Problem;
import se.fadder.text.IdentityNumber;
import se.fadder.text.PlainText;

/** The checks of text that people type, before it is stored or refused. */
final class Texts {
  private Texts() {}

  /**
   * The text trimmed, composed (Unicode's NFC, so that an å from any keyboard is the same å) and
   * with line feeds for line breaks.
   *
   * @throws BadInput when nothing of it can be seen, or it is longer than {@code most} code points,
   *     or holds what does not belong in text or an identity number
   */
  static String checked(String field, String text, int most) {
    String clean = Normalizer.normalize(text, Normalizer.Form.NFC).replace("\r\n", "\n").strip();
    if (!PlainText.isVisible(clean)) {
      throw bad(field, "INVALID", "The text is empty.");
    }
    if (clean.codePointCount(0, clean.length()) > most) {
      throw bad(field, "TOO_LONG", "The text is longer than " + most + " characters.");
    }
    if (!clean.codePoints().allMatch(Texts::belongs)) {
      throw bad(field, "INVALID", "The text holds control characters or broken ones.");
    }
    if (IdentityNumber.isIn(clean)) {
      throw bad(
          field,
          "IDENTITY_NUMBER",
          "The text holds a Swedish identity or coordination number, which never belongs here.");
    }
    return clean;
  }

  /**
   * Whether a character belongs in text. Line feeds and tabs do. Other control characters do not,
   * nor do halves of a surrogate pair, which no database stores, and marks that turn the writing
   * direction, which can make a text look like another.
   */
  private static boolean belongs(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL -> codePoint == '\n' || codePoint == '\t';
      case Character.SURROGATE -> false;
      default ->
          (codePoint < 0x202a || codePoint > 0x202e) && (codePoint < 0x2066 || codePoint > 0x2069);
    };
  }

  private static BadInput bad(String field, String code, String message) {
    return new BadInput(Problem.at(field, code, message));
  }
}
