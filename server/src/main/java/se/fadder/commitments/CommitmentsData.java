package se.fadder.commitments;

import java.util.List;
import se.fadder.personaldata.TableData;

/** What is declared of the tables of this room; {@link TableData} says how. */
final class CommitmentsData {
  private CommitmentsData() {}

  static final List<TableData> TABLES =
      TableData.parse(
          """
          table commitment of person_id; made_by; with_id own
            past conversations time fulfilled_at blank text
            past conversations time taken_back_at blank text
            blank text by person_id; made_by
            keep id session_id person_id with_id made_by due made_at fulfilled_at taken_back_at: \
          that something was agreed is the other one's too
          """);
}
