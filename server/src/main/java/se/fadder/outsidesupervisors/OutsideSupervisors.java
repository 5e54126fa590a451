package se.fadder.outsidesupervisors;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.fadder.audit.AuditLog;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Ids;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Page;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Slice;
import se.fadder.kernel.Term;
import se.fadder.kernel.Viewer;
import se.fadder.people.AccessScope;
import se.fadder.people.People;
import se.fadder.people.Role;
import se.fadder.people.RoleAssignment;
import se.fadder.people.Unit;
import se.fadder.people.UnitId;
import se.fadder.people.UnitPath;
import se.fadder.text.PlainText;
import se.fadder.text.SwedishNames;

/**
 * The supervisors from outside whom units have engaged. Whoever works in an organisation knows
 * them; those who lead the unit and HR keep them.
 */
public final class OutsideSupervisors {
  private static final LocalDate EVER = LocalDate.of(1, 1, 1);

  /** How far from today a term may begin or end. */
  private static final Period FAR = Period.ofYears(10);

  private final Ids ids;
  private final People people;
  private final AuditLog auditLog;

  OutsideSupervisors(Ids ids, People people, AuditLog auditLog) {
    this.ids = ids;
    this.people = people;
    this.auditLog = auditLog;
  }

  /** What somebody says of a supervisor. */
  public record Said(
      String name, @Nullable String firm, LocalDate firstDay, @Nullable LocalDate lastDay) {}

  /** Finds a supervisor for rooms above; it checks no access. */
  public static Optional<OutsideSupervisor> find(Tx tx, OutsideSupervisorId id) {
    return tx.sql(OutsideSupervisorSql.class).byIds(Set.of(id)).stream().findFirst();
  }

  /** Those of the supervisors who are of an organisation where the viewer works. */
  public Map<OutsideSupervisorId, OutsideSupervisor> byIds(
      Tx tx, Viewer viewer, Set<OutsideSupervisorId> wanted) {
    AccessScope scope = people.reach(tx, viewer);
    return tx.sql(OutsideSupervisorSql.class).byIds(wanted).stream()
        .filter(supervisor -> scope.isColleagueAt(supervisor.unitPath()))
        .collect(toMap(OutsideSupervisor::id, Function.identity()));
  }

  /** Those of the supervisors whom the viewer may change. */
  public Map<OutsideSupervisorId, OutsideSupervisorId> changeable(
      Tx tx, Viewer viewer, Set<OutsideSupervisorId> wanted) {
    AccessScope scope = people.reach(tx, viewer);
    return tx.sql(OutsideSupervisorSql.class).byIds(wanted).stream()
        .filter(supervisor -> keeps(scope, supervisor.unitPath()))
        .collect(toMap(OutsideSupervisor::id, OutsideSupervisor::id));
  }

  /**
   * The supervisors whom the viewer can choose from, by name: those of the units where they work
   * and of all above, and those of units that they lead or are HR of and of all below.
   *
   * @param withEnded whether those are among them whose term is over
   */
  public Slice<OutsideSupervisor> listed(Tx tx, Viewer viewer, boolean withEnded, Page page) {
    AccessScope scope = people.reach(tx, viewer);
    Set<UnitId> above =
        scope.workplaces().stream().flatMap(at -> at.unitPath().units().stream()).collect(toSet());
    Set<UnitId> led =
        scope.roles().stream()
            .filter(role -> role.role() == Role.MANAGER || role.role() == Role.HR)
            .map(RoleAssignment::reach)
            .map(path -> path.units().getLast())
            .collect(toSet());
    return Slice.of(
        page,
        tx.sql(OutsideSupervisorSql.class)
            .listed(
                above,
                led,
                withEnded ? EVER : scope.day(),
                page.afterKey(),
                page.afterId(),
                page.limit()));
  }

  private static boolean keeps(AccessScope scope, UnitPath unit) {
    return scope.leads(unit) || scope.isHrOf(unit);
  }

  /** Adds a supervisor to a unit, for it and all below. */
  public Outcome<OutsideSupervisorId> add(WriteTx tx, Viewer viewer, UnitId unitId, Said said) {
    Unit unit = people.units(tx, viewer, Set.of(unitId)).get(unitId);
    if (unit == null || !keeps(people.reach(tx, viewer), unit.path())) {
      return Outcome.refused(Problem.notFound("unitId"));
    }
    Optional<Problem> fault = fault(said);
    if (fault.isPresent()) {
      return Outcome.refused(fault.get());
    }
    OutsideSupervisor supervisor = supervisor(unit.id(), unit.path(), said);
    tx.sql(OutsideSupervisorSql.class).insert(supervisor);
    note(tx, viewer, supervisor, OutsideSupervisorChangeKind.OUTSIDE_SUPERVISOR_ADDED);
    return Outcome.done(supervisor.id());
  }

  /** Records a supervisor whom a unit has engaged, such as from seeding; it checks no access. */
  public OutsideSupervisorId record(WriteTx tx, Unit unit, Said said) {
    OutsideSupervisor supervisor = supervisor(unit.id(), unit.path(), said);
    tx.sql(OutsideSupervisorSql.class).insert(supervisor);
    return supervisor.id();
  }

  private OutsideSupervisor supervisor(UnitId unit, UnitPath path, Said said) {
    return new OutsideSupervisor(
        ids.next(OutsideSupervisorId::new),
        unit,
        path,
        said.name(),
        SwedishNames.sortKey(said.name()),
        said.firm(),
        said.firstDay(),
        said.lastDay(),
        1);
  }

  /**
   * Changes what is said of a supervisor.
   *
   * @param revision that the viewer has seen
   */
  public Outcome<OutsideSupervisorId> change(
      WriteTx tx, Viewer viewer, OutsideSupervisorId id, Said said, int revision) {
    return set(
        tx, viewer, id, said, revision, OutsideSupervisorChangeKind.OUTSIDE_SUPERVISOR_CHANGED);
  }

  /** Sets the last day of a supervisor's term, after which no session can be planned with them. */
  public Outcome<OutsideSupervisorId> end(
      WriteTx tx, Viewer viewer, OutsideSupervisorId id, LocalDate lastDay) {
    Optional<OutsideSupervisor> found = kept(tx, viewer, id);
    if (found.isEmpty()) {
      return Outcome.refused(Problem.notFound("outsideSupervisorId"));
    }
    OutsideSupervisor was = found.get();
    Said said = new Said(was.name(), was.firm(), was.firstDay(), lastDay);
    return set(
        tx, viewer, id, said, was.revision(), OutsideSupervisorChangeKind.OUTSIDE_SUPERVISOR_ENDED);
  }

  private Outcome<OutsideSupervisorId> set(
      WriteTx tx,
      Viewer viewer,
      OutsideSupervisorId id,
      Said said,
      int revision,
      OutsideSupervisorChangeKind kind) {
    Optional<OutsideSupervisor> found = kept(tx, viewer, id);
    if (found.isEmpty()) {
      return Outcome.refused(Problem.notFound("outsideSupervisorId"));
    }
    OutsideSupervisor was = found.get();
    if (said.equals(new Said(was.name(), was.firm(), was.firstDay(), was.lastDay()))) {
      return Outcome.done(id);
    }
    if (was.revision() != revision) {
      return Outcome.overtaken(
          id, Problem.of("SUPERVISOR_CHANGED", "Somebody has changed it meanwhile."));
    }
    Optional<Problem> fault = fault(said);
    if (fault.isPresent()) {
      return Outcome.refused(fault.get());
    }
    OutsideSupervisor now =
        new OutsideSupervisor(
            id,
            was.unitId(),
            was.unitPath(),
            said.name(),
            SwedishNames.sortKey(said.name()),
            said.firm(),
            said.firstDay(),
            said.lastDay(),
            revision + 1);
    tx.sql(OutsideSupervisorSql.class).update(now);
    note(tx, viewer, now, kind);
    return Outcome.done(id);
  }

  private Optional<OutsideSupervisor> kept(Tx tx, Viewer viewer, OutsideSupervisorId id) {
    AccessScope scope = people.reach(tx, viewer);
    return find(tx, id).filter(supervisor -> keeps(scope, supervisor.unitPath()));
  }

  private Optional<Problem> fault(Said said) {
    LocalDate today = people.today();
    if (isFar(said.firstDay(), today)) {
      return Optional.of(unlikely("firstDay"));
    }
    if (said.lastDay() != null && said.lastDay().isBefore(said.firstDay())) {
      return Optional.of(
          Problem.at("lastDay", "ENDS_BEFORE_IT_BEGINS", "The last day is before the first."));
    }
    if (said.lastDay() != null && isFar(said.lastDay(), today)) {
      return Optional.of(unlikely("lastDay"));
    }
    return fault("name", said.name())
        .or(() -> said.firm() == null ? Optional.empty() : fault("firm", said.firm()));
  }

  private static boolean isFar(LocalDate day, LocalDate today) {
    return day.isBefore(today.minus(FAR)) || day.isAfter(today.plus(FAR));
  }

  private static Problem unlikely(String field) {
    return Problem.at(field, "DAY_UNLIKELY", "That is too far from today.");
  }

  private static Optional<Problem> fault(String field, String text) {
    return PlainText.fault(text)
        .map(fault -> Problem.at(field, "INVALID", "The text " + fault + "."));
  }

  /** Notes a change with the term alone: names are typed, and no text of the log. */
  private void note(
      WriteTx tx, Viewer viewer, OutsideSupervisor supervisor, OutsideSupervisorChangeKind kind) {
    Term term = supervisor.term();
    auditLog.note(tx, viewer, null, kind, supervisor.id(), term.toText());
  }
}
