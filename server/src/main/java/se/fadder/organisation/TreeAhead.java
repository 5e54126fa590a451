package se.fadder.organisation;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fadder.db.Tx;
import se.fadder.kernel.Problem;
import se.fadder.people.Unit;
import se.fadder.people.UnitId;
import se.fadder.people.UnitKind;
import se.fadder.people.UnitShaping;

/**
 * The unit tree as it is going to be: changes are applied to it in their order, and each that would
 * not leave a tree is a problem. It knows the units that the changes are about, with all above them
 * and those directly below; no change reaches farther.
 */
final class TreeAhead {
  private final Map<UnitId, Place> places = new HashMap<>();

  /** Where a unit stands. */
  private record Place(
      UnitKind kind, @Nullable UnitId parent, boolean closed, @Nullable LocalDate opensOn) {
    Place below(@Nullable UnitId other) {
      return new Place(kind, other, closed, opensOn);
    }

    Place shut() {
      return new Place(kind, parent, true, opensOn);
    }
  }

  private TreeAhead() {}

  /** The tree as it is, as far as those changes go. */
  static TreeAhead of(Tx tx, Collection<UnitChange> changes) {
    Set<UnitId> about =
        changes.stream()
            .flatMap(change -> Stream.of(change.unitId(), change.otherId()))
            .filter(Objects::nonNull)
            .collect(toSet());
    Set<UnitId> emptied =
        changes.stream()
            .filter(change ->
                change.kind() == UnitChangeKind.MERGE || change.kind() == UnitChangeKind.CLOSE)
            .map(UnitChange::unitId)
            .collect(toSet());
    List<Unit> units = UnitShaping.units(tx, about);
    Set<UnitId> above =
        units.stream().flatMap(unit -> unit.path().units().stream()).collect(toSet());
    TreeAhead tree = new TreeAhead();
    Stream.of(units, UnitShaping.units(tx, above), UnitShaping.openBelow(tx, emptied))
        .flatMap(List::stream)
        .forEach(tree::place);
    return tree;
  }

  private void place(Unit unit) {
    places.put(unit.id(), new Place(unit.kind(), unit.parentId(), unit.isClosed(), unit.opensOn()));
  }

  /** Makes room for a unit that is to be added. */
  void expect(UnitId unit, UnitKind kind) {
    places.put(unit, new Place(kind, null, false, null));
  }

  /** Where a unit stands by now; null for a root. */
  @Nullable UnitId parentOf(UnitId unit) {
    Place place = places.get(unit);
    return place == null ? null : place.parent();
  }

  /** Applies a change; returns what is wrong with it, and leaves the tree as it was then. */
  Optional<Problem> apply(UnitChange change) {
    Place place = places.get(change.unitId());
    if (place == null || place.closed()) {
      return problem("unitId", "UNIT_CLOSED", "The unit is closed by then.");
    }
    if (place.parent() == null && change.kind().touchesPeople()) {
      return problem("unitId", "ROOT_STAYS", "The organisation itself stays where it is.");
    }
    return switch (change.kind()) {
      case RENAME -> Optional.empty();
      case ADD, MOVE -> hang(change, place);
      case MERGE -> merge(change, place);
      case CLOSE -> close(change, place);
    };
  }

  private Optional<Problem> hang(UnitChange change, Place place) {
    Optional<Problem> problem = fits(change, place, "parentId");
    if (problem.isEmpty()) {
      places.put(change.unitId(), place.below(change.otherId()));
    }
    return problem;
  }

  /** The problem with a unit below another. */
  private Optional<Problem> fits(UnitChange change, Place place, String field) {
    UnitId other = Objects.requireNonNull(change.otherId());
    Place above = places.get(other);
    if (above == null || above.closed()) {
      return problem(field, "UNIT_CLOSED", "The unit is closed by then.");
    }
    if (isWithin(other, change.unitId())) {
      return problem(field, "UNDER_ITSELF", "The unit would stand below itself.");
    }
    if (!place.kind().fitsBelow(above.kind())) {
      return problem(field, "KIND_DOES_NOT_FIT", "Such a unit does not stand below that one.");
    }
    LocalDate opens = above.opensOn();
    LocalDate from = place.opensOn();
    LocalDate day = from == null || from.isBefore(change.fromDay()) ? change.fromDay() : from;
    return opens != null && opens.isAfter(day)
        ? problem(field, "NOT_OPEN_YET", "The unit is not there yet on that day.")
        : Optional.empty();
  }

  /** Whether a unit is another one or stands below it. */
  private boolean isWithin(UnitId inner, UnitId outer) {
    for (UnitId at = inner; at != null; at = parentOf(at)) {
      if (at.equals(outer)) {
        return true;
      }
    }
    return false;
  }

  private Optional<Problem> merge(UnitChange change, Place place) {
    UnitId into = Objects.requireNonNull(change.otherId());
    Place other = places.get(into);
    if (other == null || other.closed()) {
      return problem("intoId", "UNIT_CLOSED", "The unit is closed by then.");
    }
    if (into.equals(change.unitId())) {
      return problem("intoId", "UNDER_ITSELF", "The unit would be part of itself.");
    }
    if (other.kind() != place.kind()) {
      return problem("intoId", "KIND_DOES_NOT_FIT", "The two are not of one kind.");
    }
    LocalDate opens = other.opensOn();
    if (opens != null && opens.isAfter(change.fromDay())) {
      return problem("intoId", "NOT_OPEN_YET", "The unit is not there yet on that day.");
    }
    below(change.unitId())
        .forEach(child -> places.computeIfPresent(child, (_, at) -> at.below(into)));
    places.put(change.unitId(), place.shut());
    return Optional.empty();
  }

  private List<UnitId> below(UnitId unit) {
    return places.entrySet().stream()
        .filter(entry -> unit.equals(entry.getValue().parent()) && !entry.getValue().closed())
        .map(Map.Entry::getKey)
        .toList();
  }

  private Optional<Problem> close(UnitChange change, Place place) {
    if (!below(change.unitId()).isEmpty()) {
      return problem("unitId", "UNITS_REMAIN", "There are units below it.");
    }
    places.put(change.unitId(), place.shut());
    return Optional.empty();
  }

  private static Optional<Problem> problem(String field, String code, String message) {
    return Optional.of(Problem.at(field, code, message));
  }
}
