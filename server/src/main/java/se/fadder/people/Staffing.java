package se.fadder.people;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

/** The staffing verbs: which roles HR gives to people, and takes back. */
public final class Staffing {
  /** How far ahead a role may begin. What lies farther is a slip of the pen. */
  private static final Period AHEAD = Period.ofYears(2);

  private final Ids ids;
  private final People people;
  private final AuditLog auditLog;

  public Staffing(Ids ids, People people, AuditLog auditLog) {
    this.ids = ids;
    this.people = people;
    this.auditLog = auditLog;
  }

  /** Gives a person a role in a unit. For HR. */
  public Outcome<PersonId> assignRole(
      WriteTx tx, Viewer viewer, PersonId person, Role role, UnitId unitId, LocalDate firstDay) {
    Optional<Unit> unit = unitOfHr(tx, viewer, unitId).filter(found -> !found.isClosed());
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
    return record(tx, viewer, person, role, unit.get(), firstDay);
  }

  /**
   * Gives a person a role in a unit. For rooms that have judged who may do so; it checks no access.
   */
  public Outcome<PersonId> record(
      WriteTx tx,
      @Nullable Viewer viewer,
      PersonId person,
      Role role,
      Unit unit,
      LocalDate firstDay) {
    UnitId unitId = unit.id();
    Term term = new Term(firstDay, null);
    if (held(tx, person, role, unitId).stream().anyMatch(has -> has.term().overlaps(term))) {
      return Outcome.refused(
          Problem.of("ROLE_ALREADY_HELD", "The person has that role there at that time."));
    }
    RoleAssignment assignment =
        new RoleAssignment(ids.next(), person, role, unitId, unit.path(), firstDay, null);
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
    return unitOfHr(tx, viewer, unitId).isPresent()
        ? recordEnd(tx, viewer, person, role, unitId, lastDay)
        : Outcome.refused(Problem.notFound("personId"));
  }

  /**
   * Sets the last day of a role, as {@link #endRole} does. For rooms that have judged who may do
   * so; it checks no access.
   */
  public Outcome<PersonId> recordEnd(
      WriteTx tx,
      @Nullable Viewer viewer,
      PersonId person,
      Role role,
      UnitId unitId,
      LocalDate lastDay) {
    List<RoleAssignment> held = held(tx, person, role, unitId);
    if (held.isEmpty()) {
      return Outcome.refused(Problem.notFound("personId"));
    }
    Optional<RoleAssignment> begun =
        held.stream().filter(has -> !has.term().beginsAfter(lastDay)).reduce((a, b) -> b);
    if (begun.isEmpty()) {
      return Outcome.refused(Employments.endsBeforeItBegins());
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

  private void noteEnd(WriteTx tx, @Nullable Viewer viewer, RoleAssignment has, String what) {
    auditLog.note(
        tx,
        viewer,
        has.personId(),
        PeopleChangeKind.ROLE_ENDED,
        has.unitId(),
        has.role() + " " + what);
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
}
