package se.fadder.ramp;

/**
 * The number of cases that somebody has, or is to have at most. Counts alone: nothing is told of
 * any case.
 *
 * @param own of one's own
 * @param coHandled together with somebody more experienced
 */
public record Cases(int own, int coHandled) {
  /**
   * The highest number that is taken: far above what anybody has; what is more is a slip of a
   * finger.
   */
  public static final int MOST = 60;

  public Cases {
    if (own < 0 || own > MOST || coHandled < 0 || coHandled > MOST) {
      throw new IllegalArgumentException(
          "cases are counted from 0 to " + MOST + ", not " + own + " and " + coHandled);
    }
  }

  /** Whether there are more of either than agreed. */
  boolean isAbove(Cases agreed) {
    return own > agreed.own || coHandled > agreed.coHandled;
  }

  /** The numbers as text, such as {@code 6+2}: own and co-handled. */
  String toText() {
    return own + "+" + coHandled;
  }
}
