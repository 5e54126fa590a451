package se.fadder.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import se.fadder.db.Tx;
import se.fadder.kernel.Today;
import se.fadder.measures.Days;
import se.fadder.measures.Fact;
import se.fadder.measures.Measure;
import se.fadder.measures.Secrecy;

/**
 * The measures of which a curve is made: of those who began with an introduction in a quarter, part
 * had completed it so many months after their first day. Each is counted when the last of them has
 * been there for so long, and is a fact of that time alone.
 */
enum CohortMeasures {
  COMPLETED_IN_3(3),
  COMPLETED_IN_6(6),
  COMPLETED_IN_9(9),
  COMPLETED_IN_12(12);

  private final int months;

  CohortMeasures(int months) {
    this.months = months;
  }

  static List<Measure> all(Today today) {
    return List.of(values()).stream()
        .map(
            one -> Measure.quarterly(one, Secrecy.ANSWER, (tx, days) -> one.facts(tx, days, today)))
        .toList();
  }

  /** Of those whose first day is in the month that is so many months before that of the days. */
  private List<Fact> facts(Tx tx, Days days, Today today) {
    YearMonth began = YearMonth.from(days.first()).minusMonths(months);
    return tx.sql(PlanMeasureSql.class).cohort(began.atDay(1), began.atEndOfMonth()).stream()
        .map(one -> Fact.one(one.personId(), one.unitId(), isCompletedInTime(one, today) ? 1 : 0))
        .toList();
  }

  private boolean isCompletedInTime(PlanMeasureSql.OfCohort one, Today today) {
    Instant completed = one.completedAt();
    return completed != null && !day(completed, today).isAfter(one.firstDay().plusMonths(months));
  }

  private static LocalDate day(Instant instant, Today today) {
    return LocalDate.ofInstant(instant, today.zone());
  }
}
