package se.fadder.routines;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

final class SearchWordsTest {
  private static final Locale SWEDISH = Locale.of("sv", "SE");

  /** What may be typed: letters of several scripts, digits, and what stands between words. */
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars("abåäöÅÄÖéüßøçÉ19 .,-/()%_'\u0308\u030A\u00A0\t")
        .withCharRange('\u0391', '\u03C9')
        .ofMaxLength(60);
  }

  @Property
  void whatIsTypedInAnotherCaseOrFormIsTheSame(@ForAll("texts") String text) {
    Set<String> words = SearchWords.of(text);
    assertThat(SearchWords.of(Normalizer.normalize(text, Normalizer.Form.NFD))).isEqualTo(words);
    assertThat(SearchWords.of(Normalizer.normalize(text, Normalizer.Form.NFC))).isEqualTo(words);
    assertThat(SearchWords.of(String.join(" ", words))).as("stable").isEqualTo(words);
  }

  @Property
  void swedishWordsAreFoundInCapitalsToo(@ForAll("swedish") String text) {
    assertThat(SearchWords.of(text.toUpperCase(SWEDISH))).isEqualTo(SearchWords.of(text));
  }

  @Provide
  Arbitrary<String> swedish() {
    return Arbitraries.strings().withChars("abcdefghijklmnopqrstuvwxyzåäöé -").ofMaxLength(60);
  }

  @Property
  void everyBeginningOfEveryWordIsStoredAndNothingElse(
      @ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 30) int letters) {
    Set<String> stored = SearchWords.beginnings(Stream.of(text));
    Set<String> words = SearchWords.of(text);
    for (String word : words) {
      int end = Math.min(letters, word.codePointCount(0, word.length()));
      String beginning = word.substring(0, word.offsetByCodePoints(0, end));
      assertThat(stored).contains(beginning).containsAll(SearchWords.of(beginning));
    }
    assertThat(stored)
        .allMatch(beginning -> words.stream().anyMatch(word -> word.startsWith(beginning)));
  }

  @Property
  void wordsHoldLettersAndDigitsAlone(@ForAll("texts") String text) {
    assertThat(SearchWords.of(text))
        .allMatch(word -> word.codePoints().allMatch(Character::isLetterOrDigit))
        .allMatch(word -> word.codePointCount(0, word.length()) <= 24);
  }

  @Example
  void lettersOfTheirOwnStayApart() {
    assertThat(SearchWords.of("Hembesök, LVU/SoL & 14-dagarsregeln"))
        .isEqualTo(Set.of("hembesök", "lvu", "sol", "14", "dagarsregeln"));
    assertThat(SearchWords.of("ål al")).isEqualTo(Set.of("ål", "al"));
    assertThat(SearchWords.of("Idé")).isEqualTo(Set.of("ide"));
    for (String nothing : List.of("", "  ", "%_'\"", "–")) {
      assertThat(SearchWords.of(nothing)).isEmpty();
    }
  }
}
