package se.fadder.organisation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import se.fadder.db.Tx;
import se.fadder.kernel.Page;
import se.fadder.kernel.Slice;
import se.fadder.kernel.Viewer;
import se.fadder.people.People;
import se.fadder.people.Unit;
import se.fadder.people.UnitId;
import se.fadder.people.UnitShaping;
import se.fadder.text.SwedishNames;

/** The lists of units and of what becomes of them, for those who shape the organisation. */
public final class UnitLists {
  /** The most changes that are told of a unit. */
  private static final int MOST_CHANGES = 50;

  private final People people;
  private final OrganisationAccess access;

  UnitLists(People people, OrganisationAccess access) {
    this.people = people;
    this.access = access;
  }

  /** The units from which on down the viewer may shape the organisation, by name. */
  public List<Unit> roots(Tx tx, Viewer viewer) {
    Set<UnitId> roots = access.roots(tx, viewer);
    List<Unit> units = roots.isEmpty() ? List.of() : UnitShaping.units(tx, roots);
    return units.stream()
        .filter(unit ->
            units.stream()
                .noneMatch(other -> !other.equals(unit) && other.path().covers(unit.path())))
        .sorted(Comparator.comparing(Unit::sortKey))
        .toList();
  }

  /**
   * A page of the units there whose name or key holds what was typed, by name, closed ones as well.
   * It reads the names of all of them: they are some thousands at most.
   */
  public Slice<Unit> named(Tx tx, Viewer viewer, String typed, Page page) {
    String wanted = SwedishNames.searchText(typed);
    List<Unit> found =
        roots(tx, viewer).stream()
            .flatMap(root -> tx.sql(UnitChangeSql.class).all(root.path()).stream())
            .filter(unit -> holds(unit, wanted))
            .filter(unit -> isAfter(unit, page))
            .sorted(Comparator.comparing(Unit::sortKey).thenComparing(UnitLists::text))
            .limit(page.limit())
            .toList();
    return Slice.of(page, found);
  }

  private static boolean holds(Unit unit, String wanted) {
    String key = unit.key();
    return SwedishNames.searchText(unit.name()).contains(wanted)
        || (key != null && key.toLowerCase(Locale.ROOT).contains(wanted));
  }

  private static boolean isAfter(Unit unit, Page page) {
    int order = unit.sortKey().compareTo(page.afterKey());
    return order > 0 || (order == 0 && text(unit).compareTo(page.afterId()) > 0);
  }

  private static String text(Unit unit) {
    return unit.id().value().toString();
  }

  /** How many open units stand directly below each, as everybody in the organisation may know. */
  public Map<UnitId, Integer> below(Tx tx, Viewer viewer, Set<UnitId> ids) {
    Set<UnitId> known = people.units(tx, viewer, ids).keySet();
    Map<UnitId, Integer> below = new HashMap<>();
    known.forEach(id -> below.put(id, 0));
    if (!known.isEmpty()) {
      tx.sql(UnitChangeSql.class).below(known).forEach(of -> below.put(of.parentId(), of.below()));
    }
    return below;
  }

  /** Those that the viewer may add to and rename. */
  public Map<UnitId, UnitId> shapeable(Tx tx, Viewer viewer, Set<UnitId> ids) {
    return same(access.shapeable(tx, viewer, ids));
  }

  /** Those that the viewer may move, merge and close. */
  public Map<UnitId, UnitId> movable(Tx tx, Viewer viewer, Set<UnitId> ids) {
    return same(access.movable(tx, viewer, ids));
  }

  private static Map<UnitId, UnitId> same(Set<UnitId> ids) {
    return ids.stream().collect(toMap(Function.identity(), Function.identity()));
  }

  /** What is to become of units and became of them, the latest first; also of those merged in. */
  public Map<UnitId, List<UnitChange>> changes(Tx tx, Viewer viewer, Set<UnitId> ids) {
    Set<UnitId> shapeable = access.shapeable(tx, viewer, ids);
    if (shapeable.isEmpty()) {
      return Map.of();
    }
    Map<UnitId, List<UnitChange>> changes =
        new HashMap<>(
            tx.sql(UnitChangeSql.class).about(shapeable, MOST_CHANGES).stream()
                .collect(groupingBy(ChangeAbout::about, mapping(ChangeAbout::change, toList()))));
    shapeable.forEach(id -> changes.putIfAbsent(id, List.of()));
    return changes;
  }

  /** The changes of those ids, of units that the viewer may shape. */
  public Map<UnitChangeId, UnitChange> byIds(Tx tx, Viewer viewer, Set<UnitChangeId> ids) {
    List<UnitChange> found = tx.sql(UnitChangeSql.class).byIds(ids);
    Set<UnitId> shapeable =
        access.shapeable(tx, viewer, found.stream().map(UnitChange::unitId).collect(toSet()));
    return found.stream()
        .filter(change -> shapeable.contains(change.unitId()))
        .collect(toMap(UnitChange::id, Function.identity()));
  }
}
