package se.fadder.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which day it is, where the organisation works. */
final class TodayTest {
  private static Today at(String instant, String zone) {
    return new Today(new SettableClock(Instant.parse(instant)), ZoneId.of(zone));
  }

  @ParameterizedTest
  @CsvSource({
    // Winter: one hour before universal time.
    "2026-03-10T22:59:59.999Z, Europe/Stockholm, 2026-03-10",
    "2026-03-10T23:00:00Z,     Europe/Stockholm, 2026-03-11",
    // Summer: two.
    "2026-06-18T21:59:59.999Z, Europe/Stockholm, 2026-06-18",
    "2026-06-18T22:00:00Z,     Europe/Stockholm, 2026-06-19",
    // The day with 23 hours.
    "2026-03-28T22:59:59Z,     Europe/Stockholm, 2026-03-28",
    "2026-03-28T23:00:00Z,     Europe/Stockholm, 2026-03-29",
    "2026-03-29T01:00:00Z,     Europe/Stockholm, 2026-03-29",
    "2026-03-29T21:59:59Z,     Europe/Stockholm, 2026-03-29",
    "2026-03-29T22:00:00Z,     Europe/Stockholm, 2026-03-30",
    // The day with 25.
    "2026-10-24T21:59:59Z,     Europe/Stockholm, 2026-10-24",
    "2026-10-24T22:00:00Z,     Europe/Stockholm, 2026-10-25",
    "2026-10-25T01:00:00Z,     Europe/Stockholm, 2026-10-25",
    "2026-10-25T22:59:59Z,     Europe/Stockholm, 2026-10-25",
    "2026-10-25T23:00:00Z,     Europe/Stockholm, 2026-10-26",
    // The turn of a year, and a leap day.
    "2026-12-31T23:00:00Z,     Europe/Stockholm, 2027-01-01",
    "2028-02-28T23:00:00Z,     Europe/Stockholm, 2028-02-29",
    // Elsewhere: the farthest zones, half an hour, and a day that never was.
    "2026-03-11T09:59:59Z,     Pacific/Kiritimati, 2026-03-11",
    "2026-03-11T10:00:00Z,     Pacific/Kiritimati, 2026-03-12",
    "2026-03-11T11:59:59Z,     Etc/GMT+12,       2026-03-10",
    "2026-03-11T18:30:00Z,     Asia/Kolkata,     2026-03-12",
    "2011-12-30T09:59:59Z,     Pacific/Apia,     2011-12-29",
    "2011-12-30T10:00:00Z,     Pacific/Apia,     2011-12-31",
  })
  void theDayTurnsAtMidnightThere(String instant, String zone, LocalDate day) {
    assertThat(at(instant, zone).date()).isEqualTo(day);
  }

  @Test
  void daysFollowOneAnotherAndHaveTheirHours() {
    Instant end = Instant.parse("2035-12-31T23:00:00Z");
    Instant begun = Instant.parse("2019-12-31T23:00:00Z");
    LocalDate day = date(begun);
    for (Instant hour = begun; !hour.isAfter(end); hour = hour.plus(Duration.ofHours(1))) {
      LocalDate next = date(hour);
      if (!next.equals(day)) {
        assertThat(next).isEqualTo(day.plusDays(1));
        assertThat(Duration.between(begun, hour).toHours()).as("%s", day).isBetween(23L, 25L);
        begun = hour;
        day = next;
      }
    }
    assertThat(day).isEqualTo("2036-01-01");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Europe/Stockholm", "Asia/Kolkata", "Pacific/Apia", "America/Sao_Paulo"})
  void theDayIsTheSameWhateverWasAskedBefore(String name) {
    ZoneId zone = ZoneId.of(name);
    SettableClock clock = new SettableClock(Instant.parse("2011-01-01T00:00:00Z"));
    Today today = new Today(clock, zone);
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      // Forth and back, by some hours and sometimes by months.
      clock.pass(Duration.ofMinutes(random.nextInt(-800, 801) * (i % 50 == 0 ? 300L : 1L)));
      assertThat(today.date()).isEqualTo(LocalDate.ofInstant(clock.instant(), zone));
    }
  }

  private static LocalDate date(Instant instant) {
    return new Today(new SettableClock(instant), SettableClock.STOCKHOLM).date();
  }

  @Test
  void nowIsTheInstantOfTheClock() {
    SettableClock clock = SettableClock.on("2026-03-11");
    Today today = new Today(clock, SettableClock.STOCKHOLM);
    assertThat(today.now()).isEqualTo("2026-03-11T09:00:00Z");
    clock.setDay(LocalDate.parse("2026-07-01"));
    assertThat(today.now()).isEqualTo("2026-07-01T08:00:00Z");
    assertThat(today.date()).isEqualTo("2026-07-01");
  }
}
