package se.fadder.insight;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.fadder.db.Database;
import se.fadder.insight.Forest.Tree;
import se.fadder.insight.ReportSql.ReportUnit;
import se.fadder.insight.cells.Cell;
import se.fadder.insight.cells.CellState;
import se.fadder.insight.cells.Reason;
import se.fadder.kernel.NotDone;
import se.fadder.measures.Fact;
import se.fadder.measures.Measure;
import se.fadder.people.UnitId;

/**
 * Tells why a figure is withheld, in sentences: what could be worked out if it were told. It counts
 * anew who contributed, and says so when that is not any more as it was when the month was made. It
 * tells no number that is not published.
 */
public final class WhyWithheld {
  private final Database database;
  private final MonthFacts facts;
  private final List<Measure> measures;

  WhyWithheld(Database database, MonthFacts facts, List<Measure> measures) {
    this.database = database;
    this.facts = facts;
    this.measures = List.copyOf(measures);
  }

  /**
   * Says why.
   *
   * @param unitKey the key of the unit
   * @throws NotDone when there is no such figure
   */
  public List<String> tell(String unitKey, YearMonth month, String measureKey) {
    Measure measure =
        measures.stream()
            .filter(one -> one.key().equals(measureKey))
            .findFirst()
            .orElseThrow(() -> new NotDone("nothing is measured that is called " + measureKey));
    if (!measure.isDue(month)) {
      throw new NotDone(measureKey + " is not counted in " + month);
    }
    List<UnitId> named = database.read(tx -> tx.sql(ReportSql.class).named(unitKey));
    Map<UUID, ReportUnit> units =
        database.read(tx -> tx.sql(ReportSql.class).units(month.toString())).stream()
            .collect(toMap(ReportUnit::unitId, Function.identity()));
    if (named.isEmpty() || !units.containsKey(named.getFirst().value())) {
      throw new NotDone("there are no figures of " + unitKey + " in " + month);
    }
    return tell(measure, month, units, named.getFirst().value());
  }

  private List<String> tell(
      Measure measure, YearMonth month, Map<UUID, ReportUnit> units, UUID unit) {
    Map<UUID, CellState> stored =
        database
            .read(tx -> tx.sql(FigureReadSql.class).ofMeasure(month.toString(), measure.key()))
            .stream()
            .collect(toMap(FigureRow::unitId, FigureRow::state));
    int least = Forest.rule(measure.secrecy()).least();
    String name = name(units, unit);
    return switch (stored.getOrDefault(unit, CellState.TOO_FEW)) {
      case PUBLISHED, BANDED -> List.of("It is told.");
      case TOO_FEW ->
          List.of("Fewer than " + least + " people are counted in " + name + " and all below it.");
      case GIVES_AWAY -> givesAway(measure, month, units, unit, stored);
    };
  }

  private List<String> givesAway(
      Measure measure,
      YearMonth month,
      Map<UUID, ReportUnit> units,
      UUID unit,
      Map<UUID, CellState> stored) {
    Forest forest =
        new Forest(database.read(tx -> tx.sql(FigureSql.class).frozen(month.toString())));
    List<Fact> known = facts.of(month, measure);
    Tree tree = forest.treeOf(unit, known);
    Set<UUID> told =
        stored.entrySet().stream()
            .filter(one -> !one.getValue().isWithheld() && tree.units().has(one.getKey()))
            .map(Map.Entry::getKey)
            .collect(toSet());
    boolean isAsThen =
        forest.cells(known, measure.secrecy()).stream()
            .allMatch(cell -> isAs(cell, stored.get(cell.unit())));
    int least = Forest.rule(measure.secrecy()).least();
    List<Reason> reasons = Reason.of(tree.units(), told, unit);
    List<String> sentences =
        reasons.stream()
            .filter(
                reason -> !isAsThen || isTooFew(reason.people(tree.units(), tree.facts()), least))
            .map(reason -> sentence(reason, units, least))
            .collect(toCollection(ArrayList::new));
    sentences.add(
        isAsThen
            ? "Who contributed was counted anew, and is as it was when the month was made."
            : "Who contributed is not as it was when the month was made: one of these held then.");
    return sentences;
  }

  private static boolean isAs(Cell cell, @Nullable CellState stored) {
    return cell.state() == Objects.requireNonNullElse(stored, CellState.TOO_FEW);
  }

  private static boolean isTooFew(int people, int least) {
    return people > 0 && people < least;
  }

  private static String sentence(Reason reason, Map<UUID, ReportUnit> units, int least) {
    String without =
        reason.without().isEmpty()
            ? "alone"
            : "without "
                + String.join(
                    ", ", reason.without().stream().map(of -> name(units, of)).sorted().toList());
    return "If it were told, one could work out "
        + name(units, reason.cell())
        + " "
        + without
        + ", which is fewer than "
        + least
        + " people.";
  }

  private static String name(Map<UUID, ReportUnit> units, UUID unit) {
    return Objects.requireNonNull(units.get(unit)).name();
  }
}
