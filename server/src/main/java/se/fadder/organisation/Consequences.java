package se.fadder.organisation;

import static java.util.stream.Collectors.toCollection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.db.Tx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Viewer;
import se.fadder.people.People;
import se.fadder.people.Person;
import se.fadder.people.Role;
import se.fadder.people.RoleAssignment;
import se.fadder.people.Unit;
import se.fadder.people.UnitHeadcounts;
import se.fadder.people.UnitId;

/** The reading of what a change of a unit would lead to, for those who may plan it. */
public final class Consequences {
  /** The most people who are named on each side; more are counted, not read. */
  private static final int MOST = 20;

  private final People people;
  private final OrganisationAccess access;
  private final UnitCommands commands;

  Consequences(People people, OrganisationAccess access, UnitCommands commands) {
    this.people = people;
    this.access = access;
    this.commands = commands;
  }

  /** What would follow; empty for who may not change the unit at all. */
  public Optional<UnitConsequences> of(
      Tx tx,
      Viewer viewer,
      UnitChangeKind kind,
      UnitId id,
      LocalDate fromDay,
      @Nullable UnitId otherId) {
    return access
        .shapeable(tx, viewer, id)
        .map(unit -> of(tx, viewer, kind, unit, fromDay, otherId));
  }

  private UnitConsequences of(
      Tx tx,
      Viewer viewer,
      UnitChangeKind kind,
      Unit unit,
      LocalDate fromDay,
      @Nullable UnitId otherId) {
    List<Problem> problems =
        commands.problem(tx, viewer, kind, unit, fromDay, otherId).stream().toList();
    Unit other = otherId == null ? null : access.shapeable(tx, viewer, otherId).orElse(null);
    boolean isHr = access.isHr(tx, viewer, unit.path());
    Set<PersonId> before =
        managers(tx, unit.path().units().reversed().stream().skip(1).toList(), fromDay);
    Set<PersonId> after = other == null ? before : managers(tx, other.path().units(), fromDay);
    Set<PersonId> own = managers(tx, Set.of(unit.id()), fromDay);
    boolean merges = kind == UnitChangeKind.MERGE;
    return new UnitConsequences(
        UnitHeadcounts.units(tx, unit.path()),
        UnitHeadcounts.people(tx, unit.path(), fromDay),
        without(after, before, own),
        without(before, after, merges ? Set.of() : own),
        merges ? own.stream().limit(MOST).toList() : List.of(),
        isHr ? hindering(tx, viewer, kind, unit, fromDay, other) : List.of(),
        problems);
  }

  private Set<PersonId> managers(Tx tx, Collection<UnitId> units, LocalDate day) {
    Set<PersonId> managers =
        UnitHeadcounts.roles(tx, units, day).stream()
            .filter(held -> held.role() == Role.MANAGER && held.term().includes(day))
            .map(RoleAssignment::personId)
            .collect(toCollection(LinkedHashSet::new));
    return people.stillEmployed(tx, managers);
  }

  @SafeVarargs
  private static List<PersonId> without(Set<PersonId> all, Set<PersonId>... others) {
    List<PersonId> left = new ArrayList<>(all);
    for (Set<PersonId> some : others) {
      left.removeAll(some);
    }
    return left.stream().limit(MOST).toList();
  }

  /** Those because of whom it cannot be done, but nobody with protected identity. */
  private List<PersonId> hindering(
      Tx tx,
      Viewer viewer,
      UnitChangeKind kind,
      Unit unit,
      LocalDate fromDay,
      @Nullable Unit other) {
    Collection<PersonId> hindering =
        switch (kind) {
          case CLOSE -> UnitHeadcounts.remaining(tx, unit.id(), fromDay);
          case MERGE ->
              other == null ? List.of() : UnitHeadcounts.inBoth(tx, unit.id(), other.id(), fromDay);
          case ADD, RENAME, MOVE -> List.of();
        };
    List<PersonId> some = hindering.stream().limit(MOST).toList();
    return people.persons(tx, viewer, Set.copyOf(some)).values().stream()
        .filter(person -> !person.isProtected())
        .map(Person::id)
        .toList();
  }
}
