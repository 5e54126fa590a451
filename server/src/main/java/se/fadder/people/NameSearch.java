package se.fadder.people;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import se.fadder.text.SwedishNames;

/**
 * A search for names by the beginnings of words. Each name is stored from the beginning of each of
 * its words on, so that words that begin so are one range of an index, whatever the database.
 */
record NameSearch(String first, String second, String third) {
  /** The fewest letters to search with: fewer would answer with half of the organisation. */
  private static final int FEWEST_LETTERS = 2;

  private static final Pattern BETWEEN = Pattern.compile("[ ,;.-]+");

  /** A text that sorts after every letter. */
  private static final String LAST = "\uffff";

  /**
   * The search for what was typed: its longest words, which leave the fewest to look through. More
   * words tell nothing apart.
   */
  static NameSearch of(String typed) {
    List<String> words =
        BETWEEN
            .splitAsStream(SwedishNames.searchText(typed))
            .filter(word -> !word.isEmpty())
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    return new NameSearch(word(words, 0), word(words, 1), word(words, 2));
  }

  private static String word(List<String> words, int place) {
    return place < words.size() ? words.get(place) : "";
  }

  boolean isEnough() {
    return first.codePointCount(0, first.length()) >= FEWEST_LETTERS;
  }

  /**
   * What a search looks for in the stored names: words from each text to its end, among names with
   * the stem of the first.
   */
  record Ranges(
      String stem,
      String first,
      String firstEnd,
      String second,
      String secondEnd,
      String third,
      String thirdEnd) {}

  Ranges ranges() {
    return new Ranges(stem(), first, end(first), second, end(second), third, end(third));
  }

  /** The end of the range of those that begin with a word; without a word, behind all. */
  private static String end(String word) {
    return word + LAST;
  }

  /**
   * The stored forms of a name that was put through {@link SwedishNames#searchText}: from each of
   * its words on.
   */
  static Set<String> tails(String searchText) {
    Set<String> tails = new TreeSet<>();
    for (int at = 0; at < searchText.length(); at++) {
      boolean begins = at == 0 || isBetween(searchText.charAt(at - 1));
      if (begins && !isBetween(searchText.charAt(at))) {
        tails.add(searchText.substring(at));
      }
    }
    return tails;
  }

  /** The most letters by which people are listed in order. */
  private static final int STEM_LETTERS = 3;

  /** The letters with which the first word begins, as many as people are listed by in order. */
  private String stem() {
    return stem(first, Math.min(STEM_LETTERS, first.codePointCount(0, first.length())));
  }

  /** The beginnings, of each length that is searched with, of the stored forms of a name. */
  static Set<String> stems(Set<String> tails) {
    Set<String> stems = new TreeSet<>();
    for (String tail : tails) {
      int most = Math.min(STEM_LETTERS, tail.codePointCount(0, tail.length()));
      for (int letters = FEWEST_LETTERS; letters <= most; letters++) {
        stems.add(stem(tail, letters));
      }
    }
    return stems;
  }

  private static String stem(String text, int letters) {
    return text.substring(0, text.offsetByCodePoints(0, letters));
  }

  private static boolean isBetween(char letter) {
    return letter == ' ' || letter == '-';
  }
}
