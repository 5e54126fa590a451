package se.fadder.sessionnotes;

import java.util.List;
import se.fadder.personaldata.TableData;

/** What is declared of the tables of this room; {@link TableData} says how. */
final class SessionNotesData {
  private SessionNotesData() {}

  static final List<TableData> TABLES =
      TableData.parse(
          """
          table session_note of author_id own
            past conversations time changed_at null text
            null text by author_id
            keep id session_id author_id entry version written_at changed_at: that there was a note, \
          in its order
          table private_note of author_id own
            period: with the person, who can delete it
            gone
            goes id author_id session_id entry version text written_at changed_at
          table session_rating of person_id own
            past evaluations time rated_at null line
            null line by person_id
            keep session_id person_id value rated_at: what figures of the month count
          """);
}
