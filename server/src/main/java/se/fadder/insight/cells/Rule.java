package se.fadder.insight.cells;

/**
 * The rule for the cells of a measure.
 *
 * @param least the fewest people of whom anything that can be worked out may tell together
 * @param alike how many of them may differ from the others without being told apart from those: a
 *     sum that nearly is none or all is told as a band; 0 where the figure is no answer of anybody,
 *     such as how many began
 * @param inTenths whether sums are told in tenths of the whole, and people in fives
 * @param isRest whether another measure tells a part of the same whole, which is {@code more}: what
 *     both leave is no answer of all either
 */
public record Rule(int least, int alike, boolean inTenths, boolean isRest) {
  /** For how many there were: five, whatever it is that was counted. */
  public static final Rule COUNT = new Rule(5, 0, false, false);

  /**
   * For what people around may see of each other, such as whether a step was done in time: five,
   * and no sum from which follows what each of them has. One alone who differs is told as none, or
   * the band would say that nobody does.
   */
  public static final Rule ANSWER = new Rule(5, 1, false, false);

  /**
   * For what only the person knows, such as how useful a session was: five others, whoever reads. A
   * member of a group of five would subtract their own answer and know the sum of four; and one who
   * differs would know, where two are told apart from none, that nobody else does.
   */
  public static final Rule PRIVATE = new Rule(6, 2, true, false);

  /** As {@link #ANSWER}, beside another part of the same whole. */
  public static final Rule ANSWER_BESIDE = new Rule(5, 1, false, true);

  /** As {@link #PRIVATE}, beside another part of the same whole. */
  public static final Rule PRIVATE_BESIDE = new Rule(6, 2, true, true);

  public Rule {
    if (least < 2 || alike < 0 || 2 * alike >= least) {
      throw new IllegalArgumentException("no rule: " + least + ", " + alike);
    }
  }

  Rule withoutRest() {
    return new Rule(least, alike, inTenths, false);
  }
}
