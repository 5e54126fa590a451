package se.fadder.welcome;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.fadder.audit.AuditLog;
import se.fadder.audit.ReadLog;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Viewer;
import se.fadder.people.AccessScope;
import se.fadder.people.Employment;
import se.fadder.people.EmploymentId;
import se.fadder.people.Holder;
import se.fadder.people.People;
import se.fadder.people.Role;
import se.fadder.people.Unit;
import se.fadder.people.UnitId;
import se.fadder.people.UnitPath;

/**
 * How first days begin. The newcomer and those near to them know it; HR and those who lead the unit
 * say it. What nobody says of a newcomer is as the nearest unit usually has it, and the nearest
 * manager meets them.
 */
public final class Welcomes {
  private final People people;
  private final AuditLog auditLog;
  private final ReadLog readLog;

  Welcomes(People people, AuditLog auditLog, ReadLog readLog) {
    this.people = people;
    this.auditLog = auditLog;
    this.readLog = readLog;
  }

  /** How the first day of each of those employments begins, as far as the viewer may know. */
  public Map<EmploymentId, Welcome> of(Tx tx, Viewer viewer, Set<EmploymentId> ids) {
    Collection<Employment> seen = people.employments(tx, viewer, ids).values();
    Set<PersonId> near =
        people.near(tx, viewer, seen.stream().map(Employment::personId).collect(toSet()));
    List<Employment> known = seen.stream().filter(at -> near.contains(at.personId())).toList();
    if (known.isEmpty()) {
      return Map.of();
    }
    readLog.note(
        viewer, known.stream().map(Employment::personId).toList(), WelcomeReadKind.WELCOME);
    Map<EmploymentId, Welcome> said =
        tx.sql(WelcomeSql.class).ofEmployments(known.stream().map(Employment::id).toList()).stream()
            .collect(toMap(WelcomeSql.OfEmployment::employmentId, WelcomeSql.OfEmployment::said));
    Map<UnitId, Welcome> usual = usual(tx, known.stream().map(Employment::unitPath).toList());
    Map<UnitId, Map<Role, List<Holder>>> holders =
        people.holders(tx, known.stream().map(Employment::unitId).collect(toSet()));
    return known.stream()
        .collect(
            toMap(
                Employment::id,
                at ->
                    said.getOrDefault(at.id(), Welcome.UNSAID)
                        .or(usual.getOrDefault(at.unitId(), Welcome.UNSAID))
                        .or(metBy(manager(at, holders)))));
  }

  private static Welcome metBy(@Nullable PersonId manager) {
    return new Welcome(null, null, manager, null);
  }

  private static @Nullable PersonId manager(
      Employment at, Map<UnitId, Map<Role, List<Holder>>> holders) {
    return holders
        .getOrDefault(at.unitId(), Map.of())
        .getOrDefault(Role.MANAGER, List.of())
        .stream()
        .map(Holder::personId)
        .filter(person -> !person.equals(at.personId()))
        .findFirst()
        .orElse(null);
  }

  /** What is usual in each unit: what it says itself, else what the nearest above it says. */
  private static Map<UnitId, Welcome> usual(Tx tx, Collection<UnitPath> paths) {
    Set<UnitId> units = new HashSet<>();
    paths.forEach(path -> units.addAll(path.units()));
    Map<UnitId, Welcome> said =
        tx.sql(WelcomeSql.class).ofUnits(units).stream()
            .collect(toMap(WelcomeSql.OfUnit::unitId, WelcomeSql.OfUnit::said));
    Map<UnitId, Welcome> usual = new HashMap<>();
    for (UnitPath path : paths) {
      Welcome nearest = Welcome.UNSAID;
      List<UnitId> upwards = new ArrayList<>(path.units()).reversed();
      for (UnitId unit : upwards) {
        nearest = nearest.or(said.getOrDefault(unit, Welcome.UNSAID));
      }
      usual.put(upwards.getFirst(), nearest);
    }
    return usual;
  }

  /** How first days usually begin in each of those units, for those who may set it. */
  public Map<UnitId, Welcome> ofUnits(Tx tx, Viewer viewer, Set<UnitId> ids) {
    AccessScope scope = people.reach(tx, viewer);
    List<UnitPath> led =
        people.units(tx, viewer, ids).values().stream()
            .map(Unit::path)
            .filter(path -> mayChange(scope, path))
            .toList();
    return led.isEmpty() ? Map.of() : usual(tx, led);
  }

  /** What some units say of first days themselves. For files; it checks no access. */
  public Map<UnitId, Welcome> saidIn(Tx tx, Collection<UnitId> units) {
    return tx.sql(WelcomeSql.class).ofUnits(units).stream()
        .collect(toMap(WelcomeSql.OfUnit::unitId, WelcomeSql.OfUnit::said));
  }

  private static boolean mayChange(AccessScope scope, UnitPath unit) {
    return scope.leads(unit) || scope.isHrOf(unit);
  }

  /** The employments, among some, of which the viewer may say how the first day begins. */
  public Map<EmploymentId, EmploymentId> changeable(Tx tx, Viewer viewer, Set<EmploymentId> ids) {
    AccessScope scope = people.reach(tx, viewer);
    return people.employments(tx, viewer, ids).values().stream()
        .filter(at -> mayChange(scope, at.unitPath()))
        .map(Employment::id)
        .collect(toMap(Function.identity(), Function.identity()));
  }

  /** Says how the first day of an employment begins. */
  public Outcome<EmploymentId> set(WriteTx tx, Viewer viewer, EmploymentId id, Welcome welcome) {
    Employment at = people.employments(tx, viewer, Set.of(id)).get(id);
    if (at == null || !mayChange(people.reach(tx, viewer), at.unitPath())) {
      return Outcome.refused(Problem.notFound("employmentId"));
    }
    Optional<Problem> problem = problem(tx, viewer, at.personId(), welcome);
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    record(tx, viewer, at, welcome);
    return Outcome.done(id);
  }

  /** The problem with a welcome, apart from whose it is; empty when there is none. */
  public Optional<Problem> problem(
      Tx tx, Viewer viewer, @Nullable PersonId newcomer, Welcome welcome) {
    PersonId meets = welcome.meetsId();
    if (meets != null
        && (meets.equals(newcomer)
            || people.persons(tx, viewer, Set.of(meets)).isEmpty()
            || people.stillEmployed(tx, Set.of(meets)).isEmpty())) {
      return Optional.of(Problem.notFound("meetsId"));
    }
    return welcome.fault();
  }

  /** Stores how a first day begins, of which there is no {@link #problem}. */
  public void record(WriteTx tx, Viewer viewer, Employment at, Welcome welcome) {
    record(tx, at.id(), welcome);
    auditLog.note(tx, viewer, at.personId(), WelcomeChangeKind.WELCOME_SET, at.id(), "");
  }

  /** Stores how a first day begins. For files; nobody's change is noted. */
  public void record(WriteTx tx, EmploymentId id, Welcome welcome) {
    tx.sql(WelcomeSql.class)
        .set(id, welcome.beginsAt(), welcome.place(), welcome.meetsId(), welcome.bring());
  }

  /** Says how first days usually begin in a unit and below. */
  public Outcome<UnitId> setUnit(WriteTx tx, Viewer viewer, UnitId id, Welcome usual) {
    Unit unit = people.units(tx, viewer, Set.of(id)).get(id);
    if (unit == null || !mayChange(people.reach(tx, viewer), unit.path())) {
      return Outcome.refused(Problem.notFound("unitId"));
    }
    Optional<Problem> fault = usual.fault();
    if (fault.isPresent()) {
      return Outcome.refused(fault.get());
    }
    recordUsual(tx, id, usual);
    auditLog.note(tx, viewer, null, WelcomeChangeKind.UNIT_WELCOME_SET, id, "");
    return Outcome.done(id);
  }

  /** Stores how first days usually begin in a unit. For files; nobody's change is noted. */
  public void recordUsual(WriteTx tx, UnitId id, Welcome usual) {
    tx.sql(WelcomeSql.class).setUnit(id, usual.beginsAt(), usual.place(), usual.bring());
  }
}
