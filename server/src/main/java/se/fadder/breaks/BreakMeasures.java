package se.fadder.breaks;

import java.util.List;
import se.fadder.measures.Fact;
import se.fadder.measures.Measure;
import se.fadder.measures.Secrecy;

/**
 * The measures of breaks. That a break was taken and that it was declined are two facts, read
 * together; what both leave was not answered, of which the second tells nothing.
 */
enum BreakMeasures {
  /** Part of the breaks that people were told of were taken. */
  BREAKS,
  /** Part of them were declined. */
  BREAKS_DECLINED;

  static List<Measure> all() {
    Measure answers =
        Measure.daily(
            BREAKS,
            Secrecy.PRIVATE,
            (tx, days) -> tx.sql(BreakMeasureSql.class).breaks(days.first()));
    return List.of(
        answers.seenAs(BREAKS, Secrecy.PRIVATE, BreakMeasures::taken),
        answers.seenAs(BREAKS_DECLINED, Secrecy.PRIVATE_BESIDE, BreakMeasures::declined));
  }

  private static Fact taken(Fact answers) {
    return new Fact(answers.personId(), answers.unitId(), answers.part(), answers.whole(), 0);
  }

  private static Fact declined(Fact answers) {
    long declined = answers.more();
    long taken = answers.part();
    return new Fact(answers.personId(), answers.unitId(), declined, answers.whole(), taken);
  }
}
