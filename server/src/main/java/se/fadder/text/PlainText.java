package se.fadder.text;

import java.util.Optional;
import java.util.regex.Pattern;

/** What no text of a file may hold, whatever the file is. */
public final class PlainText {
  /** What å, ä, ö, Å, Ä, Ö and é become when their UTF-8 is taken for Windows-1252. */
  private static final Pattern TAKEN_FOR_WINDOWS = Pattern.compile("Ã[¥¤¶…„–©]");

  private static final int LOST = 0xFFFD;

  private PlainText() {}

  /** What is wrong with a piece of text that stands on one line; empty when nothing is. */
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
    return IdentityNumber.isIn(text)
        ? Optional.of("holds what looks like a personal identity number")
        : Optional.empty();
  }

  /** Controls, tabs among them, and what turns the direction of writing or ends a line unseen. */
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
