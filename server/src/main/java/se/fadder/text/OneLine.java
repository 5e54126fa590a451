package se.fadder.text;

import java.text.Normalizer;

/**
 * The cleaning of text that stands on one line, such as a name, a title or the cell of a file:
 * whatever a program or a keyboard has put there that nobody sees makes no other text of it.
 */
public final class OneLine {
  /** The hyphens that look like the one on every keyboard. */
  private static final String HYPHENS = "\u2010\u2011\uFE63\uFF0D";

  private OneLine() {}

  /**
   * The text composed (NFC), with one space where there were spaces, tabs, line breaks or no-break
   * spaces, none at its ends, and without marks of width or direction. Empty when nothing of it can
   * be seen.
   */
  public static String of(String text) {
    StringBuilder line = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .forEach(c -> {
          if (isSpace(c)) {
            if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
              line.append(' ');
            }
          } else if (Character.getType(c) != Character.FORMAT) {
            line.appendCodePoint(HYPHENS.indexOf(c) >= 0 ? '-' : c);
          }
        });
    String clean = line.toString().strip();
    return PlainText.isVisible(clean) ? clean : "";
  }

  private static boolean isSpace(int c) {
    return switch (Character.getType(c)) {
      case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> c == '\t' || c == '\r' || c == '\n';
    };
  }
}
