package se.fadder.organisation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.jobs.DailyWork;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Viewer;
import se.fadder.people.Unit;
import se.fadder.people.UnitId;
import se.fadder.people.UnitShaping;

/**
 * The doing of changes of units on their day: each in a unit of work, in which everybody who must
 * follow does. What cannot be done any more is kept with its reason, and changes nothing.
 */
final class ChangesDone implements DailyWork {
  private static final LocalTime AT_ONCE = LocalTime.of(0, 1);

  private final UnitShaping shaping;

  ChangesDone(UnitShaping shaping) {
    this.shaping = shaping;
  }

  @Override
  public String kind() {
    return "organisation.changes";
  }

  @Override
  public LocalTime at() {
    return AT_ONCE;
  }

  @Override
  public Optional<String> some(WriteTx tx, LocalDate day, String after) {
    List<UnitChange> due = tx.sql(UnitChangeSql.class).due(day, 1);
    due.forEach(change -> settle(tx, change));
    return due.isEmpty() ? Optional.empty() : Optional.of("on");
  }

  /** Does what is due in an organisation, so that what is done at once comes after it. */
  void due(WriteTx tx, UnitId organisation, LocalDate day) {
    tx.sql(UnitChangeSql.class).planned(organisation, ChangeRules.MOST_PLANNED).stream()
        .filter(change -> !change.fromDay().isAfter(day))
        .forEach(change -> settle(tx, change));
  }

  private void settle(WriteTx tx, UnitChange change) {
    Optional<Problem> problem = ChangeRules.now(tx, change);
    if (problem.isPresent()) {
      tx.sql(UnitChangeSql.class)
          .settle(change.id(), UnitChangeState.FAILED, problem.get().code(), null, null);
      tx.publish(UnitShaping.changed(change.unitId()));
      return;
    }
    Unit unit = unit(tx, change.unitId());
    apply(tx, null, change, unit);
    tx.sql(UnitChangeSql.class)
        .settle(
            change.id(),
            UnitChangeState.DONE,
            null,
            change.kind() == UnitChangeKind.RENAME ? unit.name() : null,
            change.kind() == UnitChangeKind.MOVE ? unit.parentId() : null);
  }

  /** Applies a change that has been found to fit. */
  void apply(WriteTx tx, @Nullable Viewer by, UnitChange change, Unit unit) {
    switch (change.kind()) {
      case ADD -> {}
      case RENAME -> shaping.rename(tx, by, unit, Objects.requireNonNull(change.name()));
      case MOVE -> {
        if (!Objects.equals(unit.parentId(), change.otherId())) {
          shaping.move(tx, by, unit, other(tx, change));
        }
      }
      case MERGE -> shaping.merge(tx, by, unit, other(tx, change), change.fromDay());
      case CLOSE -> shaping.close(tx, by, unit, change.fromDay());
    }
  }

  private static Unit other(Tx tx, UnitChange change) {
    return unit(tx, Objects.requireNonNull(change.otherId()));
  }

  private static Unit unit(Tx tx, UnitId id) {
    return UnitShaping.units(tx, Set.of(id)).getFirst();
  }
}
