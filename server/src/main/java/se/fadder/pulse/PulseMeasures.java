package se.fadder.pulse;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import se.fadder.db.Tx;
import se.fadder.kernel.PersonId;
import se.fadder.measures.Days;
import se.fadder.measures.Fact;
import se.fadder.measures.Measure;
import se.fadder.measures.Secrecy;

/**
 * The measures of what newcomers answer, for each question and week by itself: one to five counts
 * as nothing to four of four. Nothing tells who answered, so each answer counts as somebody.
 */
enum PulseMeasures {
  PULSE_WELCOME_2(PulseQuestion.WELCOME, PulseWeek.WEEK_2),
  PULSE_WELCOME_6(PulseQuestion.WELCOME, PulseWeek.WEEK_6),
  PULSE_WELCOME_12(PulseQuestion.WELCOME, PulseWeek.WEEK_12),
  PULSE_WELCOME_26(PulseQuestion.WELCOME, PulseWeek.WEEK_26),
  PULSE_SUPPORT_2(PulseQuestion.SUPPORT, PulseWeek.WEEK_2),
  PULSE_SUPPORT_6(PulseQuestion.SUPPORT, PulseWeek.WEEK_6),
  PULSE_SUPPORT_12(PulseQuestion.SUPPORT, PulseWeek.WEEK_12),
  PULSE_SUPPORT_26(PulseQuestion.SUPPORT, PulseWeek.WEEK_26),
  PULSE_LOAD_2(PulseQuestion.LOAD, PulseWeek.WEEK_2),
  PULSE_LOAD_6(PulseQuestion.LOAD, PulseWeek.WEEK_6),
  PULSE_LOAD_12(PulseQuestion.LOAD, PulseWeek.WEEK_12),
  PULSE_LOAD_26(PulseQuestion.LOAD, PulseWeek.WEEK_26);

  private static final int MOST = 4;

  private final PulseQuestion question;
  private final PulseWeek week;

  PulseMeasures(PulseQuestion question, PulseWeek week) {
    this.question = question;
    this.week = week;
  }

  static List<Measure> all() {
    return Arrays.stream(values())
        .map(one -> Measure.quarterly(one, Secrecy.PRIVATE, one::facts))
        .toList();
  }

  /** Those of a quarter, with its last month: of the others no answer is known. */
  private List<Fact> facts(Tx tx, Days days) {
    String month = YearMonth.from(days.first()).toString();
    return tx.sql(PulseSql.class).given(month, week, question).stream()
        .map(one -> new Fact(new PersonId(one.id()), one.unitId(), one.value() - 1L, MOST, 0))
        .toList();
  }
}
