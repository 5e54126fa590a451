package se.fadder.welcome;

import java.util.List;
import se.fadder.personaldata.TableData;

/** What is declared of the tables of this room; {@link TableData} says how. */
final class WelcomeData {
  private WelcomeData() {}

  static final List<TableData> TABLES =
      TableData.parse(
          """
          table welcome of employment_id>employment.person_id hr
            period: with the person
            gone
            goes employment_id begins_at place meets_id bring
          table unit_welcome
            nobody: how a first day usually begins in a unit
            keep unit_id begins_at place bring
          """);
}
