package se.fadder.measures;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import se.fadder.db.Tx;
import se.fadder.kernel.Today;

/**
 * A measure that a room offers: facts about people, each of one day. A fact is counted on that day
 * alone, and by one measure alone: were it counted twice, what one figure hides another would tell.
 *
 * @param key as the schema names it
 * @param months how many months are counted together, of which the last has the figure: what is
 *     rare would be too little in one
 * @param daysAtOnce of how many days it is asked at once, so that no question is a long one
 * @param source where the facts are read; measures that share one are read once for all of them
 * @param view what the measure counts of each fact that is read, also of several added up
 */
public record Measure(
    String key,
    Secrecy secrecy,
    int months,
    int daysAtOnce,
    Source source,
    UnaryOperator<Fact> view) {
  private static final int A_MONTH = 31;
  private static final int A_QUARTER = 3;
  private static final int A_YEAR = 12;

  /** A measure that counts the facts of its source as they are. */
  private Measure(Enum<?> key, Secrecy secrecy, int months, int daysAtOnce, Source source) {
    this(key.name(), secrecy, months, daysAtOnce, source, UnaryOperator.identity());
  }

  /** A measure that is asked for a whole month at once. */
  public static Measure monthly(Enum<?> key, Secrecy secrecy, Source source) {
    return new Measure(key, secrecy, 1, A_MONTH, source);
  }

  /** A measure of so many facts that it is asked for each day. */
  public static Measure daily(Enum<?> key, Secrecy secrecy, Source source) {
    return new Measure(key, secrecy, 1, 1, source);
  }

  /** A measure of something rare, counted by the quarter of a year. */
  public static Measure quarterly(Enum<?> key, Secrecy secrecy, Source source) {
    return new Measure(key, secrecy, A_QUARTER, A_MONTH, source);
  }

  /** A measure of something that is rarer still, counted by the year. */
  public static Measure yearly(Enum<?> key, Secrecy secrecy, Source source) {
    return new Measure(key, secrecy, A_YEAR, A_MONTH, source);
  }

  /** A measure of the same facts, of which it counts something else. */
  public Measure seenAs(Enum<?> otherKey, Secrecy otherSecrecy, UnaryOperator<Fact> otherView) {
    return new Measure(otherKey.name(), otherSecrecy, months, daysAtOnce, source, otherView);
  }

  /** Where the facts are read. */
  @FunctionalInterface
  public interface Source {
    /** The facts of some days of a month, of all organisations; several of one person add up. */
    List<Fact> facts(Tx tx, Days days);
  }

  /** Whether the month is the last of those that are counted together. */
  public boolean isDue(YearMonth month) {
    return month.getMonthValue() % months == 0;
  }

  /** The spans of days in which it is asked, for the month in which it is due. */
  public List<Days> spans(YearMonth month, Today today) {
    List<Days> spans = new ArrayList<>();
    for (int before = months - 1; before >= 0; before--) {
      spans.addAll(Days.of(month.minusMonths(before), daysAtOnce, today));
    }
    return spans;
  }
}
