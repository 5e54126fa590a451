package se.fadder.calendar;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.fadder.db.Tx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Today;
import se.fadder.people.Employment;
import se.fadder.people.People;
import se.fadder.people.UnitId;

/**
 * The working times of people, read for many of them in the same few statements. For other rooms;
 * it says nothing of what a viewer may see.
 */
public final class WorkingTimes {
  private final People people;
  private final Calendar calendar;
  private final WorkingDays workingDays;
  private final LocalTime shortDayEnds;
  private final Today today;

  WorkingTimes(
      People people,
      Calendar calendar,
      WorkingDays workingDays,
      LocalTime shortDayEnds,
      Today today) {
    this.people = people;
    this.calendar = calendar;
    this.workingDays = workingDays;
    this.shortDayEnds = shortDayEnds;
    this.today = today;
  }

  /** The clock by which times of day are told. */
  public WallClock clock() {
    return new WallClock(today.zone());
  }

  /** The working time of each of those people from a day on. */
  public Map<PersonId, WorkingTime> of(Tx tx, Collection<PersonId> persons, LocalDate from) {
    Map<PersonId, Availability> availability = calendar.availability(tx, persons, from);
    Map<PersonId, List<Employment>> employments = people.allEmployments(tx, persons);
    Set<UnitId> units =
        employments.values().stream()
            .flatMap(List::stream)
            .flatMap(at -> at.unitPath().units().stream())
            .collect(toSet());
    Map<UnitId, List<WorkingHours>> ofUnits = WorkingHoursRows.ofUnits(tx, units, from);
    return persons.stream()
        .distinct()
        .collect(
            Collectors.toMap(
                Function.identity(),
                person ->
                    new WorkingTime(
                        workingDays,
                        shortDayEnds,
                        clock(),
                        availability.getOrDefault(person, Availability.FULL),
                        employments.getOrDefault(person, List.of()),
                        ofUnits)));
  }
}
