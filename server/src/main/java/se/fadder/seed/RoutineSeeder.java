package se.fadder.seed;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import se.fadder.calendar.Availability;
import se.fadder.calendar.WorkingDays;
import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Today;
import se.fadder.people.Unit;
import se.fadder.routines.Proposal;
import se.fadder.routines.RoutineDraft;
import se.fadder.routines.RoutineId;
import se.fadder.routines.RoutinePublishing;
import se.fadder.routines.Runs;

/**
 * The seeder of routines: publishes those of an organisation, and starts some of them for its
 * people.
 */
public final class RoutineSeeder {
  private static final LocalTime STARTED = LocalTime.of(9, 20);
  private static final Duration BETWEEN = Duration.ofMinutes(7);

  /** The most days back that a run is started: further back nothing is kept. */
  private static final int MOST_DAYS_BACK = 30;

  private final Today today;
  private final WorkingDays workingDays;
  private final RoutinePublishing routinePublishing;
  private final Runs runs;

  public RoutineSeeder(
      Today today, WorkingDays workingDays, RoutinePublishing routinePublishing, Runs runs) {
    this.today = today;
    this.workingDays = workingDays;
    this.routinePublishing = routinePublishing;
    this.runs = runs;
  }

  void add(WriteTx tx, Municipality municipality, Map<String, Unit> units, Staff staff) {
    Map<String, RoutineId> routines = new HashMap<>();
    Set<String> placed = new HashSet<>();
    for (Row row : municipality.routines()) {
      if (!placed.add(row.text("routine") + " " + row.text("unit"))) {
        throw row.error("the unit has the routine '" + row.text("routine") + "' already");
      }
      RoutineFile file =
          Objects.requireNonNull(municipality.routineFiles().get(row.text("routine")));
      // Of a routine in several units, those who are named here work in the first.
      routines.putIfAbsent(row.text("routine"), publish(tx, row, file, units, staff));
    }
    for (Row row : municipality.routineRuns()) {
      start(tx, row, row.find("routine", routines), staff);
    }
  }

  private RoutineId publish(
      WriteTx tx, Row row, RoutineFile file, Map<String, Unit> units, Staff staff) {
    PersonId owner = staff.id(row, "owner");
    staff.requireEmployed(row, "owner", today.date());
    Proposal proposal =
        new Proposal(
            row.find("unit", units).id(),
            row.text("routine"),
            null,
            owner,
            row.day("reviewOn", today.date()),
            file.draft(),
            file.note());
    return row.checked(() -> routinePublishing.record(tx, proposal));
  }

  private void start(WriteTx tx, Row row, RoutineId routine, Staff staff) {
    LocalDate day = row.day("startedOn", today.date());
    if (day.isAfter(today.date()) || day.isBefore(today.date().minusDays(MOST_DAYS_BACK))) {
      throw row.error("startedOn lies ahead or more than " + MOST_DAYS_BACK + " days back");
    }
    staff.requireEmployed(row, "person", day);
    Instant startedAt = past(workingDay(day).atTime(STARTED).atZone(today.zone()).toInstant());
    List<Instant> ticked =
        IntStream.rangeClosed(1, row.number("checked", RoutineDraft.MOST_CHECKS))
            .mapToObj(check -> past(startedAt.plus(BETWEEN.multipliedBy(check))))
            .toList();
    row.run(() -> runs.record(tx, staff.id(row, "person"), routine, startedAt, ticked));
  }

  /** The day itself, or the last one before it on which people work. */
  private LocalDate workingDay(LocalDate day) {
    return workingDays.count(day.plusDays(1), -1, Availability.FULL).orElseThrow();
  }

  private Instant past(Instant at) {
    return at.isAfter(today.now()) ? today.now() : at;
  }
}
