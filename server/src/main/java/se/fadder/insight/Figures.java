package se.fadder.insight;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import se.fadder.db.Tx;
import se.fadder.insight.cells.CellState;
import se.fadder.kernel.Viewer;
import se.fadder.measures.Measure;
import se.fadder.people.AccessScope;
import se.fadder.people.People;
import se.fadder.people.Role;
import se.fadder.people.Unit;
import se.fadder.people.UnitId;

/**
 * The published figures: whoever leads a unit reads those of it and all below, HR those of the
 * organisation, and everybody those of the units in which they work. It reads what was published
 * and nothing else.
 */
public final class Figures {
  /** The most months that are told at once. */
  static final int MOST_MONTHS = 25;

  private final People people;
  private final List<Measure> measures;

  Figures(People people, List<Measure> measures) {
    this.people = people;
    this.measures = List.copyOf(measures);
  }

  /** The newest months of a unit. */
  public record FiguresOf(UnitId unit, int months) {}

  /**
   * The figures of units, the newest month first, of months in which the unit stood in the tree; no
   * entry for a unit whose figures the viewer may not see.
   */
  public Map<FiguresOf, List<FigureMonth>> of(Tx tx, Viewer viewer, Set<FiguresOf> wanted) {
    Set<UnitId> seen = seen(tx, viewer, wanted.stream().map(FiguresOf::unit).collect(toSet()));
    int most = wanted.stream().mapToInt(FiguresOf::months).max().orElse(0);
    Map<UnitId, List<FigureMonth>> months = seen.isEmpty() ? Map.of() : months(tx, seen, most);
    return wanted.stream()
        .filter(of -> seen.contains(of.unit()))
        .collect(
            toMap(
                Function.identity(),
                of ->
                    months.getOrDefault(of.unit(), List.of()).stream()
                        .limit(of.months())
                        .toList()));
  }

  /** Those of some units whose figures the viewer may see. */
  Set<UnitId> seen(Tx tx, Viewer viewer, Set<UnitId> units) {
    AccessScope scope = people.reach(tx, viewer);
    return people.units(tx, viewer, units).values().stream()
        .filter(unit ->
            scope.leads(unit.path()) || scope.isHrOf(unit.path()) || worksIn(scope, unit.id()))
        .map(Unit::id)
        .collect(toSet());
  }

  private static boolean worksIn(AccessScope scope, UnitId unit) {
    return scope.workplaces().stream()
        .anyMatch(at -> at.unitId().equals(unit) && at.term().includes(scope.day()));
  }

  private Map<UnitId, List<FigureMonth>> months(Tx tx, Set<UnitId> units, int most) {
    FigureReadSql sql = tx.sql(FigureReadSql.class);
    List<String> published = sql.published(most);
    if (published.isEmpty()) {
      return Map.of();
    }
    Map<UnitId, Set<String>> stood =
        sql.stood(published, units).stream()
            .collect(
                groupingBy(
                    FigureReadSql.Stood::unitId, mapping(FigureReadSql.Stood::month, toSet())));
    Map<UUID, Map<String, List<FigureRow>>> rows =
        sql.figures(units, published).stream()
            .collect(groupingBy(FigureRow::unitId, groupingBy(FigureRow::month)));
    Map<UnitId, List<FigureMonth>> months = new HashMap<>();
    stood.forEach((unit, in) ->
        months.put(
            unit,
            published.stream()
                .filter(in::contains)
                .map(month ->
                    month(
                        month,
                        rows.getOrDefault(unit.value(), Map.of()).getOrDefault(month, List.of())))
                .toList()));
    return months;
  }

  FigureMonth month(String month, Collection<FigureRow> rows) {
    Map<String, FigureRow> byMeasure =
        rows.stream().collect(toMap(FigureRow::measure, Function.identity()));
    List<Figure> figures = new ArrayList<>();
    for (Measure measure : dueIn(YearMonth.parse(month))) {
      FigureRow row = byMeasure.get(measure.key());
      figures.add(
          row == null
              ? Figure.withheld(measure.key(), CellState.TOO_FEW, measure.secrecy())
              : Figure.of(row, measure.secrecy()));
    }
    return new FigureMonth(YearMonth.parse(month).atDay(1), figures);
  }

  private List<Measure> dueIn(YearMonth month) {
    return measures.stream().filter(measure -> measure.isDue(month)).toList();
  }

  /** The units that the viewer looks at figures from: the organisation of HR first. */
  public List<Unit> from(Tx tx, Viewer viewer) {
    AccessScope scope = people.reach(tx, viewer);
    Set<UnitId> units = new LinkedHashSet<>();
    scope.roles().stream()
        .filter(held -> held.role() == Role.HR)
        .forEach(held -> units.add(held.unitPath().units().getFirst()));
    units.addAll(scope.unitsOf(Role.MANAGER));
    scope.workplaces().stream()
        .filter(at -> at.term().includes(scope.day()))
        .forEach(at -> units.add(at.unitId()));
    Map<UnitId, Unit> seen = people.units(tx, viewer, units);
    return units.stream().flatMap(id -> Optional.ofNullable(seen.get(id)).stream()).toList();
  }
}
