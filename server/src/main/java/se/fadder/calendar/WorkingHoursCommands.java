package se.fadder.calendar;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.fadder.audit.AuditLog;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Ids;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Term;
import se.fadder.kernel.Viewer;
import se.fadder.people.People;
import se.fadder.people.UnitId;

/**
 * The verbs of working hours: one's own are said by oneself and whoever leads one, those of a unit
 * by whoever leads it and HR. New hours end the former ones the day before they begin.
 */
public final class WorkingHoursCommands {
  /** How long ago hours may have begun that are said now. */
  private static final Period BACK = Period.ofYears(1);

  /** How far ahead they may begin or end. */
  private static final Period AHEAD = Period.ofYears(3);

  private final Ids ids;
  private final People people;
  private final Calendar calendar;
  private final WorkingHoursReader reader;
  private final AuditLog auditLog;
  private final List<UnitHoursMoves> listeners = new CopyOnWriteArrayList<>();

  WorkingHoursCommands(
      Ids ids, People people, Calendar calendar, WorkingHoursReader reader, AuditLog auditLog) {
    this.ids = ids;
    this.people = people;
    this.calendar = calendar;
    this.reader = reader;
    this.auditLog = auditLog;
  }

  /** Registers a listener for the hours of units. Called before the start. */
  public void addListener(UnitHoursMoves listener) {
    listeners.add(listener);
  }

  /**
   * What somebody says of hours.
   *
   * @param lastDay null when none is set
   * @param weeks 1 or 2
   */
  public record Said(
      LocalDate firstDay, @Nullable LocalDate lastDay, int weeks, List<WorkingHoursDay> days) {
    public Said {
      days = List.copyOf(days);
    }
  }

  /** Sets the own hours of a person from a day on. */
  public Outcome<PersonId> setOwn(WriteTx tx, Viewer viewer, PersonId person, Said said) {
    if (reader.changeablePeople(tx, viewer, Set.of(person)).isEmpty()) {
      return Outcome.refused(Problem.notFound("personId"));
    }
    return set(tx, viewer, null, person, said).map(_ -> person);
  }

  /** Sets the hours of a unit, and of those below it that have none, from a day on. */
  public Outcome<UnitId> setUnit(WriteTx tx, Viewer viewer, UnitId unit, Said said) {
    if (reader.changeableUnits(tx, viewer, Set.of(unit)).isEmpty()) {
      return Outcome.refused(Problem.notFound("unitId"));
    }
    return set(tx, viewer, unit, null, said).map(_ -> unit);
  }

  private Outcome<WorkingHoursId> set(
      WriteTx tx, Viewer viewer, @Nullable UnitId unit, @Nullable PersonId person, Said said) {
    Optional<Problem> problem =
        unlikely("firstDay", said.firstDay())
            .or(() -> badEnd(said.firstDay(), said.lastDay()))
            .or(() -> badDays(said));
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    WorkingHours hours =
        new WorkingHours(
            ids.next(WorkingHoursId::new),
            unit,
            person,
            said.firstDay(),
            said.lastDay(),
            said.weeks(),
            said.days());
    if (unit != null && !hours.hasEveryWeekday()) {
      return Outcome.refused(
          Problem.at("days", "EVERY_WEEKDAY", "A unit has hours on each weekday."));
    }
    return put(tx, viewer, hours);
  }

  /** Puts hours in the place of those that hold when they begin. */
  private Outcome<WorkingHoursId> put(WriteTx tx, Viewer viewer, WorkingHours hours) {
    List<WorkingHours> others = others(tx, hours, hours.firstDay(), hours.lastDay());
    if (others.stream().anyMatch(other -> other.term().beginsAfter(hours.firstDay()))) {
      return Outcome.refused(later("firstDay"));
    }
    for (WorkingHours former : others) {
      endOn(tx, viewer, former, hours.firstDay().minusDays(1));
    }
    WorkingHoursRows.insert(tx, hours);
    moved(tx, viewer, hours, CalendarChangeKind.WORKING_HOURS_SET, hours.toText());
    return Outcome.done(hours.id());
  }

  /** The other hours of the same person or unit that hold on a day of that span. */
  private static List<WorkingHours> others(
      WriteTx tx, WorkingHours hours, LocalDate firstDay, @Nullable LocalDate lastDay) {
    Term term = new Term(firstDay, lastDay);
    List<WorkingHours> all =
        hours.personId() != null
            ? WorkingHoursRows.ofPeople(tx, Set.of(hours.personId()), firstDay)
                .getOrDefault(hours.personId(), List.of())
            : hours.unitId() == null
                ? List.of()
                : WorkingHoursRows.ofUnits(tx, Set.of(hours.unitId()), firstDay)
                    .getOrDefault(hours.unitId(), List.of());
    return all.stream()
        .filter(other -> !other.id().equals(hours.id()) && other.term().overlaps(term))
        .toList();
  }

  private static Problem later(String field) {
    return Problem.at(
        field, "HOURS_LATER", "Other hours begin within those days; take them back first.");
  }

  /**
   * Sets the last day of hours, sooner or later than was known. Those that end before they begin
   * are taken back.
   */
  public Outcome<WorkingHoursId> end(
      WriteTx tx, Viewer viewer, WorkingHoursId id, LocalDate lastDay) {
    Optional<WorkingHours> found =
        WorkingHoursRows.byIds(tx, Set.of(id)).stream()
            .filter(hours -> mayChange(tx, viewer, hours))
            .findFirst();
    if (found.isEmpty()) {
      return Outcome.refused(Problem.notFound("workingHoursId"));
    }
    WorkingHours hours = found.get();
    Optional<Problem> problem = unlikely("lastDay", lastDay);
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    if (!lastDay.isBefore(hours.firstDay())
        && !others(tx, hours, hours.firstDay(), lastDay).isEmpty()) {
      return Outcome.refused(later("lastDay"));
    }
    endOn(tx, viewer, hours, lastDay);
    return Outcome.done(id);
  }

  private boolean mayChange(WriteTx tx, Viewer viewer, WorkingHours hours) {
    return hours.personId() != null
        ? !reader.changeablePeople(tx, viewer, Set.of(hours.personId())).isEmpty()
        : hours.unitId() != null
            && !reader.changeableUnits(tx, viewer, Set.of(hours.unitId())).isEmpty();
  }

  /** Ends hours on a day, or takes them back when that is before their first. */
  private void endOn(WriteTx tx, Viewer viewer, WorkingHours hours, LocalDate lastDay) {
    boolean isOver = lastDay.isBefore(hours.firstDay());
    if (isOver) {
      tx.sql(WorkingHoursSql.class).withdraw(hours.id());
    } else {
      tx.sql(WorkingHoursSql.class).end(hours.id(), lastDay);
    }
    String term = isOver ? "none" : new Term(hours.firstDay(), lastDay).toText();
    moved(tx, viewer, hours, CalendarChangeKind.WORKING_HOURS_ENDED, term);
  }

  private void moved(
      WriteTx tx, Viewer viewer, WorkingHours hours, CalendarChangeKind kind, String what) {
    auditLog.note(tx, viewer, hours.personId(), kind, hours.id(), what);
    UnitId unit = hours.unitId();
    if (hours.personId() != null) {
      calendar.tellMoved(tx, hours.personId());
    } else if (unit != null) {
      listeners.forEach(listener -> listener.moved(tx, unit));
    }
    if (hours.unitId() != null) {
      calendar.tellMoved(tx, hours.unitId());
    }
  }

  private Optional<Problem> badEnd(LocalDate firstDay, @Nullable LocalDate lastDay) {
    if (lastDay == null) {
      return Optional.empty();
    }
    return lastDay.isBefore(firstDay)
        ? Optional.of(
            Problem.at("lastDay", "ENDS_BEFORE_IT_BEGINS", "The last day is before the first."))
        : unlikely("lastDay", lastDay);
  }

  private Optional<Problem> unlikely(String field, LocalDate day) {
    LocalDate today = people.today();
    return day.isBefore(today.minus(BACK)) || day.isAfter(today.plus(AHEAD))
        ? Optional.of(Problem.at(field, "DAY_UNLIKELY", "That is too far from today."))
        : Optional.empty();
  }

  /** What is wrong with the days, told at the first that is. */
  private static Optional<Problem> badDays(Said said) {
    return said.days().isEmpty()
        ? Optional.of(Problem.at("days", "NO_HOURS", "There are hours on at least one day."))
        : IntStream.range(0, said.days().size())
            .mapToObj(place -> badDay(said, place))
            .flatMap(Optional::stream)
            .findFirst();
  }

  private static Optional<Problem> badDay(Said said, int place) {
    WorkingHoursDay day = said.days().get(place);
    if (!WorkingHours.WEEKDAYS.contains(day.weekday())) {
      return badDay(place, "weekday", "FREE_WEEKDAY", "That day is free for everybody.");
    }
    boolean isTwice =
        said.days().subList(0, place).stream()
            .anyMatch(other -> other.isOn(day.week(), day.weekday()));
    if (isTwice || day.week() > said.weeks()) {
      return badDay(place, "week", "INVALID", "The day is there already, or in no such week.");
    }
    return day.begins().isBefore(day.ends())
        ? Optional.empty()
        : badDay(place, "ends", "ENDS_BEFORE_IT_BEGINS", "The hours end before they begin.");
  }

  private static Optional<Problem> badDay(int place, String field, String code, String message) {
    return Optional.of(new Problem(code, List.of("days", "" + place, field), message));
  }
}
