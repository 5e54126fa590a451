package se.fadder.seed;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.fadder.db.WriteTx;
import se.fadder.people.PeopleWriter;
import se.fadder.people.Unit;
import se.fadder.people.UnitKind;

/** The seeder of the units of one organisation, each below one that stands above it in the file. */
final class UnitRows {
  private final PeopleWriter peopleWriter;
  private final Set<String> keys;
  private final Map<String, Unit> units = new HashMap<>();
  private final Set<List<String>> names = new HashSet<>();

  private UnitRows(PeopleWriter peopleWriter, List<Row> rows) {
    this.peopleWriter = peopleWriter;
    this.keys = rows.stream().map(row -> row.text("key")).collect(Collectors.toSet());
  }

  /** Adds the units of the file; returns them by key. */
  static Map<String, Unit> add(WriteTx tx, PeopleWriter peopleWriter, List<Row> rows) {
    UnitRows adding = new UnitRows(peopleWriter, rows);
    rows.forEach(row -> Row.put(adding.units, "key", row, unit -> adding.add(tx, unit)));
    return adding.units;
  }

  private Unit add(WriteTx tx, Row row) {
    UnitKind kind = row.oneOf("kind", UnitKind.class);
    String name = row.text("name");
    if (!names.add(List.of(row.textOrEmpty("parent"), name))) {
      throw row.error("there is a unit with the name '" + name + "' in the same place already");
    }
    if (kind != UnitKind.MUNICIPALITY) {
      return peopleWriter.addUnit(tx, parent(row), kind, name, row.text("key"));
    }
    if (row.textOrNull("parent") != null) {
      throw row.error("the municipality has no parent");
    }
    if (!units.isEmpty()) {
      throw row.error("a second municipality; the files hold one");
    }
    return peopleWriter.addOrganisation(tx, name, row.text("key"));
  }

  /**
   * The parent of a row's unit, which must stand above it: that is also what keeps the tree free of
   * cycles.
   */
  private Unit parent(Row row) {
    if (row.textOrNull("parent") == null) {
      throw row.error("parent is empty; only the municipality has none");
    }
    if (keys.contains(row.text("parent")) && !units.containsKey(row.text("parent"))) {
      throw row.error("parent names '" + row.text("parent") + "', which must stand above it");
    }
    return row.find("parent", units);
  }
}
