package se.fadder.breakplans;

import java.util.List;
import se.fadder.personaldata.TableData;

/** What is declared of the tables of this room; {@link TableData} says how. */
final class BreakPlansData {
  private BreakPlansData() {}

  static final List<TableData> TABLES =
      TableData.parse(
          """
          table break_consent of person_id own
            period: with the person, who can delete it
            gone
            goes person_id agreed answered_at paused_until paused_at
          table unit_break
            nobody: what a unit says of breaks
            keep unit_id usual choice weekdays begins ends minutes revision
          table person_break of person_id own
            period: with the person, who can delete it
            gone
            goes person_id usual choice weekdays begins ends minutes revision
          table own_break of person_id own
            period: with the person, who can delete it
            gone
            goes id person_id name weekdays begins ends minutes revision
          """);
}
