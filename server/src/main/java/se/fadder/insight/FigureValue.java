package se.fadder.insight;

import java.util.Objects;

/**
 * What a figure says, as numbers to be shown.
 *
 * @param low the least that it may be: a number, or an empty text where nothing is told
 * @param high the most that it may be
 * @param measuredIn what they count, in a word
 */
record FigureValue(Object low, Object high, String measuredIn) {
  private static final double PER_CENT = 100;

  static FigureValue of(Figure figure) {
    if (figure.state().isWithheld()) {
      return new FigureValue("", "", "");
    }
    int low = Objects.requireNonNull(figure.low());
    int high = Objects.requireNonNull(figure.high());
    int whole = Objects.requireNonNull(figure.whole());
    int people = Objects.requireNonNull(figure.contributors());
    return switch (figure.measure()) {
      case "STARTED" -> new FigureValue(people, people, "personer");
      case "LEAVERS" -> new FigureValue(low, high, "personer");
      case "COMPLETED" -> new FigureValue((double) low / whole, (double) high / whole, "dagar");
      default -> new FigureValue(PER_CENT * low / whole, PER_CENT * high / whole, "procent");
    };
  }
}
