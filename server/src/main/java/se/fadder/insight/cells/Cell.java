package se.fadder.insight.cells;

import java.util.UUID;

/**
 * A cell: what is told of one measure in one unit and all below it, in one month. What is not told
 * is 0 in it, so that nobody who has a cell has more than may be known.
 *
 * @param contributors how many people it is about; in tenths, at least how many
 * @param low the least that the part may be
 * @param high the most that the part may be; the same where it is told as it is
 * @param whole out of what; in tenths, 10
 */
public record Cell(
    UUID unit, CellState state, int contributors, long low, long high, long whole, long more) {
  static Cell withheld(UUID unit, CellState why) {
    return new Cell(unit, why, 0, 0, 0, 0, 0);
  }

  static Cell told(UUID unit, Told sum, Rule rule) {
    Told told = rule.inTenths() ? sum.inTenths() : sum;
    CellState state = told.low() == told.high() ? CellState.PUBLISHED : CellState.BANDED;
    return new Cell(unit, state, told.people(), told.low(), told.high(), told.whole(), told.more());
  }
}
