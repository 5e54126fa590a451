package se.fadder.sessionhits;

import java.util.List;
import se.fadder.personaldata.TableData;

/** What is declared of the tables of this room; {@link TableData} says how. */
final class SessionHitsData {
  private SessionHitsData() {}

  static final List<TableData> TABLES =
      TableData.parse(
          """
          table session_hit of person_id
            period: until the session is past, by sessionhits.purge
            gone
            goes session_id person_id told_id day agreed
          """);
}
