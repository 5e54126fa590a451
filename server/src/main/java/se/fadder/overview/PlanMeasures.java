package se.fadder.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
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
        STEPS_NEW_HIRE.steps(today),
        STEPS_MENTOR.steps(today),
        STEPS_MANAGER.steps(today),
        STEPS_HR.steps(today),
        STEPS_IT.steps(today),
        STEPS_EXPERT.steps(today));
  }

  private static Fact completed(PlanMeasureSql.Completed one, Today today) {
    LocalDate closed = LocalDate.ofInstant(one.closedAt(), today.zone());
    long days = Math.max(0, ChronoUnit.DAYS.between(one.firstDay(), closed));
    return Fact.one(one.personId(), one.unitId(), days);
  }

  /** They are asked for each day on which they were due, and are done by the end of the month. */
  private Measure steps(Today today) {
    String role = name().substring(STEPS.length());
    return Measure.daily(
        this,
        Secrecy.ANSWER,
        (tx, days) -> {
          YearMonth month = YearMonth.from(days.first());
          return tx.sql(PlanMeasureSql.class)
              .due(
                  role,
                  days.first(),
                  days.last(),
                  begin(month, today),
                  begin(month.plusMonths(1), today));
        });
  }

  private static Instant begin(YearMonth month, Today today) {
    return month.atDay(1).atStartOfDay(today.zone()).toInstant();
  }
}
