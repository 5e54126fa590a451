package se.fadder.letters;

import java.util.List;
import se.fadder.personaldata.TableData;

/** What is declared of the tables of this room; {@link TableData} says how. */
final class LettersData {
  private LettersData() {}

  static final List<TableData> TABLES =
      TableData.parse(
          """
          table letters of person_id
            period: with the person
            gone
            goes person_id wanted sent_on
          """);
}
