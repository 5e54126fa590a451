package se.fadder.organisation;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Ids;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.people.PeopleWriter;
import se.fadder.people.Unit;
import se.fadder.people.UnitId;
import se.fadder.people.UnitKind;
import se.fadder.people.UnitPath;
import se.fadder.people.UnitShaping;

/**
 * The verbs on the organisation: what becomes of its units, today or from a later day on. What is
 * for today is done at once; what is for later waits, and is judged with all else that waits.
 */
public final class UnitCommands {
  /** A key is a word in files and in the conditions of templates. */
  static final Pattern KEY = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,39}");

  private final Ids ids;
  private final Today today;
  private final OrganisationAccess access;
  private final PeopleWriter writer;
  private final ChangesDone done;

  UnitCommands(
      Ids ids, Today today, OrganisationAccess access, PeopleWriter writer, ChangesDone done) {
    this.ids = ids;
    this.today = today;
    this.access = access;
    this.writer = writer;
    this.done = done;
  }

  /** Adds a unit below another, from a day on. For HR and administrators. */
  public Outcome<UnitId> add(
      WriteTx tx,
      Viewer viewer,
      UnitId parentId,
      UnitKind kind,
      String name,
      @Nullable String key,
      LocalDate fromDay) {
    Optional<Unit> parent = access.shapeable(tx, viewer, parentId);
    if (parent.isEmpty()) {
      return Outcome.refused(Problem.notFound("parentId"));
    }
    UnitPath organisation = parent.get().path().organisation();
    Optional<Problem> problem =
        ChangeRules.day(fromDay, today.date()).or(() -> keyProblem(tx, organisation, key));
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    done.due(tx, organisation.units().getFirst(), today.date());
    Unit above = UnitShaping.units(tx, Set.of(parentId)).getFirst();
    UnitChange change = change(viewer, above, UnitChangeKind.ADD, fromDay, null, parentId);
    UnitId expected = new UnitId(change.id().value());
    Optional<Problem> fault =
        ChangeRules.problem(tx, change.settled(expected, change.state(), null, null), kind);
    if (fault.isPresent()) {
      return Outcome.refused(fault.get());
    }
    LocalDate opensOn = fromDay.isAfter(today.date()) ? fromDay : null;
    Unit added = writer.by(viewer).addUnit(tx, above, kind, name, key, opensOn);
    tx.sql(UnitChangeSql.class)
        .insert(change.settled(added.id(), UnitChangeState.DONE, null, null));
    tx.publish(UnitShaping.changed(parentId));
    return Outcome.done(added.id());
  }

  static Optional<Problem> keyProblem(Tx tx, UnitPath organisation, @Nullable String key) {
    if (key == null) {
      return Optional.empty();
    }
    if (!KEY.matcher(key).matches()) {
      return Optional.of(
          Problem.at("key", "INVALID", "A key is a word of letters, digits, points and dashes."));
    }
    return UnitShaping.everKeyed(tx, organisation, Set.of(key)).isEmpty()
        ? Optional.empty()
        : Optional.of(Problem.at("key", "UNIT_KEY_TAKEN", "Another unit has or had that key."));
  }

  /** Calls a unit otherwise from a day on. For HR and administrators. */
  public Outcome<UnitId> rename(
      WriteTx tx, Viewer viewer, UnitId id, String name, LocalDate fromDay) {
    return change(tx, viewer, UnitChangeKind.RENAME, id, fromDay, name, null);
  }

  /** Hangs a unit below another from a day on. For HR; for administrators while it is empty. */
  public Outcome<UnitId> move(
      WriteTx tx, Viewer viewer, UnitId id, UnitId parent, LocalDate fromDay) {
    return change(tx, viewer, UnitChangeKind.MOVE, id, fromDay, null, parent);
  }

  /** Makes a unit part of another from a day on. For HR; for administrators while it is empty. */
  public Outcome<UnitId> merge(
      WriteTx tx, Viewer viewer, UnitId id, UnitId into, LocalDate fromDay) {
    return change(tx, viewer, UnitChangeKind.MERGE, id, fromDay, null, into);
  }

  /** Closes a unit from a day on. For HR; for administrators while it is empty. */
  public Outcome<UnitId> close(WriteTx tx, Viewer viewer, UnitId id, LocalDate fromDay) {
    return change(tx, viewer, UnitChangeKind.CLOSE, id, fromDay, null, null);
  }

  private Outcome<UnitId> change(
      WriteTx tx,
      Viewer viewer,
      UnitChangeKind kind,
      UnitId id,
      LocalDate fromDay,
      @Nullable String name,
      @Nullable UnitId otherId) {
    Optional<Unit> found = access.shapeable(tx, viewer, id);
    if (found.isEmpty()) {
      return Outcome.refused(Problem.notFound("unitId"));
    }
    done.due(tx, found.get().path().units().getFirst(), today.date());
    Unit unit = UnitShaping.units(tx, Set.of(id)).getFirst();
    UnitChange change = change(viewer, unit, kind, fromDay, name, otherId);
    Optional<Problem> problem = problem(tx, viewer, unit, change);
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    if (fromDay.isAfter(today.date())) {
      tx.sql(UnitChangeSql.class).insert(change);
      tx.publish(UnitShaping.changed(id));
      return Outcome.done(id);
    }
    done.apply(tx, viewer, change, unit);
    tx.sql(UnitChangeSql.class)
        .insert(
            change.settled(
                id,
                UnitChangeState.DONE,
                kind == UnitChangeKind.RENAME ? unit.name() : null,
                kind == UnitChangeKind.MOVE ? unit.parentId() : null));
    return Outcome.done(id);
  }

  /** The problem that a change would have which is not made; none when it could be made. */
  Optional<Problem> problem(
      Tx tx,
      Viewer viewer,
      UnitChangeKind kind,
      Unit unit,
      LocalDate fromDay,
      @Nullable UnitId otherId) {
    return problem(tx, viewer, unit, change(viewer, unit, kind, fromDay, null, otherId));
  }

  private Optional<Problem> problem(Tx tx, Viewer viewer, Unit unit, UnitChange change) {
    UnitId otherId = change.otherId();
    boolean merges = change.kind() == UnitChangeKind.MERGE;
    if (otherId == null
        ? merges || change.kind() == UnitChangeKind.MOVE
        : !isOther(tx, viewer, unit.path().organisation(), otherId)) {
      return Optional.of(Problem.notFound(merges ? "intoId" : "parentId"));
    }
    return access
        .problem(tx, viewer, change.kind(), unit)
        .or(() -> ChangeRules.day(change.fromDay(), today.date()))
        .or(() -> ChangeRules.problem(tx, change, null));
  }

  private boolean isOther(Tx tx, Viewer viewer, UnitPath organisation, UnitId id) {
    return access
        .shapeable(tx, viewer, id)
        .filter(other -> organisation.covers(other.path()))
        .isPresent();
  }

  private UnitChange change(
      Viewer viewer,
      Unit unit,
      UnitChangeKind kind,
      LocalDate fromDay,
      @Nullable String name,
      @Nullable UnitId otherId) {
    return new UnitChange(
        ids.next(UnitChangeId::new),
        unit.path().units().getFirst(),
        unit.id(),
        kind,
        fromDay,
        name,
        null,
        otherId,
        null,
        UnitChangeState.PLANNED,
        null,
        viewer.person(),
        today.now());
  }

  /** Withdraws a change whose day has not come. For those who may plan such a one. */
  public Outcome<UnitId> withdraw(WriteTx tx, Viewer viewer, UnitChangeId id) {
    Optional<UnitChange> found = tx.sql(UnitChangeSql.class).byIds(Set.of(id)).stream().findFirst();
    Optional<Unit> unit = found.flatMap(change -> access.shapeable(tx, viewer, change.unitId()));
    if (unit.isEmpty()) {
      return Outcome.refused(Problem.notFound("changeId"));
    }
    UnitChange change = Objects.requireNonNull(found.orElse(null));
    Optional<Problem> problem = access.problem(tx, viewer, change.kind(), unit.get());
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    if (!change.isPlanned()) {
      return Outcome.refused(
          Problem.at("changeId", "SETTLED_ALREADY", "The change is done, or was withdrawn."));
    }
    tx.sql(UnitChangeSql.class).settle(id, UnitChangeState.WITHDRAWN, null, null, null);
    tx.publish(UnitShaping.changed(change.unitId()));
    return Outcome.done(change.unitId());
  }
}
