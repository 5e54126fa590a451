package se.fadder.breakplans;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.fadder.db.Tx;
import se.fadder.people.UnitId;
import se.fadder.people.UnitPath;

/**
 * The usual breaks of some units and of those above them. Of each break, what the nearest unit says
 * holds.
 */
final class UsualBreaks {
  private final Map<UUID, Map<UsualBreak, ChoiceRow>> rows;

  private UsualBreaks(Map<UUID, Map<UsualBreak, ChoiceRow>> rows) {
    this.rows = rows;
  }

  /** Those that hold in the units at the ends of some paths. */
  static UsualBreaks along(Tx tx, Collection<UnitPath> paths) {
    Set<UnitId> units = paths.stream().flatMap(path -> path.units().stream()).collect(toSet());
    return new UsualBreaks(
        byOwner(units.isEmpty() ? List.of() : tx.sql(BreakPlanSql.class).ofUnits(units)));
  }

  /** Some rows by whose they are and by break. */
  static Map<UUID, Map<UsualBreak, ChoiceRow>> byOwner(List<ChoiceRow> rows) {
    Map<UUID, Map<UsualBreak, ChoiceRow>> byOwner = new HashMap<>();
    for (ChoiceRow row : rows) {
      byOwner
          .computeIfAbsent(row.ofId(), id -> new EnumMap<>(UsualBreak.class))
          .put(row.usual(), row);
    }
    return byOwner;
  }

  /**
   * When a break falls, and who says so.
   *
   * @param time null when there is none
   * @param from the unit that says so; null where none does, and it is built in
   */
  record Falls(@Nullable BreakTime time, @Nullable UnitId from) {}

  /** When a break falls by what some units say, the nearest of which is the last. */
  Falls falls(UsualBreak usual, List<UnitId> units) {
    for (UnitId unit : units.reversed()) {
      Optional<ChoiceRow> said =
          said(unit, usual).filter(row -> row.choice() != BreakChoice.AS_ABOVE);
      if (said.isPresent()) {
        return new Falls(said.get().time(), unit);
      }
    }
    return new Falls(usual.builtIn(), null);
  }

  /** What the unit itself has said of a break. */
  Optional<ChoiceRow> said(UnitId unit, UsualBreak usual) {
    return Optional.ofNullable(rows.getOrDefault(unit.value(), Map.of()).get(usual));
  }
}
