package se.fadder.cadence;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import se.fadder.audit.AuditLog;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.jobs.Jobs;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.people.AccessScope;
import se.fadder.people.People;
import se.fadder.people.Unit;
import se.fadder.people.UnitId;

/**
 * The cadences of units: everybody in the organisation may know them; whoever leads a unit, and HR,
 * sets them.
 */
public final class Cadences {
  /** The most rows that a cadence may have. */
  static final int MOST_ROWS = 6;

  /** The latest week of a mentorship at which a row may end. */
  static final int LAST_WEEK = 156;

  /** The most weeks from one session to the next. */
  static final int MOST_WEEKS = 8;

  private final Today today;
  private final Jobs jobs;
  private final People people;
  private final AuditLog auditLog;

  Cadences(Today today, Jobs jobs, People people, AuditLog auditLog) {
    this.today = today;
    this.jobs = jobs;
    this.people = people;
    this.auditLog = auditLog;
  }

  /** The cadence that holds in each of those units, as far as the unit is seen. */
  public Map<UnitId, UnitCadence> ofUnits(Tx tx, Viewer viewer, Set<UnitId> ids) {
    Collection<Unit> seen = people.units(tx, viewer, ids).values();
    return CadenceRows.of(tx, seen.stream().map(Unit::path).toList()).values().stream()
        .collect(toMap(UnitCadence::unitId, identity()));
  }

  /** Those of the units whose cadence the viewer may set: they lead them, or are their HR. */
  public Map<UnitId, UnitId> changeable(Tx tx, Viewer viewer, Set<UnitId> ids) {
    AccessScope scope = people.reach(tx, viewer);
    return people.units(tx, viewer, ids).values().stream()
        .filter(unit -> scope.leads(unit.path()) || scope.isHrOf(unit.path()))
        .collect(toMap(Unit::id, Unit::id));
  }

  /**
   * Sets the cadence of a unit, and of those below it that have none.
   *
   * @param revision that the viewer saw
   */
  public Outcome<UnitId> set(
      WriteTx tx, Viewer viewer, UnitId unit, int revision, List<CadenceRow> rows) {
    return change(
        tx,
        viewer,
        unit,
        revision,
        fault(rows),
        () -> {
          Cadence cadence = new Cadence(rows);
          CadenceRows.set(tx, unit, cadence);
          auditLog.note(tx, viewer, null, CadenceChangeKind.CADENCE_SET, unit, cadence.toText());
        });
  }

  /**
   * Takes away the cadence that a unit has itself: that of the nearest one above it holds again.
   *
   * @param revision that the viewer saw
   */
  public Outcome<UnitId> clear(WriteTx tx, Viewer viewer, UnitId unit, int revision) {
    return change(
        tx,
        viewer,
        unit,
        revision,
        Optional.empty(),
        () -> {
          CadenceRows.clear(tx, unit);
          auditLog.note(tx, viewer, null, CadenceChangeKind.CADENCE_CLEARED, unit, "");
        });
  }

  private Outcome<UnitId> change(
      WriteTx tx,
      Viewer viewer,
      UnitId unit,
      int revision,
      Optional<Problem> fault,
      Runnable change) {
    if (changeable(tx, viewer, Set.of(unit)).isEmpty()) {
      return Outcome.refused(Problem.notFound("unitId"));
    }
    if (fault.isPresent()) {
      return Outcome.refused(fault.get());
    }
    if (revision(tx, viewer, unit) != revision) {
      return Outcome.overtaken(
          unit,
          Problem.at(
              "revision", "CHANGED_MEANWHILE", "Somebody else has set the cadence meanwhile."));
    }
    change.run();
    Instant now = today.now();
    CadenceJob.request(tx, jobs, now);
    return Outcome.done(unit);
  }

  private int revision(Tx tx, Viewer viewer, UnitId unit) {
    return Objects.requireNonNull(ofUnits(tx, viewer, Set.of(unit)).get(unit)).revision();
  }

  /** What is wrong with the rows, told at the first that is. */
  private static Optional<Problem> fault(List<CadenceRow> rows) {
    if (rows.isEmpty()) {
      return Optional.of(Problem.at("rows", "NO_CADENCE_ROWS", "A cadence has at least one row."));
    }
    int before = 0;
    for (int place = 0; place < rows.size(); place++) {
      Integer until = rows.get(place).untilWeek();
      boolean isLast = place == rows.size() - 1;
      if (isLast && until != null) {
        return fault(place, "LAST_ROW_ENDS", "The last row holds from then on, without an end.");
      }
      if (!isLast && (until == null || until <= before)) {
        return fault(place, "WEEKS_NOT_RISING", "Each row ends later than the one before it.");
      }
      before = until == null ? before : until;
    }
    return Optional.empty();
  }

  private static Optional<Problem> fault(int place, String code, String message) {
    return Optional.of(new Problem(code, List.of("rows", "" + place, "untilWeek"), message));
  }
}
