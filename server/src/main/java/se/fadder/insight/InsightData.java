package se.fadder.insight;

import java.util.List;
import se.fadder.personaldata.TableData;

/** What is declared of the tables of this room; {@link TableData} says how. */
final class InsightData {
  private InsightData() {}

  static final List<TableData> TABLES =
      TableData.parse(
          """
          table figure
            nobody: published figures, in which nobody can be found
            keep unit_id month measure state contributors low high whole more
          table figure_done
            nobody: which figures are made
            keep month measure
          table figure_month
            nobody: which figures are made
            keep month published_at
          table template_figure
            nobody: published figures, in which nobody can be found
            keep organisation_id quarter version_id measure thing_id contributors low high whole
          table figure_unit
            nobody: units as they stood
            keep month unit_id parent_id name kind
          """);
}
