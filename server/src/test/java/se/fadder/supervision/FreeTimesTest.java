package se.fadder.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.fadder.calendar.Hours;
import se.fadder.calendar.TimeSpan;

/** Tests the times that are suggested for a session. */
final class FreeTimesTest {
  private static final SharedTime EVERYBODY =
      new SharedTime(List.of(SharedPeople.person(List.of(), List.of(), List.of())));

  /** A week that somebody asks about. */
  record Asked(LocalDate monday, Duration length, List<TimeSpan> busy, Instant earliest) {}

  @Property(tries = 50)
  void fitsEverybodyAndIsThreeWhereThereAreThree(
      @ForAll("people") SharedTime shared, @ForAll("asked") Asked asked) {
    List<FreeTime> suggested =
        new FreeTimes(shared, asked.busy(), asked.earliest())
            .suggested(asked.monday(), asked.length());
    List<FreeTime> free = freeMinuteByMinute(shared, asked);
    assertThat(free).containsAll(suggested);
    assertThat(new HashSet<>(suggested)).hasSize(Math.min(3, free.size()));
    long clearOfLunch = free.stream().filter(time -> !isOverLunch(time)).count();
    assertThat(suggested.stream().filter(time -> !isOverLunch(time)).count())
        .isEqualTo(Math.min(3, clearOfLunch));
    long days =
        free.stream()
            .filter(time -> clearOfLunch < 3 || !isOverLunch(time))
            .map(FreeTime::day)
            .distinct()
            .count();
    if (clearOfLunch >= 3 && days >= 3) {
      assertThat(suggested.stream().map(FreeTime::day).distinct()).hasSize(3);
    }
  }

  private static boolean isOverLunch(FreeTime time) {
    return time.hours().begins().getHour() < 13 && time.hours().ends().isAfter(LocalTime.NOON);
  }

  /** The oracle: half hours of a week, each minute of which is looked at. */
  private static List<FreeTime> freeMinuteByMinute(SharedTime shared, Asked asked) {
    List<FreeTime> free = new ArrayList<>();
    int length = (int) asked.length().toMinutes();
    for (int i = 0; i < 7; i++) {
      LocalDate day = asked.monday().plusDays(i);
      boolean[] bad = new boolean[24 * 60];
      for (int minute = 0; minute < bad.length; minute++) {
        LocalTime time = LocalTime.of(minute / 60, minute % 60);
        Instant at = day.atTime(time).atZone(SharedPeople.CLOCK.zone()).toInstant();
        bad[minute] =
            shared.people().stream()
                    .anyMatch(one ->
                        one.on(day)
                            .filter(hours ->
                                !time.isBefore(hours.begins()) && time.isBefore(hours.ends()))
                            .isEmpty())
                || asked.busy().stream()
                    .anyMatch(span -> !at.isBefore(span.begins()) && at.isBefore(span.ends()))
                || at.isBefore(asked.earliest());
      }
      for (int begins = 0; begins + length < bad.length; begins += 30) {
        boolean isFree = true;
        for (int minute = begins; minute < begins + length; minute++) {
          isFree &= !bad[minute];
        }
        if (isFree) {
          LocalTime from = LocalTime.MIN.plusMinutes(begins);
          free.add(new FreeTime(day, new Hours(from, from.plusMinutes(length))));
        }
      }
    }
    return free;
  }

  @Provide
  Arbitrary<SharedTime> people() {
    return SharedPeople.some();
  }

  @Provide
  Arbitrary<Asked> asked() {
    Arbitrary<Integer> minutes = Arbitraries.integers().between(0, 7 * 24 * 60);
    return Combinators.combine(
            SharedPeople.days(),
            Arbitraries.of(15, 30, 45, 60, 90, 120, 240),
            Combinators.combine(minutes, Arbitraries.integers().between(1, 400))
                .as(List::of)
                .list()
                .ofMaxSize(25),
            minutes.injectNull(0.7))
        .as((day, length, busy, earliest) -> {
          LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
          Instant begins = monday.atStartOfDay(SharedPeople.CLOCK.zone()).toInstant();
          return new Asked(
              monday,
              Duration.ofMinutes(length),
              busy.stream()
                  .map(of -> {
                    Instant from = begins.plus(Duration.ofMinutes(of.getFirst()));
                    return new TimeSpan(from, from.plus(Duration.ofMinutes(of.getLast())));
                  })
                  .toList(),
              earliest == null ? begins : begins.plus(Duration.ofMinutes(earliest)));
        });
  }

  @Example
  void areAMorningAnAfternoonAndAMorningOverAnEmptyWeek() {
    LocalDate monday = LocalDate.parse("2026-09-07");
    assertThat(told(new FreeTimes(EVERYBODY, List.of(), Instant.EPOCH), monday))
        .containsExactly(
            "2026-09-07 10:00-11:00", "2026-09-09 13:30-14:30", "2026-09-11 10:00-11:00");
  }

  @Example
  void areOverLunchWhereNothingElseIsLeft() {
    LocalDate monday = LocalDate.parse("2026-09-07");
    List<TimeSpan> busy =
        monday
            .datesUntil(monday.plusDays(5))
            .map(day -> span(day, "08:00", day.equals(monday) ? "11:30" : "16:30"))
            .toList();
    List<TimeSpan> andMondayAfternoon = new ArrayList<>(busy);
    andMondayAfternoon.add(span(monday, "14:00", "16:30"));
    assertThat(told(new FreeTimes(EVERYBODY, andMondayAfternoon, Instant.EPOCH), monday))
        .containsExactly(
            "2026-09-07 11:30-12:30", "2026-09-07 12:30-13:30", "2026-09-07 13:00-14:00");
  }

  private static TimeSpan span(LocalDate day, String begins, String ends) {
    return SharedPeople.CLOCK
        .span(day, new Hours(LocalTime.parse(begins), LocalTime.parse(ends)))
        .orElseThrow();
  }

  private static List<String> told(FreeTimes times, LocalDate monday) {
    return times.suggested(monday, Duration.ofHours(1)).stream()
        .map(time -> time.day() + " " + time.hours())
        .toList();
  }
}
