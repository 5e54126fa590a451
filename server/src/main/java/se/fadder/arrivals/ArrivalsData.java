package se.fadder.arrivals;

import java.util.List;
import se.fadder.personaldata.TableData;

/** What is declared of the tables of this room; {@link TableData} says how. */
final class ArrivalsData {
  private ArrivalsData() {}

  static final List<TableData> TABLES =
      TableData.parse(
          """
          table arrival
            nobody: deleted once an import is over
            keep import_id line person_id employment_id plan_id unit_id owner_id
          table arrival_import
            nobody: how an import went, by whom
            keep id actor_id organisation state total made failure begun_at seen_at cleared
          """);
}
