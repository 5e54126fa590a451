package se.fadder.freelines;

import java.util.List;
import se.fadder.personaldata.TableData;

/** What is declared of the tables of this room; {@link TableData} says how. */
final class FreeLinesData {
  private FreeLinesData() {}

  static final List<TableData> TABLES =
      TableData.parse(
          """
          table free_line
            nobody: nothing tells who wrote a line, so nobody's copy has it and no erasure finds it
            keep id organisation_id kind text counts batch batch_month
          """);
}
