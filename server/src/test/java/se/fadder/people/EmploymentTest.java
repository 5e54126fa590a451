package se.fadder.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;

/** Tests which of a person's employments counts on a day. */
final class EmploymentTest {
  private static final LocalDate DAY = LocalDate.parse("2026-03-11");
  private static final UnitId UNIT = new UnitId(new UUID(0, 1));

  @Property
  void oneThatHoldsComesBeforeTheNextAndThatBeforeTheLast(
      @ForAll("employments") List<Employment> employments) {
    Optional<Employment> current = Employment.current(employments, DAY);
    Optional<LocalDate> next =
        employments.stream()
            .map(Employment::firstDay)
            .filter(first -> first.isAfter(DAY))
            .min(Comparator.naturalOrder());
    Optional<LocalDate> last =
        employments.stream()
            .map(Employment::lastDay)
            .filter(Objects::nonNull)
            .filter(end -> end.isBefore(DAY))
            .max(Comparator.naturalOrder());
    if (employments.stream().anyMatch(at -> at.term().includes(DAY))) {
      assertThat(current).hasValueSatisfying(at -> assertThat(at.term().includes(DAY)).isTrue());
    } else if (next.isPresent()) {
      assertThat(current).map(Employment::firstDay).isEqualTo(next);
    } else {
      assertThat(current).map(Employment::lastDay).isEqualTo(last);
    }
  }

  @Provide
  Arbitrary<List<Employment>> employments() {
    return Combinators.combine(
            Arbitraries.integers().between(-4000, 400),
            Arbitraries.integers().between(0, 3000).injectNull(0.2))
        .as((first, length) -> {
          LocalDate firstDay = DAY.plusDays(first);
          return employment(firstDay, length == null ? null : firstDay.plusDays(length));
        })
        .list()
        .ofMaxSize(6);
  }

  private static Employment employment(LocalDate firstDay, @Nullable LocalDate lastDay) {
    return new Employment(
        new EmploymentId(UUID.randomUUID()),
        new PersonId(new UUID(0, 2)),
        UNIT,
        UnitPath.root(UNIT),
        "Socialsekreterare",
        EmploymentForm.PERMANENT,
        firstDay,
        lastDay);
  }

  @Example
  void aLongPastOneIsNoNearerThanADistantOneToCome() {
    Employment ended = employment(DAY.minusYears(2), DAY.minusDays(1));
    Employment toCome = employment(DAY.plusYears(50), null);
    assertThat(Employment.current(List.of(ended, toCome), DAY)).contains(toCome);
  }

  @Example
  void bothEndsBelongToIt() {
    Employment one = employment(DAY, DAY);
    Employment other = employment(DAY.minusYears(9), DAY.minusDays(1));
    assertThat(Employment.current(List.of(other, one), DAY)).contains(one);
    assertThat(Employment.current(List.of(), DAY)).isEmpty();
  }
}
