package se.fadder.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.fadder.db.Tx;
import se.fadder.kernel.Page;
import se.fadder.kernel.Slice;

/**
 * The unit tree: how an organisation is built and who leads in it. For other rooms; it says nothing
 * of what a viewer may see.
 */
public final class UnitTree {
  private UnitTree() {}

  /** The root of the organisation that there is; empty in a database that is not set up. */
  public static Optional<Unit> organisation(Tx tx) {
    return tx.sql(PeopleSql.class).anyOrganisation();
  }

  /**
   * The units of an organisation by those of the keys that they have, or that units had which are
   * part of them by now. None for a unit that is closed.
   */
  public static Map<String, Unit> unitsByKey(
      Tx tx, UnitPath organisation, Collection<String> keys) {
    return tx.each(
        new ByKeyIn(organisation),
        keys,
        some -> {
          List<Unit> named = tx.sql(PeopleSql.class).unitsByKey(organisation, some);
          Map<UnitId, Unit> mergers =
              PeopleRows.units(
                  tx, named.stream().map(Unit::mergedInto).filter(Objects::nonNull).toList());
          Map<String, Unit> found = new HashMap<>();
          for (Unit unit : named) {
            UnitId into = unit.mergedInto();
            Unit now = into == null ? unit : mergers.get(into);
            if (now != null && !now.isClosed()) {
              found.putIfAbsent(String.valueOf(unit.key()), now);
            }
          }
          return found;
        });
  }

  private record ByKeyIn(UnitPath organisation) {}

  /** The units of an organisation that have a key, by name. */
  public static List<Unit> keyedUnits(Tx tx, UnitPath organisation, int most) {
    return tx.sql(PeopleSql.class).keyedUnits(organisation, most);
  }

  /** The roles of HR in an organisation that hold on a day or later, the newest first. */
  public static List<RoleAssignment> hrOf(Tx tx, UnitPath organisation, LocalDate day) {
    return tx.sql(PeopleSql.class).hrOf(organisation, day);
  }

  /** Whether an organisation has any unit below its root. */
  public static boolean isBuilt(Tx tx, Unit organisation) {
    return !tx.sql(PeopleSql.class).children(List.of(organisation.id()), "", "", 1).isEmpty();
  }

  /** A unit and all below it, without those that are closed. */
  public static List<Unit> allWithin(Tx tx, UnitPath root) {
    return tx.sql(PeopleSql.class).allUnitsBelow(root);
  }

  /** A page of some units and all below them, by name, without those that are closed. */
  public static Slice<Unit> unitsWithin(Tx tx, Collection<UnitPath> roots, Page page) {
    List<Unit> units =
        roots.stream()
            .filter(root ->
                roots.stream().noneMatch(other -> !other.equals(root) && other.covers(root)))
            .distinct()
            .flatMap(root ->
                tx
                    .sql(PeopleSql.class)
                    .unitsBelow(root, page.afterKey(), page.afterId(), page.limit())
                    .stream())
            .sorted(
                Comparator.comparing(Unit::sortKey)
                    .thenComparing(unit -> unit.id().value().toString()))
            .limit(page.limit())
            .toList();
    return Slice.of(page, units);
  }

  /** The unit of that id. */
  public static Unit byId(Tx tx, UnitId id) {
    return PeopleRows.units(tx, Set.of(id)).values().iterator().next();
  }

  /** The units from the root down to one. */
  public static List<Unit> unitsOn(Tx tx, UnitPath path) {
    return PeopleRows.units(tx, path.units()).values().stream()
        .sorted(Comparator.comparingInt(unit -> unit.path().text().length()))
        .toList();
  }

  /**
   * The keys of the units from the root down to one. Before its own key a unit has those of the
   * units that became part of it, so that what was said of them holds as long as it says nothing
   * else.
   */
  public static List<String> keysOn(Tx tx, UnitPath path) {
    Map<UnitId, List<Unit>> merged = PeopleRows.mergedInto(tx, path.units());
    return unitsOn(tx, path).stream()
        .flatMap(unit ->
            Stream.concat(merged.getOrDefault(unit.id(), List.of()).stream(), Stream.of(unit)))
        .map(Unit::key)
        .filter(Objects::nonNull)
        .toList();
  }

  /** Asks at once for what is then asked of each of those employments. */
  public static void prefetch(Tx tx, Collection<Employment> employments) {
    List<UnitId> units =
        employments.stream().flatMap(at -> at.unitPath().units().stream()).distinct().toList();
    PeopleRows.units(tx, units);
    PeopleRows.mergedInto(tx, units);
    PeopleRows.roles(tx, employments.stream().map(Employment::personId).distinct().toList());
  }

  /** Whether somebody is to lead others in an employment. */
  public static boolean leadsIn(Tx tx, Employment employment) {
    UnitPath organisation = employment.unitPath().organisation();
    return PeopleRows.roles(tx, employment.personId()).stream()
        .filter(held -> held.role() == Role.MANAGER && organisation.covers(held.unitPath()))
        .anyMatch(held -> held.term().overlaps(employment.term()));
  }
}
