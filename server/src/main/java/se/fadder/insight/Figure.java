package se.fadder.insight;

import org.jspecify.annotations.Nullable;
import se.fadder.insight.cells.CellState;
import se.fadder.measures.Secrecy;

/**
 * A published figure: what is told of a measure in a unit in a month, or why nothing is.
 *
 * @param least the fewest people of whom it is ever told
 */
public record Figure(
    String measure,
    CellState state,
    int least,
    @Nullable Integer contributors,
    @Nullable Integer low,
    @Nullable Integer high,
    @Nullable Integer whole,
    @Nullable Integer more) {
  static Figure withheld(String measure, CellState why, Secrecy secrecy) {
    return new Figure(measure, why, Forest.rule(secrecy).least(), null, null, null, null, null);
  }

  static Figure of(FigureRow row, Secrecy secrecy) {
    return row.state().isWithheld()
        ? withheld(row.measure(), row.state(), secrecy)
        : new Figure(
            row.measure(),
            row.state(),
            Forest.rule(secrecy).least(),
            row.contributors(),
            Math.toIntExact(row.low()),
            Math.toIntExact(row.high()),
            Math.toIntExact(row.whole()),
            Math.toIntExact(row.more()));
  }
}
