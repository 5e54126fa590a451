package se.fadder.breakwords;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;
import se.fadder.breakwords.BreakWords.KindWords;
import se.fadder.kernel.PersonId;
import se.fadder.people.Language;
import se.fadder.push.Said;

/** Tests who hears what on which day. */
final class BreakWordsTest {
  private static final BreakWords OWN = new BreakWords(BreakWordsFile.own());
  private static final LocalDate MONDAY = LocalDate.parse("2026-03-09");

  private static PersonId person(long number) {
    return new PersonId(new UUID(0x019b000000007000L, 0x8000000000000000L | number));
  }

  /** Words that are their number. */
  private static BreakWords numbered(int lines) {
    List<Map<Language, String>> numbers =
        IntStream.range(0, lines)
            .mapToObj(line -> Map.of(Language.SV, "rad " + line, Language.EN, "line " + line))
            .toList();
    Map<Language, String> title = Map.of(Language.SV, "Paus", Language.EN, "Break");
    return new BreakWords(
        BreakWordsFile.KINDS.stream()
            .collect(toMap(Function.identity(), kind -> new KindWords(title, numbers))));
  }

  private static String line(BreakWords words, PersonId person, LocalDate day) {
    return words.of("FIKA", person, day, Language.SV).line();
  }

  @Property(tries = 500)
  void nobodyHearsWhatTheyHeardTheDayBeforeNorTheWorkingDayBefore(
      @ForAll long who,
      @ForAll @IntRange(min = 6, max = 40) int lines,
      @ForAll @DateRange(min = "1969-12-01", max = "2040-12-31") LocalDate day) {
    BreakWords words = numbered(lines);
    assertThat(line(words, person(who), day))
        .isNotEqualTo(line(words, person(who), day.minusDays(1)));
    LocalDate monday = day.minusDays(day.getDayOfWeek().getValue() - 1L);
    assertThat(line(words, person(who), monday))
        .isNotEqualTo(line(words, person(who), monday.minusDays(3)));
  }

  @Property(tries = 200)
  void inAsManyWorkingDaysAsThereAreLinesEachIsHeard(
      @ForAll long who, @ForAll @IntRange(min = 6, max = 40) int lines) {
    BreakWords words = numbered(lines);
    Set<String> heard =
        IntStream.range(0, lines)
            .mapToObj(day -> MONDAY.plusDays(day / 5 * 7L + day % 5))
            .map(day -> line(words, person(who), day))
            .collect(toSet());
    assertThat(heard).hasSize(lines);
  }

  @Property(tries = 100)
  void aDayHasOneLineWhateverTheLanguageAndHoweverOftenItIsAskedFor(
      @ForAll long who, @ForAll @DateRange(min = "2024-01-01", max = "2040-12-31") LocalDate day) {
    Said swedish = numbered(8).of("WALK", person(who), day, Language.SV);
    Said english = numbered(8).of("WALK", person(who), day, Language.EN);
    assertThat(english.line()).isEqualTo(swedish.line().replace("rad", "line"));
    assertThat(numbered(8).of("WALK", person(who), day, Language.SV)).isEqualTo(swedish);
    assertThat(swedish.about()).isEqualTo("WALK");
  }

  @Test
  void colleaguesHearDifferentThingsOnADay() {
    Set<String> heard =
        IntStream.range(0, 100).mapToObj(who -> line(OWN, person(who), MONDAY)).collect(toSet());
    assertThat(heard).hasSize(8);
  }

  /** What is said on a day may not change with a release, or a device would say another thing. */
  @Test
  void theOrderStaysAsItWas() {
    assertThat(
            IntStream.range(0, 5)
                .mapToObj(day -> line(numbered(8), person(1), MONDAY.plusDays(day)))
                .toList())
        .containsExactly("rad 3", "rad 6", "rad 4", "rad 7", "rad 5");
  }

  @Test
  void ofWhatIsNoKindNothingIsSaid() {
    assertThatThrownBy(() -> OWN.of("NAP", person(1), MONDAY, Language.SV))
        .hasMessage("nothing is said of the kind NAP");
  }
}
