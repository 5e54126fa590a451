package se.fadder.sessionnotes;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.fadder.text.SwedishNames;

/**
 * A search for words in texts: each must stand at the beginning of a word, whatever its case and
 * marks, as names are searched for.
 */
final class WordSearch {
  /** The fewest letters of the longest word: fewer would find nearly everything. */
  private static final int FEWEST_LETTERS = 2;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
  private static final Locale SWEDISH = Locale.of("sv", "SE");
  private static final String SWEDISH_LETTERS = "åäöÅÄÖ";
  private static final int ASCII = 128;

  private final List<String> wanted;

  private WordSearch(Set<String> wanted) {
    this.wanted = List.copyOf(wanted);
  }

  /** The search for what somebody typed. */
  static WordSearch of(String typed) {
    Set<String> words = new LinkedHashSet<>();
    Matcher matcher = WORD.matcher(typed);
    while (matcher.find()) {
      words.add(folded(matcher.group()));
    }
    words.remove("");
    return new WordSearch(words);
  }

  /** Whether there is enough to search with. */
  boolean isEnough() {
    return wanted.stream()
        .anyMatch(word -> word.codePointCount(0, word.length()) >= FEWEST_LETTERS);
  }

  /**
   * A word of a text, from one place to before another.
   *
   * @param from its first character
   * @param to the first character behind it
   */
  record Hit(int from, int to) {}

  /** The first word of a text that was found, if all that are wanted are in it. */
  Optional<Hit> in(String text) {
    boolean[] found = new boolean[wanted.size()];
    int left = found.length;
    Hit first = null;
    Matcher matcher = WORD.matcher(text);
    while (left > 0 && matcher.find()) {
      String word = folded(matcher.group());
      for (int i = 0; i < found.length; i++) {
        if (word.startsWith(wanted.get(i))) {
          first = first == null ? new Hit(matcher.start(), matcher.end()) : first;
          left -= found[i] ? 0 : 1;
          found[i] = true;
        }
      }
    }
    return left == 0 ? Optional.ofNullable(first) : Optional.empty();
  }

  /**
   * A word as {@link SwedishNames#searchText} has it, which looks each letter up: most words have
   * none that needs it.
   */
  private static String folded(String word) {
    boolean isPlain = word.chars().allMatch(c -> c < ASCII || SWEDISH_LETTERS.indexOf(c) >= 0);
    return isPlain ? word.toLowerCase(SWEDISH) : SwedishNames.searchText(word);
  }
}
