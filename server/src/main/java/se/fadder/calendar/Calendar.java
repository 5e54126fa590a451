package se.fadder.calendar;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.fadder.audit.AuditLog;
import se.fadder.audit.ReadLog;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Ids;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Term;
import se.fadder.kernel.Viewer;
import se.fadder.people.People;
import se.fadder.people.UnitId;

/** The calendar of people: who is away when, as far as the viewer may know. */
public final class Calendar {
  private final Ids ids;
  private final People people;
  private final AuditLog auditLog;
  private final ReadLog readLog;
  private final List<AvailabilityMoves> listeners = new CopyOnWriteArrayList<>();

  public Calendar(Ids ids, People people, AuditLog auditLog, ReadLog readLog) {
    this.ids = ids;
    this.people = people;
    this.auditLog = auditLog;
    this.readLog = readLog;
  }

  /**
   * Registers a listener for changes of the days on which somebody works. Called before the start.
   */
  public void addListener(AvailabilityMoves listener) {
    listeners.add(listener);
  }

  /**
   * The absences from today on of those people whose dates the viewer may see: their own, those of
   * people they lead or are HR of, and those of people they have a relationship with, such as a
   * mentor.
   */
  public Map<PersonId, List<Absence>> absencesOf(Tx tx, Viewer viewer, Set<PersonId> persons) {
    Set<PersonId> near = people.near(tx, viewer, persons);
    readLog.note(viewer, near, CalendarReadKind.ABSENCE);
    return near.isEmpty()
        ? Map.of()
        : complete(
            near, tx.sql(CalendarSql.class).absences(near, people.today()), Absence::personId);
  }

  /** Those of the absences whose dates the viewer may see, by the rule of {@link #absencesOf}. */
  public Map<AbsenceId, Absence> absences(Tx tx, Viewer viewer, Set<AbsenceId> ids) {
    List<Absence> found = ids.isEmpty() ? List.of() : tx.sql(CalendarSql.class).byIds(ids);
    Set<PersonId> near =
        people.near(tx, viewer, found.stream().map(Absence::personId).collect(toSet()));
    readLog.note(viewer, near, CalendarReadKind.ABSENCE);
    return found.stream()
        .filter(absence -> near.contains(absence.personId()))
        .collect(Collectors.toMap(Absence::id, Function.identity()));
  }

  /** The intervals of part-time work from today on, by the rule of {@link #absencesOf}. */
  public Map<PersonId, List<PartTime>> partTimesOf(Tx tx, Viewer viewer, Set<PersonId> persons) {
    Set<PersonId> near = people.near(tx, viewer, persons);
    readLog.note(viewer, near, CalendarReadKind.ABSENCE);
    return near.isEmpty()
        ? Map.of()
        : complete(
            near, tx.sql(CalendarSql.class).partTimes(near, people.today()), PartTime::personId);
  }

  /**
   * The found values of each person who may be seen. An empty list says that there is nothing to
   * see; no entry, that it may not be seen.
   */
  static <T> Map<PersonId, List<T>> complete(
      Set<PersonId> seen, List<T> found, Function<T, PersonId> person) {
    Map<PersonId, List<T>> byPerson = found.stream().collect(groupingBy(person));
    return seen.stream()
        .collect(Collectors.toMap(Function.identity(), id -> byPerson.getOrDefault(id, List.of())));
  }

  /**
   * The availability of each of those people from a day on. For other rooms; it says nothing of
   * what a viewer may see.
   */
  public Map<PersonId, Availability> availability(
      Tx tx, Collection<PersonId> persons, LocalDate from) {
    Map<PersonId, List<Absence>> absences =
        tx.sql(CalendarSql.class).absences(persons, from).stream()
            .collect(groupingBy(Absence::personId));
    Map<PersonId, List<PartTime>> partTimes =
        tx.sql(CalendarSql.class).partTimes(persons, from).stream()
            .collect(groupingBy(PartTime::personId));
    Map<PersonId, List<WorkingHours>> ownHours = WorkingHoursRows.ofPeople(tx, persons, from);
    return persons.stream()
        .distinct()
        .collect(
            Collectors.toMap(
                Function.identity(),
                id ->
                    new Availability(
                        absences.getOrDefault(id, List.of()),
                        partTimes.getOrDefault(id, List.of()),
                        ownHours.getOrDefault(id, List.of()))));
  }

  /**
   * Records an absence that is a fact already, such as from seeding or an import; it checks no
   * access.
   */
  public void recordAbsence(WriteTx tx, PersonId person, Term term) {
    Absence absence =
        new Absence(ids.next(AbsenceId::new), person, term.firstDay(), term.lastDay());
    tx.sql(CalendarSql.class).insertAbsence(absence);
    auditLog.note(
        tx, null, person, CalendarChangeKind.ABSENCE_RECORDED, absence.id(), term.toText());
    tellMoved(tx, person);
  }

  /**
   * Records part-time work that is a fact already, such as from seeding or an import; it checks no
   * access.
   */
  public void recordPartTime(
      WriteTx tx, PersonId person, Term term, Collection<DayOfWeek> workingDays) {
    PartTime partTime =
        new PartTime(
            ids.next(), person, term.firstDay(), term.lastDay(), PartTime.weekdays(workingDays));
    tx.sql(CalendarSql.class).insertPartTime(partTime);
    auditLog.note(
        tx,
        null,
        person,
        CalendarChangeKind.PART_TIME_RECORDED,
        partTime.id(),
        term.toText() + " " + partTime.weekdays());
    tellMoved(tx, person);
  }

  /**
   * Records own hours that are a fact already, the same on some weekdays, such as from seeding; it
   * checks no access, and not whether there are others.
   *
   * @throws IllegalArgumentException when one of the weekdays is free for everybody
   */
  public void recordHours(
      WriteTx tx, PersonId person, Term term, Collection<DayOfWeek> weekdays, Hours hours) {
    if (!WorkingHours.WEEKDAYS.containsAll(weekdays)) {
      throw new IllegalArgumentException("hours are kept of Monday to Friday");
    }
    WorkingHours own =
        new WorkingHours(
            ids.next(WorkingHoursId::new),
            null,
            person,
            term.firstDay(),
            term.lastDay(),
            1,
            weekdays.stream()
                .sorted()
                .map(day -> new WorkingHoursDay(1, day, hours.begins(), hours.ends()))
                .toList());
    WorkingHoursRows.insert(tx, own);
    auditLog.note(tx, null, person, CalendarChangeKind.WORKING_HOURS_SET, own.id(), own.toText());
    tellMoved(tx, person);
  }

  /** Tells the listeners that the person works on other days than was known. */
  void tellMoved(WriteTx tx, PersonId person) {
    listeners.forEach(listener -> listener.moved(tx, person));
  }

  /** Tells the listeners that the unit has other hours than was known. */
  void tellMoved(WriteTx tx, UnitId unit) {
    listeners.forEach(listener -> listener.unitMoved(tx, unit));
  }
}
