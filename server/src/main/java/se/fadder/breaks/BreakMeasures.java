package se.fadder.breaks;

import java.util.List;
import java.util.stream.Stream;
import se.fadder.measures.Measure;
import se.fadder.measures.Secrecy;

/**
 * The measures of breaks. That a break was taken and that it was declined are two facts; what both
 * leave was not answered, of as many people and told as vaguely, for both are told in tenths.
 */
enum BreakMeasures {
  /** Part of the breaks that people were told of were taken. */
  BREAKS("TAKEN"),
  /** Part of them were declined. */
  BREAKS_DECLINED("NOT_NOW");

  private final String state;

  BreakMeasures(String state) {
    this.state = state;
  }

  static List<Measure> all() {
    return Stream.of(values()).map(BreakMeasures::measure).toList();
  }

  private Measure measure() {
    return Measure.daily(
        this,
        Secrecy.PRIVATE,
        (tx, days) -> tx.sql(BreakMeasureSql.class).breaks(days.first(), state));
  }
}
