package se.fadder.cadence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.people.UnitId;
import se.fadder.people.UnitPath;

/** The rows of the cadences of units. It says nothing of what a viewer may see. */
final class CadenceRows {
  private CadenceRows() {}

  /** The cadence that holds in each of those units, by its path: the nearest one upwards. */
  static Map<UnitPath, UnitCadence> of(Tx tx, Collection<UnitPath> paths) {
    Set<UnitId> above = paths.stream().flatMap(path -> path.units().stream()).collect(toSet());
    if (above.isEmpty()) {
      return Map.of();
    }
    Map<UnitId, Cadence> cadences = cadences(tx.sql(CadenceSql.class).rows(above));
    Map<UnitId, Integer> revisions =
        tx.sql(CadenceSql.class).revisions(above).stream()
            .collect(toMap(CadenceSql.Revision::unitId, CadenceSql.Revision::revision));
    Map<UnitPath, UnitCadence> found = new HashMap<>();
    for (UnitPath path : paths) {
      UnitId unit = path.units().getLast();
      UnitId from =
          path.units().reversed().stream().filter(cadences::containsKey).findFirst().orElse(null);
      found.put(
          path,
          new UnitCadence(
              unit,
              from,
              unit.equals(from),
              revisions.getOrDefault(unit, 0),
              nearest(cadences, from)));
    }
    return found;
  }

  private static Map<UnitId, Cadence> cadences(List<CadenceSql.Row> rows) {
    Map<UnitId, Cadence> cadences = new HashMap<>();
    rows.stream()
        .collect(groupingBy(CadenceSql.Row::unitId))
        .forEach((unit, own) ->
            cadences.put(
                unit,
                new Cadence(
                    own.stream()
                        .map(row -> new CadenceRow(row.untilWeek(), row.everyWeeks()))
                        .toList())));
    return cadences;
  }

  private static Cadence nearest(Map<UnitId, Cadence> cadences, @Nullable UnitId from) {
    return Stream.ofNullable(from)
        .map(unit -> cadences.getOrDefault(unit, Cadence.USUAL))
        .findFirst()
        .orElse(Cadence.USUAL);
  }

  /** Sets the cadence of a unit in place of what it had. */
  static void set(WriteTx tx, UnitId unit, Cadence cadence) {
    clear(tx, unit);
    List<CadenceSql.Row> rows = new ArrayList<>();
    for (CadenceRow row : cadence.rows()) {
      rows.add(new CadenceSql.Row(unit, rows.size() + 1, row.untilWeek(), row.everyWeeks()));
    }
    tx.sql(CadenceSql.class).insert(rows);
  }

  static void clear(WriteTx tx, UnitId unit) {
    tx.sql(CadenceSql.class).raise(unit);
    tx.sql(CadenceSql.class).clear(unit);
  }
}
