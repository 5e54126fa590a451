package se.fadder.ramp;

import java.util.List;
import se.fadder.personaldata.TableData;

/** What is declared of the tables of this room; {@link TableData} says how. */
final class RampData {
  private RampData() {}

  static final List<TableData> TABLES =
      TableData.parse(
          """
          table ramp of plan_id>plan.new_hire_id hr
            period: with the new hire
            keep plan_id revision: counts of cases that name nobody by then
          table ramp_month of plan_id>plan.new_hire_id hr
            period: with the new hire
            keep plan_id month own co_handled: counts of cases that name nobody by then
          table case_count of plan_id>plan.new_hire_id
            period: with the new hire
            gone
            goes plan_id week own co_handled noted_at
          """);
}
