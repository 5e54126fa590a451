package se.fadder.people;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.audit.AuditLog;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Chunks;
import se.fadder.kernel.Event;
import se.fadder.kernel.Ids;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Term;
import se.fadder.kernel.Viewer;

/** The transfer of people and roles to the unit that theirs becomes part of. */
final class UnitTransfers {
  /** The most entries of the audit log in a statement: databases take so many parameters alone. */
  private static final int AT_ONCE = 1000;

  private final Ids ids;
  private final AuditLog auditLog;

  UnitTransfers(Ids ids, AuditLog auditLog) {
    this.ids = ids;
    this.auditLog = auditLog;
  }

  /**
   * Transfers the employments of a day and later. An employment stays the same one, with its plan;
   * where it was until then is kept beside it.
   */
  void people(WriteTx tx, @Nullable Viewer by, Unit from, Unit into, LocalDate day) {
    UnitShapeSql sql = tx.sql(UnitShapeSql.class);
    List<PersonId> people = sql.remaining(from.id(), day);
    sql.keepWorkplaces(from.id(), day, day.minusDays(1));
    sql.transfer(from.id(), into.id(), day);
    String what = "into " + into.id().value() + " on " + day;
    for (List<PersonId> some : Chunks.of(people, AT_ONCE)) {
      auditLog.noteEach(tx, by, some, PeopleChangeKind.EMPLOYMENT_TRANSFERRED, from.id(), what);
    }
    people.forEach(person -> tx.publish(Event.standing(person)));
  }

  /**
   * Transfers the roles of a day and later: those in the former unit end the day before, and hold
   * in the other from the day on, where the person does not hold them there anyway.
   */
  void roles(WriteTx tx, @Nullable Viewer by, Unit from, Unit into, LocalDate day) {
    UnitShapeSql sql = tx.sql(UnitShapeSql.class);
    List<RoleAssignment> roles = sql.roles(Set.of(from.id()), day);
    List<RoleAssignment> there = new ArrayList<>(sql.roles(Set.of(into.id()), day));
    endRoles(tx, by, roles, day);
    for (RoleAssignment role : roles) {
      LocalDate firstDay = role.firstDay().isBefore(day) ? day : role.firstDay();
      for (Term term : uncovered(new Term(firstDay, role.lastDay()), held(there, role))) {
        RoleAssignment given =
            new RoleAssignment(
                ids.next(),
                role.personId(),
                role.role(),
                into.id(),
                into.path(),
                term.firstDay(),
                term.lastDay());
        tx.sql(PeopleSql.class).insertRole(given);
        there.add(given);
        note(tx, by, given, PeopleChangeKind.ROLE_ASSIGNED, term.toText());
      }
    }
  }

  private static List<Term> held(List<RoleAssignment> there, RoleAssignment role) {
    return there.stream()
        .filter(held -> held.personId().equals(role.personId()) && held.role() == role.role())
        .map(RoleAssignment::term)
        .toList();
  }

  /** The days of a term that none of some others has, as terms. */
  static List<Term> uncovered(Term wanted, Collection<Term> others) {
    List<Term> left = List.of(wanted);
    for (Term other : others) {
      left = left.stream().flatMap(term -> without(term, other).stream()).toList();
    }
    return left;
  }

  private static List<Term> without(Term term, Term other) {
    if (!term.overlaps(other)) {
      return List.of(term);
    }
    List<Term> left = new ArrayList<>();
    if (term.firstDay().isBefore(other.firstDay())) {
      left.add(new Term(term.firstDay(), other.firstDay().minusDays(1)));
    }
    LocalDate ends = other.lastDay();
    if (ends != null && (term.lastDay() == null || ends.isBefore(term.lastDay()))) {
      left.add(new Term(ends.plusDays(1), term.lastDay()));
    }
    return left;
  }

  /** Ends roles the day before one; those that have not begun by then are withdrawn. */
  void endRoles(WriteTx tx, @Nullable Viewer by, List<RoleAssignment> roles, LocalDate day) {
    List<RoleAssignment> begun =
        roles.stream().filter(role -> role.firstDay().isBefore(day)).toList();
    List<RoleAssignment> later = roles.stream().filter(role -> !begun.contains(role)).toList();
    LocalDate until = day.minusDays(1);
    UnitShapeSql sql = tx.sql(UnitShapeSql.class);
    if (!begun.isEmpty()) {
      sql.endRoles(begun.stream().map(RoleAssignment::id).toList(), until);
    }
    if (!later.isEmpty()) {
      sql.withdrawRoles(later.stream().map(RoleAssignment::id).toList());
    }
    for (RoleAssignment role : begun) {
      String what = new Term(role.firstDay(), until).toText();
      note(tx, by, role, PeopleChangeKind.ROLE_ENDED, what);
    }
    for (RoleAssignment role : later) {
      note(tx, by, role, PeopleChangeKind.ROLE_ENDED, role.term().toText() + " withdrawn");
    }
    roles.stream()
        .map(RoleAssignment::personId)
        .collect(toSet())
        .forEach(person -> tx.publish(Event.standing(person)));
  }

  private void note(
      WriteTx tx, @Nullable Viewer by, RoleAssignment role, PeopleChangeKind kind, String what) {
    auditLog.note(tx, by, role.personId(), kind, role.unitId(), role.role() + " " + what);
  }
}
