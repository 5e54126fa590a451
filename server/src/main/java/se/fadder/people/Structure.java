package se.fadder.people;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.fadder.db.Tx;

/**
 * How an organisation is built and who leads in it. For other rooms; it says nothing of what a
 * viewer may see.
 */
public final class Structure {
  private Structure() {}

  /** The units of an organisation that have one of those keys. */
  public static Map<String, Unit> unitsByKey(
      Tx tx, UnitPath organisation, Collection<String> keys) {
    Map<String, Unit> found = new HashMap<>();
    for (Unit unit : tx.sql(PeopleSql.class).unitsByKey(organisation, keys)) {
      found.putIfAbsent(String.valueOf(unit.key()), unit);
    }
    return found;
  }

  /** The units of an organisation that have a key, by name. */
  public static List<Unit> keyedUnits(Tx tx, UnitPath organisation, int most) {
    return tx.sql(PeopleSql.class).keyedUnits(organisation, most);
  }

  /** The units from the root down to one. */
  public static List<Unit> unitsOn(Tx tx, UnitPath path) {
    return tx.sql(PeopleSql.class).units(path.units()).stream()
        .sorted(Comparator.comparingInt(unit -> unit.path().text().length()))
        .toList();
  }

  /** Whether somebody is to lead others in an employment. */
  public static boolean leadsIn(Tx tx, Employment employment) {
    UnitPath organisation = employment.unitPath().organisation();
    return tx.sql(PeopleSql.class).rolesOf(employment.personId()).stream()
        .filter(held -> held.role() == Role.MANAGER && organisation.covers(held.unitPath()))
        .anyMatch(held -> held.term().overlaps(employment.term()));
  }
}
