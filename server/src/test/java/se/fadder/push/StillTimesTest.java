package se.fadder.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.fadder.calendar.TimeSpan;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.SettableClock;

final class StillTimesTest {
  private static final PersonId SOMEBODY = new PersonId(UUID.randomUUID());
  private static final Instant MIDNIGHT = Instant.parse("2026-03-10T23:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private static Instant at(String time) {
    return MIDNIGHT.plusSeconds(LocalTime.parse(time).toSecondOfDay());
  }

  private static StillTimes still(String begins, String ends, List<TimeSpan> busy) {
    return new StillTimes(
        new QuietHours(SOMEBODY, LocalTime.parse(begins), LocalTime.parse(ends)), busy);
  }

  @ParameterizedTest(name = "busy {0}, at {1}: told at {2}")
  @CsvSource({
    "'', 10:00, 10:00",
    "10:00 11:00, 10:00, 11:00",
    "10:00 11:00, 09:59, 09:59",
    "10:00 11:00, 11:00, 11:00",
    "10:00 11:00 11:00 12:00, 10:30, 12:00",
    "10:00 11:00 11:01 12:00, 10:30, 11:00",
    "11:00 12:00 10:00 11:30, 10:30, 12:00",
    "10:00 16:00 10:30 11:00, 10:45, 16:00",
    "10:00 20:30, 10:00, 22:00",
    "21:00 22:30 22:30 23:00, 20:10, 23:00"
  })
  void overIsAfterAllThatFollowsOnOneAnother(String spans, String from, String told) {
    String[] times = spans.isBlank() ? new String[0] : spans.split(" ", -1);
    List<TimeSpan> busy = new ArrayList<>();
    for (int i = 0; i < times.length; i += 2) {
      busy.add(new TimeSpan(at(times[i]), at(times[i + 1])));
    }
    assertThat(still("20:00", "22:00", busy).over(at(from), true, SettableClock.STOCKHOLM))
        .isEqualTo(at(told));
  }

  @Provide
  Arbitrary<List<TimeSpan>> busy() {
    Arbitrary<TimeSpan> span =
        Combinators.combine(
                Arbitraries.integers().between(0, 1400), Arbitraries.integers().between(1, 300))
            .as((begins, minutes) -> {
              Instant from = MIDNIGHT.plus(MINUTE.multipliedBy(begins));
              return new TimeSpan(from, from.plus(MINUTE.multipliedBy(minutes)));
            });
    return span.list().ofMaxSize(8);
  }

  /** Tries each minute, which says the same more slowly. */
  @Property(tries = 300)
  void itIsTheFirstMinuteAtWhichNothingHolds(
      @ForAll("busy") List<TimeSpan> busy,
      @ForAll @IntRange(max = 1439) int from,
      @ForAll boolean keepsQuietHours) {
    Instant then = MIDNIGHT.plus(MINUTE.multipliedBy(from));
    Instant over =
        still("20:00", "06:00", busy).over(then, keepsQuietHours, SettableClock.STOCKHOLM);
    while (isHeld(then, busy, keepsQuietHours)) {
      then = then.plus(MINUTE);
    }
    assertThat(over).isEqualTo(then);
  }

  private static boolean isHeld(Instant at, List<TimeSpan> busy, boolean keepsQuietHours) {
    int hour = at.atZone(SettableClock.STOCKHOLM).getHour();
    return (keepsQuietHours && (hour >= 20 || hour < 6))
        || busy.stream().anyMatch(span -> span.overlaps(new TimeSpan(at, at.plusMillis(1))));
  }
}
