package se.fadder.organisation;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.db.Tx;
import se.fadder.kernel.Problem;
import se.fadder.people.Role;
import se.fadder.people.UnitHeadcounts;
import se.fadder.people.UnitId;
import se.fadder.people.UnitKind;

/** The rules of what may become of units, whoever wants it. */
final class ChangeRules {
  /** How far ahead a change may lie. What lies farther is a slip of the pen. */
  private static final Period AHEAD = Period.ofYears(3);

  /** The most changes that wait in an organisation: each new one is judged with all of them. */
  static final int MOST_PLANNED = 500;

  private ChangeRules() {}

  /** The problem with the day of a change. */
  static Optional<Problem> day(LocalDate fromDay, LocalDate today) {
    if (fromDay.isBefore(today)) {
      return Optional.of(
          Problem.at("fromDay", "DAY_BEHIND", "What was in the past cannot be changed."));
    }
    return fromDay.isAfter(today.plus(AHEAD))
        ? Optional.of(
            Problem.at("fromDay", "DAY_UNLIKELY", "A change is planned three years ahead at most."))
        : Optional.empty();
  }

  /**
   * The problem with a change, also for those that are planned for later; none when it fits.
   *
   * @param added the kind of the unit, where it is added by this
   */
  static Optional<Problem> problem(Tx tx, UnitChange change, @Nullable UnitKind added) {
    List<UnitChange> planned =
        tx.sql(UnitChangeSql.class).planned(change.organisationId(), MOST_PLANNED);
    if (planned.size() == MOST_PLANNED) {
      return Optional.of(
          Problem.of("TOO_MANY_CHANGES", "There are " + MOST_PLANNED + " changes ahead already."));
    }
    List<UnitChange> all = new ArrayList<>(planned);
    all.add(place(planned, change), change);
    Set<UnitChangeId> failing = failing(TreeAhead.of(tx, all), planned);
    TreeAhead tree = TreeAhead.of(tx, all);
    if (added != null) {
      tree.expect(change.unitId(), added);
    }
    for (UnitChange one : all) {
      boolean isNew = one.id().equals(change.id());
      UnitId stood = tree.parentOf(one.unitId());
      Optional<Problem> problem = tree.apply(one);
      if (isNew && problem.isPresent()) {
        return problem;
      } else if (isNew
          && one.kind() == UnitChangeKind.MOVE
          && Objects.equals(stood, one.otherId())) {
        return Optional.of(
            Problem.at("parentId", "ALREADY_THERE", "The unit stands there by then."));
      } else if (problem.isPresent() && !failing.contains(one.id())) {
        return Optional.of(
            Problem.at(
                "fromDay",
                "LATER_CHANGE",
                "What is planned for " + one.fromDay() + " would fail."));
      }
    }
    return people(tx, change);
  }

  /** The place of a new change among those that are planned: the last one of its day. */
  private static int place(List<UnitChange> planned, UnitChange change) {
    int place = 0;
    while (place < planned.size() && !planned.get(place).fromDay().isAfter(change.fromDay())) {
      place++;
    }
    return place;
  }

  /** What fails anyway of what is planned. */
  private static Set<UnitChangeId> failing(TreeAhead tree, List<UnitChange> planned) {
    Set<UnitChangeId> failing = new HashSet<>();
    for (UnitChange one : planned) {
      if (tree.apply(one).isPresent()) {
        failing.add(one.id());
      }
    }
    return failing;
  }

  /** The problem of a change with the tree as it is now. */
  static Optional<Problem> now(Tx tx, UnitChange change) {
    return TreeAhead.of(tx, List.of(change)).apply(change).or(() -> people(tx, change));
  }

  /** The problem of a change with the people and roles there, as far as is known of its day. */
  private static Optional<Problem> people(Tx tx, UnitChange change) {
    return switch (change.kind()) {
      case CLOSE -> closing(tx, change);
      case MERGE ->
          UnitHeadcounts.inBoth(
                      tx,
                      change.unitId(),
                      Objects.requireNonNull(change.otherId()),
                      change.fromDay())
                  .isEmpty()
              ? Optional.empty()
              : Optional.of(
                  Problem.at(
                      "intoId",
                      "EMPLOYED_IN_BOTH",
                      "Somebody is employed in both; one of the employments ends first."));
      default -> Optional.empty();
    };
  }

  private static Optional<Problem> closing(Tx tx, UnitChange change) {
    if (!UnitHeadcounts.remaining(tx, change.unitId(), change.fromDay()).isEmpty()) {
      return Optional.of(
          Problem.at("unitId", "PEOPLE_REMAIN", "There are people who work there on that day."));
    }
    return UnitHeadcounts.roles(tx, Set.of(change.unitId()), change.fromDay()).stream()
            .anyMatch(held -> held.role() == Role.HR || held.role() == Role.ADMIN)
        ? Optional.of(
            Problem.at(
                "unitId", "ROLES_REMAIN", "Somebody is HR or an administrator by that unit."))
        : Optional.empty();
  }
}
