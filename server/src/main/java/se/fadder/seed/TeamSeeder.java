package se.fadder.seed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import se.fadder.calendar.Availability;
import se.fadder.calendar.WorkingDays;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Today;
import se.fadder.people.Unit;
import se.fadder.teamfika.HalfDay;
import se.fadder.teamfika.TeamFikaCommands;
import se.fadder.teamfika.WellnessDays;

/** The loader of what teams do together: their fikas and their half-days of wellness. */
public final class TeamSeeder {
  private static final int LONGEST = 120;

  private final Today today;
  private final WorkingDays workingDays;
  private final TeamFikaCommands fikas;
  private final WellnessDays wellness;

  public TeamSeeder(
      Today today, WorkingDays workingDays, TeamFikaCommands fikas, WellnessDays wellness) {
    this.today = today;
    this.workingDays = workingDays;
    this.fikas = fikas;
    this.wellness = wellness;
  }

  void add(WriteTx tx, Municipality municipality, Map<String, Unit> units) {
    for (Row row : municipality.teamFikas()) {
      fikas.record(
          tx,
          row.find("unit", units).id(),
          new TeamFikaCommands.Said(
              OrganisationSeeder.weekdays(row, "weekdays"),
              time(row),
              row.number("minutes", LONGEST),
              row.textOrNull("place")));
    }
    for (Row row : municipality.wellnessDays()) {
      wellness.record(
          tx,
          row.find("unit", units).id(),
          workingDay(row.day("day", today.date())),
          row.oneOf("half", HalfDay.class),
          row.textOrNull("done") != null);
    }
  }

  private static LocalTime time(Row row) {
    try {
      return LocalTime.parse(row.text("begins"));
    } catch (DateTimeException _) {
      throw row.error("begins is '" + row.text("begins") + "', not a time of day");
    }
  }

  /** That day, or the next on which people work. */
  private LocalDate workingDay(LocalDate day) {
    return workingDays.next(day, Availability.FULL).orElse(day);
  }
}
