package se.fadder.insight;

import java.util.UUID;
import se.fadder.insight.cells.Cell;
import se.fadder.insight.cells.CellState;

/** A figure as it is stored: a cell of a measure in a month. */
record FigureRow(
    UUID unitId,
    String month,
    String measure,
    CellState state,
    int contributors,
    long low,
    long high,
    long whole,
    long more) {
  static FigureRow of(Cell cell, String month, String measure) {
    return new FigureRow(
        cell.unit(),
        month,
        measure,
        cell.state(),
        cell.contributors(),
        cell.low(),
        cell.high(),
        cell.whole(),
        cell.more());
  }
}
