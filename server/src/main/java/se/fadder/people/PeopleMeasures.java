package se.fadder.people;

import java.time.YearMonth;
import java.util.List;
import se.fadder.measures.Fact;
import se.fadder.measures.Measure;
import se.fadder.measures.Secrecy;

/** The measures of who comes, stays and leaves. */
enum PeopleMeasures {
  /** Part left, of everybody who was employed in the month. */
  LEAVERS,
  /** Part is still there a year after the first day, of those who began a year before. */
  STAYED_ONE_YEAR,
  /** The same after two years. */
  STAYED_TWO_YEARS;

  static List<Measure> all() {
    return List.of(
        Measure.monthly(
            LEAVERS,
            Secrecy.COUNT,
            (tx, days) -> tx.sql(PeopleMeasureSql.class).employed(days.first(), days.last())),
        Measure.yearly(STAYED_ONE_YEAR, Secrecy.COUNT, stayed(1)),
        Measure.yearly(STAYED_TWO_YEARS, Secrecy.COUNT, stayed(2)));
  }

  private static Measure.Source stayed(int years) {
    return (tx, days) -> {
      YearMonth began = YearMonth.from(days.first()).minusYears(years);
      return tx.sql(PeopleMeasureSql.class).began(began.atDay(1), began.atEndOfMonth()).stream()
          .map(one -> {
            boolean stayed =
                one.until() == null || !one.until().isBefore(one.firstDay().plusYears(years));
            return Fact.one(one.personId(), one.unitId(), stayed ? 1 : 0);
          })
          .toList();
    };
  }
}
