package se.fadder.statements;

import java.util.List;
import se.fadder.personaldata.TableData;

/** What is declared of the tables of this room; {@link TableData} says how. */
final class StatementsData {
  private StatementsData() {}

  static final List<TableData> TABLES =
      TableData.parse(
          """
          table statement
            nobody: what the organisation says to everybody
            keep id organisation_id kind language text revision changed_at changed_by
          """);
}
