package se.fadder.setup;

import java.util.List;
import se.fadder.personaldata.TableData;

/** What is declared of the tables of this room; {@link TableData} says how. */
final class SetupData {
  private SetupData() {}

  static final List<TableData> TABLES =
      TableData.parse(
          """
          table setup_link
            nobody: hashes of links that last for a day
            keep token_hash made_at expires_at
          """);
}
