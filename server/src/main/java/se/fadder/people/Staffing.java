package se.fadder.people;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import se.fadder.audit.AuditLog;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Event;
import se.fadder.kernel.Ids;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Term;
import se.fadder.kernel.Viewer;

/** The staffing verbs: what managers and HR do to employments and roles. */
public final class Staffing {
  /** How far ahead a role may begin. What lies farther is a slip of the pen. */
  private static final Period AHEAD = Period.ofYears(2);

  /** The earliest year in which an employment begins: nobody who works today began earlier. */
  private static final int FIRST_YEAR = 1950;

  /** How far ahead an employment may begin. */
  private static final Period FAR_AHEAD = Period.ofYears(3);

  private final Ids ids;
  private final People people;
  private final AuditLog auditLog;
  private final List<EmploymentEnds> listeners = new CopyOnWriteArrayList<>();

  public Staffing(Ids ids, People people, AuditLog auditLog) {
    this.ids = ids;
    this.people = people;
    this.auditLog = auditLog;
  }

  /** Registers a listener for employments that get a last day. Called before the start. */
  public void addListener(EmploymentEnds listener) {
    listeners.add(listener);
  }

  /** Gives a person a role in a unit. For HR. */
  public Outcome<PersonId> assignRole(
      WriteTx tx, Viewer viewer, PersonId person, Role role, UnitId unitId, LocalDate firstDay) {
    Optional<Unit> unit = unitOfHr(tx, viewer, unitId);
    if (unit.isEmpty()) {
      return Outcome.refused(Problem.notFound("unitId"));
    }
    List<Employment> employments = employmentsIn(tx, person, unit.get().path().organisation());
    if (employments.isEmpty()) {
      return Outcome.refused(Problem.notFound("personId"));
    }
    if (viewer.person().equals(person)) {
      return Outcome.refused(
          Problem.at("personId", "OWN_ROLE", "Roles are given by somebody else."));
    }
    if (employments.stream().noneMatch(at -> at.term().includes(firstDay))) {
      return Outcome.refused(
          Problem.at("firstDay", "NOT_EMPLOYED_THEN", "The person is not employed on that day."));
    } else if (firstDay.isAfter(people.today().plus(AHEAD))) {
      return Outcome.refused(
          Problem.at("firstDay", "INVALID", "A role is given two years ahead at most."));
    }
    Term term = new Term(firstDay, null);
    if (held(tx, person, role, unitId).stream().anyMatch(has -> has.term().overlaps(term))) {
      return Outcome.refused(
          Problem.of("ROLE_ALREADY_HELD", "The person has that role there at that time."));
    }
    RoleAssignment assignment =
        new RoleAssignment(ids.next(), person, role, unitId, unit.get().path(), firstDay, null);
    tx.sql(PeopleSql.class).insertRole(assignment);
    tx.publish(Event.standing(person));
    auditLog.note(
        tx, viewer, person, PeopleChangeKind.ROLE_ASSIGNED, unitId, role + " " + term.toText());
    return Outcome.done(person);
  }

  /**
   * Sets the last day on which a person has a role. What is agreed for later is withdrawn; what has
   * begun by then ends on that day, unless it had ended before what is withdrawn. For HR.
   */
  public Outcome<PersonId> endRole(
      WriteTx tx, Viewer viewer, PersonId person, Role role, UnitId unitId, LocalDate lastDay) {
    List<RoleAssignment> held =
        unitOfHr(tx, viewer, unitId).isPresent() ? held(tx, person, role, unitId) : List.of();
    if (held.isEmpty()) {
      return Outcome.refused(Problem.notFound("personId"));
    }
    Optional<RoleAssignment> begun =
        held.stream().filter(has -> !has.term().beginsAfter(lastDay)).reduce((a, b) -> b);
    if (begun.isEmpty()) {
      return Outcome.refused(endsBeforeItBegins());
    }
    List<RoleAssignment> later =
        held.stream().filter(has -> has.term().beginsAfter(lastDay)).toList();
    for (RoleAssignment has : later) {
      tx.sql(PeopleSql.class).withdrawRole(has.id());
      noteEnd(tx, viewer, has, has.term().toText() + " withdrawn");
    }
    if (later.isEmpty() || !begun.get().term().endedBefore(lastDay)) {
      tx.sql(PeopleSql.class).endRole(begun.get().id(), lastDay);
      noteEnd(tx, viewer, begun.get(), new Term(begun.get().firstDay(), lastDay).toText());
    }
    tx.publish(Event.standing(person));
    return Outcome.done(person);
  }

  private void noteEnd(WriteTx tx, Viewer viewer, RoleAssignment has, String what) {
    auditLog.note(
        tx,
        viewer,
        has.personId(),
        PeopleChangeKind.ROLE_ENDED,
        has.unitId(),
        has.role() + " " + what);
  }

  /**
   * Sets the last day of an employment. For HR and, while it lasts, for whoever leads the unit; not
   * for oneself.
   */
  public Outcome<EmploymentId> endEmployment(
      WriteTx tx, Viewer viewer, EmploymentId id, LocalDate lastDay) {
    AccessScope scope = people.reach(tx, viewer);
    Optional<Employment> employment =
        tx.sql(PeopleSql.class).employments(Set.of(id)).stream()
            .filter(at -> !scope.isSelf(at.personId()))
            .filter(at -> scope.isHrOf(at.unitPath()) || leads(scope, at))
            .findFirst();
    if (employment.isEmpty()) {
      return Outcome.refused(Problem.notFound("employmentId"));
    }
    if (lastDay.isBefore(employment.get().firstDay())) {
      return Outcome.refused(endsBeforeItBegins());
    }
    tx.sql(PeopleSql.class).endEmployment(id, lastDay);
    tx.publish(Event.standing(employment.get().personId()));
    auditLog.note(
        tx,
        viewer,
        employment.get().personId(),
        PeopleChangeKind.EMPLOYMENT_ENDED,
        id,
        new Term(employment.get().firstDay(), lastDay).toText());
    tx.sql(PeopleSql.class)
        .employments(Set.of(id))
        .forEach(at -> listeners.forEach(listener -> listener.ends(tx, at)));
    return Outcome.done(id);
  }

  /**
   * Lets an employment begin on another day. For rooms that have judged who may do so; it checks no
   * access.
   */
  public Outcome<EmploymentId> moveFirstDay(
      WriteTx tx, Viewer viewer, EmploymentId id, LocalDate firstDay) {
    Employment employment = tx.sql(PeopleSql.class).employments(Set.of(id)).getFirst();
    Term term = employment.term();
    if (isUnlikely(firstDay, people.today())) {
      return Outcome.refused(
          Problem.at("firstDay", "DAY_UNLIKELY", "Nobody begins on such a day."));
    } else if (term.endedBefore(firstDay)) {
      return Outcome.refused(endsBeforeItBegins());
    } else if (isEmployedElseThen(tx, employment, new Term(firstDay, employment.lastDay()))) {
      return Outcome.refused(
          Problem.at("firstDay", "EMPLOYED_ALREADY", "The person is employed there at that time."));
    }
    tx.sql(PeopleSql.class).moveFirstDay(id, firstDay);
    tx.publish(Event.standing(employment.personId()));
    auditLog.note(
        tx,
        viewer,
        employment.personId(),
        PeopleChangeKind.EMPLOYMENT_MOVED,
        id,
        "was " + term.toText() + ", begins " + firstDay);
    return Outcome.done(id);
  }

  /** Whether a first day cannot be meant, such as one of the wrong century. */
  public static boolean isUnlikely(LocalDate firstDay, LocalDate today) {
    return firstDay.getYear() < FIRST_YEAR || firstDay.isAfter(today.plus(FAR_AHEAD));
  }

  private static boolean isEmployedElseThen(Tx tx, Employment employment, Term term) {
    return tx.sql(PeopleSql.class).employmentsOf(Set.of(employment.personId())).stream()
        .filter(at -> !at.id().equals(employment.id()))
        .filter(at -> at.unitId().equals(employment.unitId()))
        .anyMatch(at -> at.term().overlaps(term));
  }

  private static boolean leads(AccessScope scope, Employment at) {
    return scope.leads(at.unitPath()) && !at.term().endedBefore(scope.day());
  }

  private Optional<Unit> unitOfHr(Tx tx, Viewer viewer, UnitId id) {
    AccessScope scope = people.reach(tx, viewer);
    return tx.sql(PeopleSql.class).units(Set.of(id)).stream()
        .filter(unit -> scope.isHrOf(unit.path()))
        .findFirst();
  }

  private List<Employment> employmentsIn(Tx tx, PersonId person, UnitPath organisation) {
    return tx.sql(PeopleSql.class).employmentsOf(Set.of(person)).stream()
        .filter(at -> organisation.covers(at.unitPath()))
        .filter(at -> !at.term().endedBefore(people.today()))
        .toList();
  }

  private static List<RoleAssignment> held(Tx tx, PersonId person, Role role, UnitId unit) {
    return PeopleRows.roles(tx, person).stream()
        .filter(has -> has.role() == role && has.unitId().equals(unit))
        .toList();
  }

  private static Problem endsBeforeItBegins() {
    return Problem.at("lastDay", "ENDS_BEFORE_IT_BEGINS", "The last day is before the first.");
  }
}
