package se.fadder.people;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import se.fadder.db.Tx;
import se.fadder.text.OneLine;

/**
 * The names and short names of the units of an organisation, by which files mean them. For other
 * rooms; it says nothing of what a viewer may see.
 */
public final class UnitNames {
  private final Map<String, List<Unit>> units;

  private UnitNames(Map<String, List<Unit>> units) {
    this.units = units;
  }

  public static UnitNames of(Tx tx, UnitPath organisation) {
    return new UnitNames(
        UnitTree.allWithin(tx, organisation).stream()
            .flatMap(unit ->
                Stream.of(unit.name(), unit.key() == null ? unit.name() : unit.key())
                    .map(UnitNames::plain)
                    .distinct()
                    .map(name -> Map.entry(name, unit)))
            .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList()))));
  }

  /** The units of that name or short name. */
  public List<Unit> units(String name) {
    return units.getOrDefault(plain(name), List.of());
  }

  private static String plain(String name) {
    return OneLine.of(name).toLowerCase(Locale.ROOT);
  }
}
