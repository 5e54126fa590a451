package se.fadder.breakwords;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import se.fadder.kernel.PersonId;
import se.fadder.people.Language;
import se.fadder.push.Said;

/**
 * The words of breaks. Each person has an order of the lines of a kind that is their own, and goes
 * through it day by day: so that what is said on a day is the same on every device and every
 * server, and never what was said the day before, without a row for it.
 */
public final class BreakWords {
  private static final int WORKING_DAYS = 5;

  private final Map<String, KindWords> kinds;

  BreakWords(Map<String, KindWords> kinds) {
    this.kinds = Map.copyOf(kinds);
  }

  /**
   * The words of a kind, in every language.
   *
   * @param lines at least two; the same one in all languages
   */
  record KindWords(Map<Language, String> title, List<Map<Language, String>> lines) {}

  /**
   * What is said to a person on a day when it is time for a break of a kind.
   *
   * @param kind such as {@code FIKA}; one of those that {@code words.yaml} has
   */
  public Said of(String kind, PersonId person, LocalDate day, Language language) {
    KindWords words = kinds.get(kind);
    if (words == null) {
      throw new IllegalArgumentException("nothing is said of the kind " + kind);
    }
    int number = words.lines().size();
    List<Integer> order = orderOf(person, kind, number);
    int line = order.get(Math.floorMod(count(day), number));
    return new Said(
        kind,
        Objects.requireNonNull(words.title().get(language)),
        Objects.requireNonNull(words.lines().get(line).get(language)));
  }

  /**
   * The place of a day among all. Monday follows on Friday, so that a weekend brings no line back;
   * who works on Saturday and Sunday hears then what is said on Monday and Tuesday. It moves by one
   * from each day to the next, forward or back, and by five a week: where there are seven lines,
   * Monday has not always the same.
   */
  private static long count(LocalDate day) {
    // The first day of all was a Thursday.
    long since = day.toEpochDay() + DayOfWeek.THURSDAY.getValue() - 1;
    long week = Math.floorDiv(since, DayOfWeek.values().length);
    return WORKING_DAYS * week + day.getDayOfWeek().getValue() - 1;
  }

  private static List<Integer> orderOf(PersonId person, String kind, int number) {
    UUID id = person.value();
    long seed =
        mixed(id.getMostSignificantBits() ^ mixed(id.getLeastSignificantBits()) ^ kind.hashCode());
    return IntStream.range(0, number)
        .boxed()
        .sorted(
            Comparator.comparingLong((Integer line) -> mixed(seed + line))
                .thenComparing(line -> line))
        .toList();
  }

  /**
   * The finalizer of SplitMix64: each bit of the result depends on all of the given ones.
   *
   * @see <a href="https://doi.org/10.1145/2660193.2660195">Steele, Lea and Flood: Fast splittable
   *     pseudorandom number generators (2014)</a>
   */
  private static long mixed(long value) {
    long mixed = value + 0x9e3779b97f4a7c15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
