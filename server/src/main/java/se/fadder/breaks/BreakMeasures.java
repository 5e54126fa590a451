package se.fadder.breaks;

import java.util.List;
import java.util.stream.Stream;
import se.fadder.measures.Measure;
import se.fadder.measures.Secrecy;

/**
 * The measures of breaks. That a break was taken and that it was declined are two facts; what both
 * leave was not answered, of which the second tells nothing.
 */
enum BreakMeasures {
  /** Part of the breaks that people were told of were taken. */
  BREAKS("TAKEN", "", Secrecy.PRIVATE),
  /** Part of them were declined. */
  BREAKS_DECLINED("NOT_NOW", "TAKEN", Secrecy.PRIVATE_BESIDE);

  private final String state;
  private final String other;
  private final Secrecy secrecy;

  BreakMeasures(String state, String other, Secrecy secrecy) {
    this.state = state;
    this.other = other;
    this.secrecy = secrecy;
  }

  static List<Measure> all() {
    return Stream.of(values()).map(BreakMeasures::measure).toList();
  }

  private Measure measure() {
    return Measure.daily(
        this,
        secrecy,
        (tx, days) -> tx.sql(BreakMeasureSql.class).breaks(days.first(), state, other));
  }
}
