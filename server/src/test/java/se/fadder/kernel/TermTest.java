package se.fadder.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Tests a term against the plain set of its days, within a fortnight that shows every case. */
final class TermTest {
  private static final LocalDate FIRST = LocalDate.parse("2026-02-23");
  private static final int DAYS = 14;
  private static final int OPEN = -1;

  @Provide
  Arbitrary<Term> terms() {
    Arbitrary<Integer> starts = Arbitraries.integers().between(0, DAYS / 2);
    Arbitrary<Integer> lengths = Arbitraries.integers().between(OPEN, 6);
    return Combinators.combine(starts, lengths)
        .as((start, length) -> {
          LocalDate firstDay = FIRST.plusDays(start);
          return new Term(firstDay, length == OPEN ? null : firstDay.plusDays(length));
        });
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, DAYS - 1).map(FIRST::plusDays);
  }

  private static Set<LocalDate> daysOf(Term term) {
    LocalDate lastDay = term.lastDay() == null ? FIRST.plusDays(DAYS - 1) : term.lastDay();
    return term.firstDay().datesUntil(lastDay.plusDays(1)).collect(Collectors.toSet());
  }

  @Property
  void includesItsDaysAndNoOthers(@ForAll("terms") Term term, @ForAll("days") LocalDate day) {
    assertThat(term.includes(day)).isEqualTo(daysOf(term).contains(day));
  }

  @Property
  void aDayLiesBeforeWithinOrAfter(@ForAll("terms") Term term, @ForAll("days") LocalDate day) {
    boolean[] either = {term.beginsAfter(day), term.includes(day), term.endedBefore(day)};
    int times = 0;
    for (boolean one : either) {
      times += one ? 1 : 0;
    }
    assertThat(times).isEqualTo(1);
  }

  @Property
  void overlapsWhenADayIsShared(@ForAll("terms") Term one, @ForAll("terms") Term other) {
    boolean shared = daysOf(one).stream().anyMatch(daysOf(other)::contains);
    assertThat(one.overlaps(other)).isEqualTo(shared);
    assertThat(other.overlaps(one)).isEqualTo(shared);
  }

  @Property
  void containsWhatHasNoDayOfItsOwn(@ForAll("terms") Term one, @ForAll("terms") Term other) {
    boolean open = other.lastDay() == null && one.lastDay() != null;
    assertThat(one.contains(other)).isEqualTo(!open && daysOf(one).containsAll(daysOf(other)));
  }

  @Property
  void overlapsAndContainsItself(@ForAll("terms") Term term) {
    assertThat(term.overlaps(term)).isTrue();
    assertThat(term.contains(term)).isTrue();
  }

  @Property
  void hasEndedFromTheDayAfterItsLast(@ForAll("terms") Term term) {
    LocalDate lastDay = term.lastDay();
    if (lastDay == null) {
      assertThat(term.endedBefore(LocalDate.MAX)).isFalse();
    } else {
      assertThat(term.endedBefore(lastDay)).isFalse();
      assertThat(term.endedBefore(lastDay.plusDays(1))).isTrue();
    }
  }

  /** What a hand-over looks like: one ends, the next begins the day after. */
  @Example
  void termsThatMeetDoNotOverlap() {
    Term before = new Term(FIRST, FIRST.plusDays(6));
    assertThat(before.overlaps(new Term(FIRST.plusDays(7), null))).isFalse();
    assertThat(before.overlaps(new Term(FIRST.plusDays(6), null))).isTrue();
  }

  @Property
  void doesNotEndBeforeItBegins(@ForAll("days") LocalDate one, @ForAll("days") LocalDate other) {
    if (other.isBefore(one)) {
      assertThatThrownBy(() -> new Term(one, other))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("ends on " + other + ", before it begins on " + one);
    } else {
      assertThat(new Term(one, other).lastDay()).isEqualTo(other);
    }
  }

  @Example
  void isWrittenAsIso8601WritesAnInterval() {
    assertThat(new Term(FIRST, FIRST.plusDays(6)).toText()).isEqualTo("2026-02-23/2026-03-01");
    assertThat(new Term(FIRST, null).toText()).isEqualTo("2026-02-23/..");
  }
}
