package se.fadder.organisation;

import java.util.List;
import se.fadder.personaldata.TableData;

/** What is declared of the tables of this room; {@link TableData} says how. */
final class OrganisationData {
  private OrganisationData() {}

  static final List<TableData> TABLES =
      TableData.parse(
          """
          table unit_change
            nobody: changes of units
            keep id organisation_id unit_id kind from_day name former_name other_id former_id state \
          problem made_by made_at
          """);
}
