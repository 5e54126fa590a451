package se.fadder.dataprotection;

import java.util.List;
import se.fadder.personaldata.TableData;

/** What is declared of the tables of this room; {@link TableData} says how. */
final class DataProtectionData {
  private DataProtectionData() {}

  static final List<TableData> TABLES =
      TableData.parse(
          """
          table retention_count
            nobody: how many rows went for which reason on which day
            keep day kind rows
          """);
}
