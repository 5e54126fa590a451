package se.fadder.supervision;

import java.util.List;
import java.util.stream.Stream;
import se.fadder.measures.Measure;
import se.fadder.measures.Secrecy;

/**
 * The measures of sessions, one for each form: part of those that were to be on a day of the month
 * were held, more is the minutes. A session counts once for each who takes part.
 */
enum SessionMeasures {
  SESSIONS_MENTOR(SessionForm.MENTOR),
  SESSIONS_INDIVIDUAL(SessionForm.INDIVIDUAL),
  SESSIONS_GROUP(SessionForm.GROUP),
  SESSIONS_CASE_REVIEW(SessionForm.CASE_REVIEW);

  private final SessionForm form;

  SessionMeasures(SessionForm form) {
    this.form = form;
  }

  static List<Measure> all() {
    return Stream.of(values()).map(SessionMeasures::measure).toList();
  }

  private Measure measure() {
    return Measure.daily(
        this,
        Secrecy.COUNT,
        (tx, days) -> tx.sql(SessionMeasureSql.class).sessions(form, days.first(), days.last()));
  }
}
