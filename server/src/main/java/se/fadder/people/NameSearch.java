package se.fadder.people;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import se.fadder.text.SwedishNames;

/**
 * The words that somebody looks for a name with. Each name is stored from the beginning of each of
 * its words on, so that words that begin so are one range of an index, whatever the database.
 */
record NameSearch(String first, String second, String third) {
  /** Fewer letters would answer with half of the organisation. */
  private static final int FEWEST_LETTERS = 2;

  private static final Pattern BETWEEN = Pattern.compile("[ -]+");

  /** Sorts after every letter. */
  private static final String LAST = "\uffff";

  /**
   * The longest words, which leave the fewest to look through. What is more tells nothing apart.
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

  /** Where those that begin with a word end; of none, behind all. */
  static String end(String word) {
    return word + LAST;
  }

  /** What is stored of a name that was put through {@link SwedishNames#searchText}. */
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

  private static boolean isBetween(char letter) {
    return letter == ' ' || letter == '-';
  }
}
