package se.fadder.exittalks;

import java.util.List;
import se.fadder.personaldata.TableData;

/** What is declared of the tables of this room; {@link TableData} says how. */
final class ExitTalksData {
  private ExitTalksData() {}

  static final List<TableData> TABLES =
      TableData.parse(
          """
          table exit_talk of person_id own
            period: with the leaver
            gone
            goes person_id employment_id organisation_id answered_month noted reasons \
          could_have_stayed recommend
          """);
}
