package se.fadder.sessionreminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.fadder.calendar.TimeSpan;

/** Tests when somebody is told of a session, by where they are before it. */
final class TimesToTellTest {
  private static Instant at(String time) {
    return Instant.parse("2026-03-11T" + time + ":00Z");
  }

  /** Spans such as {@code 08:00-09:30}, by beginning. */
  private static List<TimeSpan> busy(String spans) {
    return Stream.of(spans.split(" ", -1))
        .filter(span -> !span.isEmpty())
        .map(span -> span.split("-", 2))
        .map(ends -> new TimeSpan(at(ends[0]), at(ends[1])))
        .toList();
  }

  @ParameterizedTest(name = "busy {0}: told at {1}")
  @CsvSource({
    "'', 09:00",
    "08:00-09:00, 09:00",
    "09:30-10:00, 09:00",
    "08:30-09:20, 09:20",
    "08:30-09:20 09:20-09:40, 09:40",
    "08:30-09:20 09:10-09:30 09:40-09:50, 09:30",
    // Until it begins: before they go into the first of what follows without a pause.
    "09:00-10:00, 08:55",
    "08:15-10:00, 08:10",
    "07:00-08:15 08:15-10:00, 06:55",
    "07:00-08:20 08:15-10:00, 06:55",
    "07:00-08:10 08:15-10:00, 08:10",
    "08:15-10:30 08:30-08:45, 08:10",
  })
  void whoIsBusyIsRemindedAfterOrBeforeAndNeverNot(String spans, String told) {
    assertThat(TimesToTell.hourBefore(at("10:00"), busy(spans))).isEqualTo(at(told));
  }

  @Test
  void theDayBeforeIsTheLastOneOnWhichOneWorks() {
    LocalDate tuesday = LocalDate.parse("2026-04-07");
    LocalDate maundyThursday = LocalDate.parse("2026-04-02");
    Set<LocalDate> working = Set.of(maundyThursday, LocalDate.parse("2026-04-01"), tuesday);
    assertThat(TimesToTell.dayBefore(tuesday, working::contains)).contains(maundyThursday);
    assertThat(TimesToTell.dayBefore(tuesday, day -> true)).contains(tuesday.minusDays(1));
    assertThat(TimesToTell.dayBefore(tuesday, day -> day.isBefore(tuesday.minusDays(7)))).isEmpty();
    assertThat(TimesToTell.dayBefore(tuesday, tuesday.minusDays(7)::equals))
        .contains(tuesday.minusDays(7));
  }
}
