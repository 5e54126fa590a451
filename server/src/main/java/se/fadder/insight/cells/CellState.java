package se.fadder.insight.cells;

/** The ways in which a cell is told, or is not. */
public enum CellState {
  /** Told as it is. */
  PUBLISHED,
  /** Told as a band, in which the sum lies. */
  BANDED,
  /** Withheld: there are too few people in it. */
  TOO_FEW,
  /** Withheld: with the other cells it would give away what fewer have answered. */
  GIVES_AWAY;

  public boolean isWithheld() {
    return this == TOO_FEW || this == GIVES_AWAY;
  }
}
