package se.fadder.pulse;

import java.util.List;
import se.fadder.personaldata.TableData;

/** What is declared of the tables of this room; {@link TableData} says how. */
final class PulseData {
  private PulseData() {}

  static final List<TableData> TABLES =
      TableData.parse(
          """
          table pulse_answered of person_id own
            period: with the newcomer, so that nobody answers twice
            gone
            goes person_id week
          table pulse_answer
            nobody: nothing tells who gave an answer, so nobody's copy has it and no erasure finds it
            keep id unit_id week quarter question value
          """);
}
