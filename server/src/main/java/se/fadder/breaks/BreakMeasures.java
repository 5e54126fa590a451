package se.fadder.breaks;

import java.util.List;
import se.fadder.measures.Measure;
import se.fadder.measures.Secrecy;

/** The measures of breaks. */
enum BreakMeasures {
  /** Part of the breaks that people were told of were taken. */
  BREAKS;

  static List<Measure> all() {
    return List.of(
        Measure.daily(
            BREAKS,
            Secrecy.PRIVATE,
            (tx, days) -> tx.sql(BreakMeasureSql.class).breaks(days.first())));
  }
}
