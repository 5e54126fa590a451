package se.fadder.mentorship;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import se.fadder.measures.Fact;
import se.fadder.measures.Measure;
import se.fadder.measures.Secrecy;

/** The measures of mentorship. */
enum MentorshipMeasures {
  /**
   * Part of the newcomers whose fourteenth day is in the quarter had got a mentor by then; more is
   * how many days it took, or 14.
   */
  MENTORED,
  /** Part of the seats of mentors were taken on the last day of the month. */
  MENTOR_SEATS;

  private static final int SOON_DAYS = 14;

  static List<Measure> all() {
    return List.of(
        Measure.quarterly(
            MENTORED,
            Secrecy.COUNT,
            (tx, days) ->
                tx
                    .sql(MentorshipMeasureSql.class)
                    .newcomers(days.first().minusDays(SOON_DAYS), days.last().minusDays(SOON_DAYS))
                    .stream()
                    .map(MentorshipMeasures::mentored)
                    .toList()),
        Measure.monthly(
            MENTOR_SEATS,
            Secrecy.COUNT,
            (tx, days) -> tx.sql(MentorshipMeasureSql.class).loads(days.last())));
  }

  private static Fact mentored(MentorshipMeasureSql.Newcomer one) {
    LocalDate mentored = one.mentored();
    long took = mentored == null ? SOON_DAYS : ChronoUnit.DAYS.between(one.firstDay(), mentored);
    long days = Math.clamp(took, 0, SOON_DAYS);
    return new Fact(one.personId(), one.unitId(), days < SOON_DAYS ? 1 : 0, 1, days);
  }
}
