package se.fadder.sessionnotes;

import java.util.regex.Pattern;

/** An excerpt of a text around a word that was found in it, on one line. */
record Excerpt(String before, String hit, String after) {
  /** The most characters before the hit. */
  private static final int BEFORE = 60;

  /** The most characters behind the hit. */
  private static final int AFTER = 120;

  private static final String MORE = "…";
  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

  /** The excerpt of a text around a hit, cut between words where one can. */
  static Excerpt of(String text, WordSearch.Hit hit) {
    return new Excerpt(
        before(text.substring(0, hit.from())),
        text.substring(hit.from(), hit.to()),
        after(text.substring(hit.to())));
  }

  private static String before(String text) {
    String line = WHITE_SPACE.matcher(text).replaceAll(" ").stripLeading();
    if (line.length() <= BEFORE) {
      return line;
    }
    int from = whole(line, line.length() - BEFORE);
    int space = line.indexOf(' ', from);
    return MORE + line.substring(space < 0 ? from : space + 1);
  }

  private static String after(String text) {
    String line = WHITE_SPACE.matcher(text).replaceAll(" ").stripTrailing();
    if (line.length() <= AFTER) {
      return line;
    }
    int to = whole(line, AFTER);
    int space = line.lastIndexOf(' ', to);
    return line.substring(0, space <= 0 ? to : space) + MORE;
  }

  /** The place, or the one before it where that would cut a character in two. */
  private static int whole(String line, int place) {
    return Character.isLowSurrogate(line.charAt(place)) ? place - 1 : place;
  }
}
