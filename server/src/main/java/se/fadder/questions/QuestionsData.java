package se.fadder.questions;

import java.util.List;
import se.fadder.personaldata.TableData;

/** What is declared of the tables of this room; {@link TableData} says how. */
final class QuestionsData {
  private QuestionsData() {}

  static final List<TableData> TABLES =
      TableData.parse(
          """
          table question of author_id own
            past conversations time ended_at gone
            gone
            null answer by ended_by; author_id
            goes id author_id with_id series_id text parked_at state ended_at ended_by session_id \
          commitment_id unseen
          """);
}
