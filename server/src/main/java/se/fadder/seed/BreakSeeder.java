package se.fadder.seed;

import static java.util.stream.Collectors.toSet;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.fadder.breaks.BreakBattery;
import se.fadder.breaks.BreakSlotKind;
import se.fadder.breaks.PastBreaks;
import se.fadder.breaks.PastBreaks.Became;
import se.fadder.breaks.PastBreaks.PastBreak;
import se.fadder.calendar.Availability;
import se.fadder.calendar.Calendar;
import se.fadder.calendar.WorkingDays;
import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Today;

/**
 * The seeder of the breaks that people had: of some in the weeks before, as the file says, and of
 * all others one a week in the year before, so that there is something to see over time.
 */
public final class BreakSeeder {
  private static final int MOST_WEEKS = 12;
  private static final int MINUTES = 15;
  private static final int WEEKS_OF_OTHERS = 52;
  private static final LocalTime TIME_OF_OTHERS = LocalTime.of(9, 30);
  private static final int WORKDAYS = 5;
  private static final int OF_TEN = 10;

  /** How many of ten breaks are taken, by the month: fewest in late autumn. */
  private static final List<Integer> TAKEN_OF_TEN = List.of(7, 7, 6, 6, 7, 8, 8, 7, 6, 5, 5, 6);

  private final Today today;
  private final WorkingDays workingDays;
  private final Calendar calendar;
  private final PastBreaks breaks;

  public BreakSeeder(Today today, WorkingDays workingDays, Calendar calendar, PastBreaks breaks) {
    this.today = today;
    this.workingDays = workingDays;
    this.calendar = calendar;
    this.breaks = breaks;
  }

  void add(WriteTx tx, Municipality municipality, Staff staff) {
    List<PastBreak> past = new ArrayList<>();
    for (Row row : municipality.breaks()) {
      if (staff.isEmployed(row, "person", day(row))) {
        past.add(past(row, staff));
      }
    }
    breaks.record(tx, worked(tx, past, MOST_WEEKS));
    breaks.record(tx, worked(tx, ofOthers(municipality, staff), WEEKS_OF_OTHERS));
  }

  private List<PastBreak> ofOthers(Municipality municipality, Staff staff) {
    Set<String> told =
        municipality.breaks().stream().map(row -> row.text("person")).collect(toSet());
    List<PastBreak> past = new ArrayList<>();
    int place = 0;
    for (Row row : municipality.accounts()) {
      place++;
      for (int week = 1; !told.contains(row.text("person")) && week <= WEEKS_OF_OTHERS; week++) {
        LocalDate day =
            today
                .date()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(week)
                .plusDays(place % WORKDAYS);
        if (staff.isEmployed(row, "person", day)) {
          past.add(ofOther(staff.id(row, "person"), day, place, week));
        }
      }
    }
    return past;
  }

  private PastBreak ofOther(PersonId person, LocalDate day, int place, int week) {
    int chance = Math.floorMod(3 * place + 7 * week, OF_TEN);
    boolean taken = chance < TAKEN_OF_TEN.get(day.getMonthValue() - 1);
    return new PastBreak(
        person,
        day,
        day.atTime(TIME_OF_OTHERS).atZone(today.zone()).toInstant(),
        BreakSlotKind.FIKA,
        MINUTES,
        taken ? Became.TAKEN : chance % 2 == 0 ? Became.DECLINED : Became.PASSED,
        null);
  }

  private PastBreak past(Row row, Staff staff) {
    LocalDate day = day(row);
    return new PastBreak(
        staff.id(row, "person"),
        day,
        day.atTime(time(row)).atZone(today.zone()).toInstant(),
        row.oneOf("kind", BreakSlotKind.class),
        MINUTES,
        row.oneOf("became", Became.class),
        row.textOrNull("battery") == null ? null : row.oneOf("battery", BreakBattery.class));
  }

  /** A weekday, 1 for Monday, of a week so many before this one. */
  private LocalDate day(Row row) {
    int weekday = row.number("weekday", DayOfWeek.SUNDAY.getValue());
    if (weekday == 0) {
      throw row.error("weekday is 0, not one from 1 for Monday to 7");
    }
    return today
        .date()
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
        .minusWeeks(row.number("weeksAgo", MOST_WEEKS))
        .plusDays(weekday - 1L);
  }

  private static LocalTime time(Row row) {
    try {
      return LocalTime.parse(row.text("at"));
    } catch (DateTimeParseException e) {
      throw row.error("at is '" + row.text("at") + "', not such as 09:30").causedBy(e);
    }
  }

  /** Those of days that are over, and on which the person worked: of others a row says nothing. */
  private List<PastBreak> worked(WriteTx tx, List<PastBreak> past, int weeks) {
    Set<PersonId> people = past.stream().map(PastBreak::person).collect(toSet());
    Map<PersonId, Availability> availability =
        calendar.availability(tx, people, today.date().minusWeeks(weeks + 1L));
    return past.stream()
        .filter(of -> of.day().isBefore(today.date()))
        .filter(of ->
            workingDays.includes(
                of.day(), availability.getOrDefault(of.person(), Availability.FULL)))
        .toList();
  }
}
