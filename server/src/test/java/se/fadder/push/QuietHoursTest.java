package se.fadder.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.SettableClock;

final class QuietHoursTest {
  private static final PersonId SOMEBODY = new PersonId(UUID.randomUUID());

  private static Instant at(String day, LocalTime time) {
    return LocalDate.parse(day).atTime(time).atZone(SettableClock.STOCKHOLM).toInstant();
  }

  @ParameterizedTest
  @CsvSource({
    "20:00, 07:00, 2026-03-11, 19:59, 2026-03-11, 19:59",
    "20:00, 07:00, 2026-03-11, 20:00, 2026-03-12, 07:00",
    "20:00, 07:00, 2026-03-11, 06:59, 2026-03-11, 07:00",
    "20:00, 07:00, 2026-03-11, 07:00, 2026-03-11, 07:00",
    "11:00, 13:00, 2026-03-11, 12:30, 2026-03-11, 13:00",
    "11:00, 13:00, 2026-03-11, 23:30, 2026-03-11, 23:30",
    "08:00, 08:00, 2026-03-11, 08:00, 2026-03-11, 08:00",
    // The clocks go forward at two and back at three.
    "20:00, 02:30, 2026-03-29, 01:00, 2026-03-29, 03:30",
    "20:00, 07:00, 2026-10-24, 23:00, 2026-10-25, 07:00"
  })
  void end(
      LocalTime begins, LocalTime ends, String day, LocalTime time, String then, LocalTime loud) {
    QuietHours quiet = new QuietHours(SOMEBODY, begins, ends);
    assertThat(quiet.nextLoud(at(day, time), SettableClock.STOCKHOLM)).isEqualTo(at(then, loud));
  }

  /** The clocks go from three back to two: half past two comes twice. */
  @ParameterizedTest
  @CsvSource({
    "2026-10-24T21:00:00Z, 2026-10-25T00:30:00Z",
    "2026-10-25T00:29:00Z, 2026-10-25T00:30:00Z",
    "2026-10-25T00:45:00Z, 2026-10-25T00:45:00Z",
    "2026-10-25T01:10:00Z, 2026-10-25T01:30:00Z",
    "2026-10-25T01:30:00Z, 2026-10-25T01:30:00Z"
  })
  void endTwiceInTheHourThatComesTwice(Instant at, Instant loud) {
    QuietHours quiet = new QuietHours(SOMEBODY, LocalTime.of(20, 0), LocalTime.of(2, 30));
    assertThat(quiet.nextLoud(at, SettableClock.STOCKHOLM)).isEqualTo(loud);
  }

  /** Whatever they are: it is soon loud, and it is loud then. */
  @Property(tries = 500)
  void areOverInADay(
      @ForAll @IntRange(max = 1439) int begins,
      @ForAll @IntRange(max = 1439) int ends,
      @ForAll @IntRange(max = 525_600) int minute) {
    QuietHours quiet =
        new QuietHours(
            SOMEBODY, LocalTime.MIN.plusMinutes(begins), LocalTime.MIN.plusMinutes(ends));
    Instant now = at("2026-01-01", LocalTime.MIN).plus(Duration.ofMinutes(minute));
    Instant loud = quiet.nextLoud(now, SettableClock.STOCKHOLM);
    assertThat(Duration.between(now, loud)).isBetween(Duration.ZERO, Duration.ofHours(25));
    assertThat(quiet.nextLoud(loud, SettableClock.STOCKHOLM)).isEqualTo(loud);
  }
}
