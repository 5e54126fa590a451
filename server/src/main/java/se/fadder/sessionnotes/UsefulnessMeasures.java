package se.fadder.sessionnotes;

import java.util.List;
import java.util.stream.Stream;
import se.fadder.measures.Measure;
import se.fadder.measures.Secrecy;
import se.fadder.supervision.SessionForm;

/** The measures of how useful sessions were to those who took part, one for each form. */
enum UsefulnessMeasures {
  USEFUL_MENTOR(SessionForm.MENTOR),
  USEFUL_INDIVIDUAL(SessionForm.INDIVIDUAL),
  USEFUL_GROUP(SessionForm.GROUP),
  USEFUL_CASE_REVIEW(SessionForm.CASE_REVIEW);

  private final SessionForm form;

  UsefulnessMeasures(SessionForm form) {
    this.form = form;
  }

  static List<Measure> all() {
    return Stream.of(values()).map(UsefulnessMeasures::measure).toList();
  }

  private Measure measure() {
    return Measure.monthly(
        this,
        Secrecy.PRIVATE,
        (tx, days) -> tx.sql(UsefulnessSql.class).usefulness(form, days.from(), days.until()));
  }
}
