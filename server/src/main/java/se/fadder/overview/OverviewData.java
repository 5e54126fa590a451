package se.fadder.overview;

import java.util.List;
import se.fadder.personaldata.TableData;

/** What is declared of the tables of this room; {@link TableData} says how. */
final class OverviewData {
  private OverviewData() {}

  static final List<TableData> TABLES =
      TableData.parse(
          """
          table plan_listing of plan_id>plan.new_hire_id
            period: derived anew every night
            gone
            goes plan_id unit_id sort_key on_track_until owned_until mentored_until within_ramp_until
          table closed_plan_listing of plan_id>plan.new_hire_id
            period: derived from plans that are closed
            keep plan_id unit_id closed_at: a plan in its unit, which names nobody by then
          """);
}
