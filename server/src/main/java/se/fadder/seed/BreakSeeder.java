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

/** The seeder of the breaks that people had in the weeks before. */
public final class BreakSeeder {
  private static final int MOST_WEEKS = 12;
  private static final int MINUTES = 15;

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
    breaks.record(tx, worked(tx, past));
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
  private List<PastBreak> worked(WriteTx tx, List<PastBreak> past) {
    Set<PersonId> people = past.stream().map(PastBreak::person).collect(toSet());
    Map<PersonId, Availability> availability =
        calendar.availability(tx, people, today.date().minusWeeks(MOST_WEEKS + 1L));
    return past.stream()
        .filter(of -> of.day().isBefore(today.date()))
        .filter(of ->
            workingDays.includes(
                of.day(), availability.getOrDefault(of.person(), Availability.FULL)))
        .toList();
  }
}
