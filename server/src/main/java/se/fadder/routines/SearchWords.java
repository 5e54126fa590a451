package se.fadder.routines;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.fadder.text.SwedishNames;

/**
 * The search words that a routine is found by. Each is stored with all its beginnings, so that a
 * search for beginnings compares for equality and is served by an index whatever the database.
 */
final class SearchWords {
  /** The most characters of a beginning: what lies beyond does not tell words apart. */
  private static final int LONGEST = 24;

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private SearchWords() {}

  /** The words that somebody searches with, each as far as it counts. */
  static Set<String> of(String text) {
    Set<String> words = new TreeSet<>();
    for (String word : BETWEEN.split(SwedishNames.searchText(text), -1)) {
      if (!word.isEmpty()) {
        words.add(beginning(word, Math.min(LONGEST, length(word))));
      }
    }
    return words;
  }

  /** The beginnings of all words of some texts, whole words among them. */
  static Set<String> beginnings(Stream<String> texts) {
    Set<String> all = new TreeSet<>();
    texts
        .flatMap(text -> of(text).stream())
        .forEach(word -> {
          for (int letters = 1; letters <= length(word); letters++) {
            all.add(beginning(word, letters));
          }
        });
    return all;
  }

  private static int length(String word) {
    return word.codePointCount(0, word.length());
  }

  private static String beginning(String word, int letters) {
    return word.substring(0, word.offsetByCodePoints(0, letters));
  }
}
