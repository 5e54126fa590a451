package se.fadder.insight.cells;

import java.util.UUID;

/**
 * A contribution: what one person adds to a measure in one month.
 *
 * @param unit where it counts, in the tree of that month
 * @param part what is counted, such as sessions that were held
 * @param whole out of what, such as sessions that were planned; at least 1
 * @param more another sum of the same facts, such as minutes; where the part is an answer, what
 *     another measure counts of the same whole
 * @param noted whether it was noted by somebody who reads the cells, and so knows it
 */
public record Contribution(
    UUID person, UUID unit, long part, long whole, long more, boolean noted) {
  public Contribution {
    if (whole < 1) {
      throw new IllegalArgumentException("whoever adds nothing is no contributor");
    }
  }

  public Contribution(UUID person, UUID unit, long part, long whole, long more) {
    this(person, unit, part, whole, more, false);
  }

  /** Adds more facts of the same person to it, which then count in the unit of {@code this}. */
  Contribution plus(Contribution other) {
    return new Contribution(
        person,
        unit,
        part + other.part,
        whole + other.whole,
        more + other.more,
        noted && other.noted);
  }
}
