package se.fadder.overview;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import se.fadder.kernel.Today;
import se.fadder.measures.Fact;
import se.fadder.measures.Measure;
import se.fadder.measures.Secrecy;

/**
 * The measures of introductions. Steps are told apart by who is responsible for them and not by
 * phase as well: of the two together one could subtract the one from the other.
 */
enum PlanMeasures {
  /** Who began. */
  STARTED,
  /** Who completed the introduction; part is the days from the first day. */
  COMPLETED,
  /** Part of the newcomer's steps that were due in the month was done at its end. */
  STEPS_NEW_HIRE,
  STEPS_MENTOR,
  STEPS_MANAGER,
  STEPS_HR,
  STEPS_IT,
  STEPS_EXPERT;

  private static final String STEPS = "STEPS_";

  static List<Measure> all(Today today) {
    return List.of(
        Measure.quarterly(
            STARTED,
            Secrecy.COUNT,
            (tx, days) -> tx.sql(PlanMeasureSql.class).started(days.first(), days.last())),
        Measure.quarterly(
            COMPLETED,
            Secrecy.COUNT,
            (tx, days) ->
                tx.sql(PlanMeasureSql.class).completed(days.from(), days.until()).stream()
                    .map(one -> completed(one, today))
                    .toList()),
        STEPS_NEW_HIRE.steps(),
        STEPS_MENTOR.steps(),
        STEPS_MANAGER.steps(),
        STEPS_HR.steps(),
        STEPS_IT.steps(),
        STEPS_EXPERT.steps());
  }

  private static Fact completed(PlanMeasureSql.Completed one, Today today) {
    LocalDate closed = LocalDate.ofInstant(one.closedAt(), today.zone());
    long days = Math.max(0, ChronoUnit.DAYS.between(one.firstDay(), closed));
    return Fact.one(one.personId(), one.unitId(), days);
  }

  private Measure steps() {
    String role = name().substring(STEPS.length());
    return Measure.monthly(
        this,
        Secrecy.ANSWER,
        (tx, days) ->
            tx.sql(PlanMeasureSql.class)
                .due(role, days.first(), days.last(), days.from(), days.until()));
  }
}
