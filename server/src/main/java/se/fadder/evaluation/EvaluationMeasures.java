package se.fadder.evaluation;

import java.util.List;
import java.util.function.ToIntFunction;
import se.fadder.evaluation.EvaluationMeasureSql.Given;
import se.fadder.measures.Fact;
import se.fadder.measures.Measure;
import se.fadder.measures.Secrecy;

/** The measures of what newcomers think: one to five stars count as nothing to four of four. */
enum EvaluationMeasures {
  EVALUATION_INTRODUCTION,
  EVALUATION_MENTOR_TIME,
  EVALUATION_PACE;

  private static final int MOST = 4;

  static List<Measure> all() {
    return List.of(
        EVALUATION_INTRODUCTION.of(Given::introduction),
        EVALUATION_MENTOR_TIME.of(Given::mentorTime),
        EVALUATION_PACE.of(Given::pace));
  }

  private Measure of(ToIntFunction<Given> stars) {
    return Measure.quarterly(
        this,
        Secrecy.PRIVATE,
        (tx, days) ->
            tx.sql(EvaluationMeasureSql.class).given(days.from(), days.until()).stream()
                .map(one ->
                    new Fact(one.personId(), one.unitId(), stars.applyAsInt(one) - 1, MOST, 0))
                .toList());
  }
}
