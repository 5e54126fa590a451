package se.fadder.text;

import java.util.Optional;
import java.util.regex.Pattern;

/** The rules for plain text: what no text of a file may hold, whatever the file is. */
public final class PlainText {
  /** The forms that å, ä, ö, Å, Ä, Ö and é take when their UTF-8 is taken for Windows-1252. */
  private static final Pattern TAKEN_FOR_WINDOWS = Pattern.compile("Ã[¥¤¶…„–©]");

  private static final int LOST = 0xFFFD;

  /**
   * The characters that are drawn as nothing though they count as letters or symbols: Hangul
   * fillers, Braille.
   */
  private static final String BLANKS = "\u115F\u1160\u2800\u3164\uFFA0";

  private PlainText() {}

  /** The fault of a piece of text that stands on one line, in words; empty when it has none. */
  public static Optional<String> fault(String text) {
    Optional<String> hidden =
        text.codePoints()
            .filter(PlainText::isHidden)
            .mapToObj(c -> "holds the control character U+%04X".formatted(c))
            .findFirst();
    if (hidden.isPresent()) {
      return hidden;
    }
    if (text.indexOf(LOST) >= 0 || TAKEN_FOR_WINDOWS.matcher(text).find()) {
      return Optional.of("holds letters that an earlier conversion broke");
    }
    if (!text.isBlank() && !isVisible(text)) {
      return Optional.of("holds nothing that can be seen");
    }
    return IdentityNumber.isIn(text)
        ? Optional.of("holds what looks like a personal identity number")
        : Optional.empty();
  }

  /** Whether anything of the text can be seen. Spaces and marks that need a letter cannot. */
  public static boolean isVisible(String text) {
    return text.codePoints().anyMatch(PlainText::isVisible);
  }

  private static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE ->
          false;
      default -> BLANKS.indexOf(c) < 0;
    };
  }

  /**
   * Whether the character is a control, a tab among them, or turns the direction of writing or ends
   * a line unseen.
   */
  private static boolean isHidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          true;
      default -> c == 0xFEFF || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    };
  }
}
